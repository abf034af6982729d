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


@dataclass(frozen=True)
class ToExplain:
    """One 须说明 finding on the page: its place, the line there is, the lines it could be."""

    link: LinkedFinding
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
    shown = [
        ToExplain(
            link=linked(report, [one.finding])[0],
            key=one.operands,
            line=one.line,
            earlier="" if one.line else one.earlier,
            suggestions=SUGGESTIONS.get(one.finding.check) or SUGGESTIONS[one.finding.check[0]],
        )
        for one in explained
    ]
    return sorted(shown, key=lambda one: bool(one.line))
