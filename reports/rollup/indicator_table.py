"""How do 文字指标 stand on the page? Units as lines, indicators as columns, who has none below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reports.checks.reading.indicators.indicator import INDICATORS
from reports.document.boxes import FEE
from reports.document.live_fields import written
from reports.rollup.sum_asked import SumQuery
from reports.workflow.rollup.indicators.county_indicators import (
    FEE_LABELS,
    IndicatorSum,
    IndicatorValue,
    UnitIndicators,
    added_up,
    indicators_of,
)
from reports.workflow.rollup.summed_bodies import Counting, SummedBody

NOT_FOUND, SEVERAL = "没有找到", "几个数不同"


@dataclass(frozen=True)
class IndicatorCell:
    """One figure of the table: what is shown, where it opens, and how it came about."""

    key: str
    shown: str
    address: str = ""
    is_asked: bool = False
    is_corrected: bool = False


@dataclass(frozen=True)
class IndicatorRow:
    """A unit that counts, with a cell for each column."""

    body: SummedBody
    cells: Sequence[IndicatorCell]


@dataclass(frozen=True)
class WithoutNumber:
    """An indicator, the units in whose text nothing was found, and those with several numbers."""

    title: str
    missing: Sequence[tuple[str, str]]
    asked: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class IndicatorTable:
    """The indicators of all units of a sum that count."""

    asked: SumQuery

    @cached_property
    def bodies(self) -> list[SummedBody]:
        return [one for one in self.asked.bodies if one.counting is Counting.COUNTED]

    @cached_property
    def read(self) -> dict[int, UnitIndicators]:
        """By report."""
        return indicators_of(one.report for one in self.bodies if one.report)

    @property
    def heads(self) -> list[tuple[str, str]]:
        """Label and full title of each column."""
        return [
            *((one.label, one.title) for one in INDICATORS),
            *((FEE_LABELS[box], f"信息处理费：{fee_title(box)}") for box in FEE),
        ]

    @cached_property
    def rows(self) -> list[IndicatorRow]:
        return [IndicatorRow(one, list(self._cells(one))) for one in self.bodies]

    @property
    def fee(self) -> tuple[str, ...]:
        """The columns behind those of the texts."""
        return FEE

    @property
    def sums(self) -> list[tuple[str, int]]:
        """What each column comes to, and how many units have a number."""
        return [(sum_shown(one), one.units) for one in added_up(self.read.values()).values()]

    @property
    def without(self) -> list[WithoutNumber]:
        """For each indicator the units that still have to be looked at."""
        listed = []
        for number, one in enumerate(INDICATORS):
            cells = [(row.body.unit.short_name, row.cells[number]) for row in self.rows]
            missing = [(name, cell.address) for name, cell in cells if cell.shown == NOT_FOUND]
            several = [(name, cell.address) for name, cell in cells if cell.is_asked]
            if missing or several:
                listed.append(WithoutNumber(one.title, missing, several))
        return listed

    def sentences(self, body: SummedBody) -> list[str]:
        """What a unit's figures were read from, one by one, or why they were put right."""
        values = self.read[body.report.pk].values.values() if body.report else ()
        return [_source(one) for one in values]

    def _cells(self, body: SummedBody) -> Iterator[IndicatorCell]:
        if body.report is None:
            return
        own = self.read[body.report.pk]
        page = self.asked.address("unit_indicators", body.report.pk)
        for key, value in own.values.items():
            yield IndicatorCell(
                key, shown(value), f"{page}#{key}", value.is_asked, bool(value.correction)
            )
        for box in FEE:
            yield IndicatorCell(box, figure(own.charged(box)))


def shown(value: IndicatorValue) -> str:
    """A figure as it stands in the table; 约 where the text only says about how many."""
    if value.is_asked:
        return SEVERAL
    if value.number is None:
        return NOT_FOUND
    is_about = value.correction is None and value.found.numbers[0].is_about
    return f"约{value.number}" if is_about else str(value.number)


def figure(number: int | Decimal | None) -> str:
    """An amount or a count of the fee; what was left blank was not stated."""
    return "没有填" if number is None else written(number)


def fee_title(box: str) -> str:
    """A box of the fee in full, with what it is counted in."""
    unit = "件" if box == FEE[0] else "元"
    return f"{FEE_LABELS[box]}（{unit}）"


def sum_shown(one: IndicatorSum) -> str:
    """A column's sum; where nobody has a number there is none."""
    return "" if one.sum is None else written(one.sum)


def _source(value: IndicatorValue) -> str:
    if value.correction:
        return f"改为{value.correction.number}：{value.correction.word}"
    return "　".join(text for one in value.found.numbers for text in one.sentences)
