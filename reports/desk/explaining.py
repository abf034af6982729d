"""Which lines do people write on findings that stand? Suggestions by kind, to be made their own."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.desk.linked import LinkedFinding, linked
from reports.models import Report
from reports.workflow.explanations import Explained

SUGGESTIONS = {
    "A": ("已逐格核对，原始台账就是这个数，原因是：",),
    "Y01": ("上年报告统计有误，已向县里说明并更正。", "上年结转的申请中有撤回或合并办理的。"),
    "Y02": ("本年清理规范性文件，部分文件失效。", "机构调整，文件划转其他单位。"),
    "Y": ("与上年差别大，原因是：",),
    "P": ("已与业务台账核对，数字属实，原因是：",),
    "T": ("表格按上级统一口径填写，原因是：",),
    "X": ("正文统计口径与表格不同：正文包括……，表格只包括……。",),
    "D": ("按县里统一安排的日期签发。",),
}
"""By code of the check, else by its group."""


BOX, SEPARATOR = "explain-", "+"
"""The name of a box: the hashes of the findings that its line is for."""


@dataclass(frozen=True)
class ToExplain:
    """须说明 findings of one check at one place, with one line: theirs, or an old one."""

    links: list[LinkedFinding]
    key: str
    line: str
    earlier: str
    suggestions: tuple[str, ...]

    @property
    def value(self) -> str:
        """What stands in the box: the line that counts, else the old one to be looked at again."""
        return self.line or self.earlier


def to_explain(report: Report, explained: Iterable[Explained]) -> list[ToExplain]:
    """The findings to explain as the page shows them, open ones first."""
    together: dict[tuple[str | None, ...], list[Explained]] = {}
    for one in explained:
        finding = one.finding
        kind = (finding.check, finding.chapter, finding.section, one.line, one.earlier)
        together.setdefault(kind, []).append(one)
    return sorted((_shown(report, some) for some in together.values()), key=lambda one: one.line)


def _shown(report: Report, some: list[Explained]) -> ToExplain:
    code = some[0].finding.check
    return ToExplain(
        links=linked(report, [one.finding for one in some]),
        key=SEPARATOR.join(dict.fromkeys(one.operands for one in some)),
        line=some[0].line,
        earlier="" if some[0].line else some[0].earlier,
        suggestions=SUGGESTIONS.get(code) or SUGGESTIONS.get(code[0], ()),
    )


def lines_posted(posted: Iterable[tuple[str, str | list[object]]]) -> dict[str, str]:
    """The lines that a page sends, by the hash of each finding they are for."""
    return {
        key: str(text)
        for name, text in posted
        if name.startswith(BOX)
        for key in name.removeprefix(BOX).split(SEPARATOR)
    }
