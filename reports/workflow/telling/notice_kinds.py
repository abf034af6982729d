"""Of what are people told, who, and how as long as they choose nothing else? The whole table."""

from dataclasses import dataclass
from enum import StrEnum

from reports.models import Role


class NoticeName(StrEnum):
    """类别 of a notice."""

    TO_SIGN = "to_sign"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ANSWERED = "answered"
    APPROVED = "approved"
    PUBLISHED = "published"
    PAGE_CHANGED = "page_changed"
    WITHDRAWN = "withdrawn"
    DEADLINE = "deadline"
    LATE = "late"
    URGED = "urged"


@dataclass(frozen=True)
class NoticeKind:
    """What is said, and to whom.

    ``sentence`` speaks of ``{report}``; what the occasion adds follows it. ``hint`` stands beside
    the label where a person chooses.
    """

    label: str
    sentence: str
    roles: frozenset[Role]
    in_program: bool = True
    by_mail: bool = True
    hint: str = ""


def _kind(
    label: str, sentence: str, *roles: Role, by_mail: bool = True, hint: str = ""
) -> NoticeKind:
    return NoticeKind(label, sentence, frozenset(roles), by_mail=by_mail, hint=hint)


KINDS: dict[NoticeName, NoticeKind] = {
    NoticeName.TO_SIGN: _kind("有报告待审签", "{report}等您审签。", Role.SIGNER),
    NoticeName.SUBMITTED: _kind("有报告送审", "{report}已送审，等待审核。", Role.REVIEWER),
    NoticeName.RETURNED: _kind("报告被退回", "{report}被退回，请修改后再次报送。", Role.FILLER),
    NoticeName.ANSWERED: _kind("意见已回复", "{report}的审核意见已全部回复。", Role.REVIEWER),
    NoticeName.APPROVED: _kind("报告审核通过", "{report}已审核通过。", Role.FILLER, Role.SIGNER),
    NoticeName.PUBLISHED: _kind(
        "报告已发布",
        "{report}已登记发布。",
        *(Role.FILLER, Role.SIGNER, Role.REVIEWER),
        by_mail=False,
    ),
    NoticeName.PAGE_CHANGED: _kind(
        "公开网页变了",
        "{report}的公开网页原来和定稿一致，现在有差别。",
        *(Role.FILLER, Role.REVIEWER),
    ),
    NoticeName.WITHDRAWN: _kind(
        "报告已撤下",
        "{report}已从公开页面撤下。",
        *(Role.FILLER, Role.SIGNER, Role.REVIEWER),
    ),
    NoticeName.DEADLINE: _kind(
        "快到报送截止",
        "{report}还没有报送。",
        *(Role.FILLER, Role.SIGNER),
        hint="（前7天、3天、1天各一次）",
    ),
    NoticeName.LATE: _kind("报送逾期", "{report}没有按期报送。", Role.FILLER, Role.SIGNER),
    NoticeName.URGED: _kind(
        "县里催报", "{report}还没有报送，请尽快报送。", Role.FILLER, Role.SIGNER
    ),
}
