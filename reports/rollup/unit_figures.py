"""What stands on the page of one unit's 文字指标: each figure, its sentence, and the way on?"""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.checks.reading.indicators.indicators_found import FoundNumber
from reports.document.boxes import FEE
from reports.rollup.indicator_table import fee_title, figure, shown
from reports.rollup.sum_asked import SumQuery
from reports.workflow.rollup.indicators.correct_indicator import read_as
from reports.workflow.rollup.indicators.county_indicators import IndicatorValue, indicators_of
from reports.workflow.rollup.summed_bodies import SummedBody


@dataclass(frozen=True)
class UnitFigure:
    """One indicator of one unit."""

    value: IndicatorValue

    @property
    def key(self) -> str:
        return self.value.indicator.key

    @property
    def shown(self) -> str:
        """The figure with the unit it is counted in, as far as the text gives one."""
        unit = ""
        if self.value.number is not None and not self.value.correction:
            unit = self.value.found.numbers[0].unit
        return f"{shown(self.value)}{unit}"

    @property
    def read(self) -> str:
        return read_as(self.value)

    @property
    def sentences(self) -> Sequence[tuple[str, Sequence[str]]]:
        """Each number that was read, with its sentences."""
        return [(self._told(one.number, one.added), one.sentences) for one in self._numbers]

    @property
    def _numbers(self) -> Sequence[FoundNumber]:
        return self.value.found.numbers

    def _told(self, number: int, added: Sequence[tuple[str, int]]) -> str:
        parts = "＋".join(f"{name}{each}" for name, each in added)
        return f"{parts}＝{number}" if parts else str(number)


def unit_figures(
    asked: SumQuery, body: SummedBody, bodies: Sequence[SummedBody]
) -> dict[str, object]:
    """The context of the page; its ways lead to the units before and behind."""
    report = body.report
    if report is None:
        return {}
    read = indicators_of([report])[report.pk]
    at = next(n for n, one in enumerate(bodies) if one.unit == body.unit)
    return {
        "body": body,
        "figures": [UnitFigure(one) for one in read.values.values()],
        "fee": [(fee_title(box), figure(read.charged(box))) for box in FEE],
        "back": asked.address("indicators"),
        "before": _way(asked, bodies[:at][-1:]),
        "behind": _way(asked, bodies[at + 1 :][:1]),
    }


def _way(asked: SumQuery, bodies: Sequence[SummedBody]) -> tuple[str, str] | None:
    for one in bodies:
        if one.report:
            return asked.address("unit_indicators", one.report.pk), one.unit.short_name
    return None
