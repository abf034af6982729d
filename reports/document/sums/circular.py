"""通报: how did each unit do with its report? In an order by a rule that is printed."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

RULE: Final = (
    "次序：先比迟报天数，少的在前；相同的比退回次数，再比首次报送的必改条数、待说明条数，"
    "再比迟公布天数；都相同的名次并列。没有报送的列在最后，不排名次。"
)
"""By what the lines are in order; it stands on the file, and ``placed`` does what it says."""

NOTE: Final = "空格是没有这一项，不是0。还没有公布的，迟公布天数算到制表日。"


@dataclass(frozen=True)
class CircularLine:
    """One unit; what is not there is None, which is no zero."""

    label: str
    arrived: datetime.date | None = None
    days_late: int | None = None
    returned: int | None = None
    must_fix: int | None = None
    must_explain: int | None = None
    remarks: int | None = None
    waived: int | None = None
    like_last_year: int | None = None
    like_others: int | None = None
    published: datetime.date | None = None
    days_late_public: int | None = None
    address: str = ""

    @property
    def rank(self) -> tuple[int, ...]:
        """What the rule compares; who sent nothing comes last."""
        figures = (self.days_late, self.returned, self.must_fix, self.must_explain)
        last = 0 if self.arrived else 1
        return (last, *(one or 0 for one in (*figures, self.days_late_public)))


@dataclass(frozen=True)
class PlacedLine:
    """A line with its place; None for who sent nothing."""

    place: int | None
    line: CircularLine


def placed(lines: Sequence[CircularLine]) -> list[PlacedLine]:
    """The lines by the rule; equal ones share a place, and stay in the county's order."""
    ordered = sorted(lines, key=lambda one: one.rank)
    ranks = [one.rank for one in ordered]
    return [PlacedLine(ranks.index(one.rank) + 1 if one.arrived else None, one) for one in ordered]


COLUMNS: Final = {
    "名次": 10,
    "单位": 26,
    "首次报送": 19,
    "迟报天数": 12,
    "退回次数": 12,
    "首次必改／待说明": 20,
    "意见条数": 12,
    "豁免": 10,
    "与上年相同%": 15,
    "与他单位相同%": 17,
    "公布日期": 19,
    "迟公布天数": 14,
    "网址核对": 26,
}
"""What stands above the columns, and how wide each is, in millimetres of A4 laid flat."""


def values_of(one: PlacedLine) -> tuple[object, ...]:
    """What stands in the columns; dates and numbers as such."""
    line = one.line
    first = "" if line.must_fix is None else f"{line.must_fix}／{line.must_explain or 0}"
    counted = (line.days_late, line.returned, first, line.remarks, line.waived)
    alike = (line.like_last_year, line.like_others)
    public = (line.published, line.days_late_public, line.address)
    return (one.place, line.label, line.arrived, *counted, *alike, *public)
