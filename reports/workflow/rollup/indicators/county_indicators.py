"""What do the texts of a county's reports count together, as read or as put right by hand?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from reports.checks.reading.indicators.indicator import INDICATORS, Indicator
from reports.checks.reading.indicators.indicators_found import IndicatorFound, indicators_in
from reports.document import ProcessingFee
from reports.document.boxes import FEE
from reports.document.sums.known_sum import known_sum
from reports.models import IndicatorCorrection, Report
from reports.workflow.rollup.indicators.texts_of_reports import texts_of_reports
from reports.workflow.rollup.summed_bodies import counting_reports

FEE_LABELS = dict(zip(FEE, ("收费通知", "通知金额", "实际收取"), strict=True))
"""信息处理费 as the boxes of the form give it, beside what the texts give."""


@dataclass(frozen=True)
class IndicatorValue:
    """An indicator of one report: what its text says, and what was put right, where it was."""

    found: IndicatorFound
    correction: IndicatorCorrection | None = None

    @property
    def indicator(self) -> Indicator:
        return self.found.indicator

    @property
    def number(self) -> int | None:
        """The number that counts; None where none was found, or several differ."""
        return self.correction.number if self.correction else self.found.number

    @property
    def is_asked(self) -> bool:
        """Several numbers differ and nobody has said which it is."""
        return self.correction is None and self.found.is_asked


@dataclass(frozen=True)
class UnitIndicators:
    """One report's indicators by key, and its 信息处理费."""

    values: Mapping[str, IndicatorValue]
    fee: ProcessingFee

    def charged(self, box: str) -> int | Decimal | None:
        """What one box of the fee says; None where it was left blank."""
        charged: int | Decimal | None = getattr(self.fee, box.rpartition(".")[2])
        return charged

    @property
    def numbers(self) -> dict[str, int | Decimal | None]:
        """Every number by the key of its column."""
        read = {key: one.number for key, one in self.values.items()}
        return {**read, **{box: self.charged(box) for box in FEE}}


class IndicatorSum(NamedTuple):
    """A column added up: its label, the sum of the numbers there are, and how many units have one.

    Where no unit has one, the sum is None and not 0.
    """

    label: str
    sum: int | Decimal | None
    units: int


def indicators_of(reports: Iterable[Report]) -> dict[int, UnitIndicators]:
    """The indicators of each report of a year by its id (four queries, however many there are)."""
    kept = list(reports)
    corrected: dict[int, dict[str, IndicatorCorrection]] = {one.pk: {} for one in kept}
    for one in IndicatorCorrection.objects.filter(report__in=kept).select_related("by"):
        corrected[one.report_id][one.indicator] = one
    return {
        report: UnitIndicators(
            {
                key: IndicatorValue(found, corrected[report].get(key))
                for key, found in indicators_in(document).items()
            },
            document.fee,
        )
        for report, document in texts_of_reports(kept).items()
    }


def added_up(units: Iterable[UnitIndicators]) -> dict[str, IndicatorSum]:
    """Each column's sum over some units; who has no number is not taken for 0."""
    labels = {one.key: one.label for one in INDICATORS} | FEE_LABELS
    numbers = [one.numbers for one in units]
    return {key: _sum(label, [one[key] for one in numbers]) for key, label in labels.items()}


def county_indicators(county: int, year: int) -> dict[str, IndicatorSum]:
    """Each indicator of a county and year by its key: label, sum, units that have a number.

    Over the reports that the county's sum counts. 信息处理费 stands under the names of its boxes.
    """
    return added_up(indicators_of(counting_reports(county, year)).values())


def _sum(label: str, numbers: list[int | Decimal | None]) -> IndicatorSum:
    units = sum(one is not None for one in numbers)
    return IndicatorSum(label, known_sum(numbers), units)
