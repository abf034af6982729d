"""What does a county's year come to, and of what: its units, 本级, and adjustments?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.aggregation.county_total import as_numbers, county_total
from reports.aggregation.difference_cause import Change
from reports.models import Adjustment, OwnFigures
from reports.statute import format_for
from reports.statute.schema import Cell, Edition
from reports.workflow.rollup.summed_bodies import Counting, SummedBody, bodies_of, counting_reports
from reports.workflow.rollup.summed_cells import Summed, sums_by_year


@dataclass(frozen=True)
class WholeSum:
    """The sum of a county and year with all its parts; ``total`` is the whole form.

    ``own`` is empty where the county has not given 本级: that is missing, and no zero.
    """

    county: int
    edition: Edition
    bodies: Sequence[SummedBody]
    units: Mapping[Cell, Summed]
    own: Mapping[Cell, int | Decimal]
    adjustments: Sequence[Adjustment]
    total: Mapping[Cell, int | Decimal]

    @property
    def missing(self) -> list[SummedBody]:
        """Units of which nothing is approved yet."""
        return [one for one in self.bodies if one.counting is Counting.MISSING]

    @property
    def counted(self) -> list[SummedBody]:
        return [one for one in self.bodies if one.counting is Counting.COUNTED]


def whole_sum(county: int, year: int) -> WholeSum:
    """Add up a county's year (nine queries, however many units there are)."""
    edition = format_for(year)
    units = sums_by_year(counting_reports(county, year), {year: edition})[year]
    own, adjustments = own_figures(county, year), adjustments_of(county, year)
    plain = {cell: one.figure for cell, one in units.items()}
    changes = [change_of(edition, one) for one in adjustments]
    total = county_total(edition, plain, own, changes)
    return WholeSum(county, edition, bodies_of(county, year), units, own, adjustments, total)


def own_figures(county: int, year: int) -> dict[Cell, int | Decimal]:
    """本级 of a year; empty where nobody has given it."""
    kept = OwnFigures.objects.filter(county=county, year=year).first()
    return as_numbers(format_for(year), kept.figures) if kept else {}


def adjustments_of(county: int, year: int) -> list[Adjustment]:
    """The adjustments that count, the first one first."""
    kept = Adjustment.objects.filter(county=county, year=year, withdrawn_at=None)
    return list(kept.select_related("by"))


def change_of(edition: Edition, adjustment: Adjustment) -> Change:
    """What an adjustment adds to each cell."""
    return as_numbers(edition, adjustment.changes)
