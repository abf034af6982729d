"""Which acts lead from which state to which, and who may do them? The whole machine."""

from dataclasses import dataclass

from django.db.models import TextChoices

from reports.models import WITH_AUTHOR, Role, State


class Action(TextChoices):
    """事项 of a report's record."""

    START = "start", "新建"
    ADOPT = "adopt", "读入文件"
    SHOW = "show", "读取上年文件"
    SET_ASIDE = "set_aside", "不用上年文件"
    BRING = "bring", "带入上年报告"
    UNLOCK = "unlock", "解锁上年结转"
    TAKE_SUM = "take_sum", "写入汇总数"
    SAVE = "save", "填写"
    EXPLAIN = "explain", "说明"
    SUBMIT = "submit", "报送"
    ASK_TO_SIGN = "ask_to_sign", "送审签"
    SIGN = "sign", "审签并报送"
    DECLINE = "decline", "审签退回"
    RECALL = "recall", "撤回"
    RECEIVE = "receive", "收件"
    ARCHIVE = "archive", "存档"
    KEEP_BESIDE = "keep_beside", "收件待用"
    OPEN = "open", "开始审核"
    TAKE_OVER = "take_over", "接手审核"
    REMARK = "remark", "提出意见"
    ANSWER = "answer", "回复意见"
    CLOSE_REMARK = "close_remark", "关闭意见"
    REOPEN_REMARK = "reopen_remark", "重新提出意见"
    WAIVE = "waive", "豁免"
    CITE = "cite", "列入意见书"
    ENTER = "enter", "代录"
    CONFIRM_ENTRY = "confirm_entry", "核对代录"
    REOPEN_ENTRY = "reopen_entry", "撤销代录"
    RETURN = "return", "退回"
    APPROVE = "approve", "审核通过"
    PUBLISH = "publish", "登记发布"
    OTHER_ADDRESS = "other_address", "登记另一网址"
    COMPARE_PAGE = "compare_page", "网页核对"
    WITHDRAW = "withdraw", "撤下"
    READ_SEALED = "read_sealed", "查阅封存原件"
    ATTACH_SCAN = "attach_scan", "上传盖章扫描件"
    CORRECT = "correct", "更正"
    SUPERSEDE = "supersede", "被更正"
    BIND = "bind", "登记校验值"


@dataclass(frozen=True)
class Transition:
    """From any of these states to that one, by a person in one of these roles."""

    sources: tuple[State, ...]
    target: State
    roles: tuple[Role, ...]
    is_judged: bool = False
    """Whether it rests on what the checks say: they are run anew, and what they said is kept."""


TRANSITIONS: dict[Action, Transition] = {
    Action.SUBMIT: Transition(WITH_AUTHOR, State.SUBMITTED, (Role.FILLER,), is_judged=True),
    Action.ASK_TO_SIGN: Transition(WITH_AUTHOR, State.AWAITING, (Role.FILLER,), is_judged=True),
    Action.SIGN: Transition((State.AWAITING,), State.SUBMITTED, (Role.SIGNER,), is_judged=True),
    Action.DECLINE: Transition((State.AWAITING,), State.DRAFT, (Role.SIGNER,)),
    Action.RECALL: Transition((State.AWAITING, State.SUBMITTED), State.DRAFT, (Role.FILLER,)),
    Action.RECEIVE: Transition(
        (State.DRAFT, State.SUBMITTED, State.REVIEWING, State.RETURNED),
        State.SUBMITTED,
        (Role.REVIEWER, Role.ADMINISTRATOR),
        is_judged=True,
    ),
    Action.ARCHIVE: Transition(
        (State.DRAFT, State.ARCHIVED),
        State.ARCHIVED,
        (Role.REVIEWER, Role.ADMINISTRATOR),
        is_judged=True,
    ),
    Action.OPEN: Transition((State.SUBMITTED,), State.REVIEWING, (Role.REVIEWER,)),
    Action.RETURN: Transition((State.REVIEWING,), State.RETURNED, (Role.REVIEWER,), is_judged=True),
    Action.APPROVE: Transition(
        (State.REVIEWING,), State.APPROVED, (Role.REVIEWER,), is_judged=True
    ),
    Action.PUBLISH: Transition((State.APPROVED,), State.PUBLISHED, (Role.FILLER, Role.REVIEWER)),
}
"""更正 is none of these: it leaves the report as it is and begins its next version as a draft."""

ARRIVALS = (Action.SUBMIT, Action.SIGN, Action.RECEIVE)
"""The acts by which a report comes to the county."""

BY_FILE = (Action.RECEIVE, Action.ARCHIVE)
"""The acts of the county with a report that came as a file; a newer one takes its place."""

COMPILES = (
    *(Action.START, Action.ADOPT, Action.BRING, Action.UNLOCK, Action.TAKE_SUM, Action.SAVE),
    *(Action.EXPLAIN, Action.ANSWER, Action.SUBMIT, Action.ASK_TO_SIGN, Action.SIGN),
    Action.CORRECT,
)
"""Who has done one of these has written the report or sent it: she does not review it as well."""

LEAVES_SNAPSHOT = frozenset((*TRANSITIONS, Action.CONFIRM_ENTRY, Action.REOPEN_ENTRY))
"""Acts that may leave a snapshot: what a second person confirms is written where it stands."""
