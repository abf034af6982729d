"""What does a county's year come to, and of what: its units, 本级, and adjustments?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reports.aggregation.county_total import as_numbers, county_total
from reports.aggregation.difference_cause import Change
from reports.models import Adjustment
from reports.statute import format_for
from reports.statute.schema import Cell, Edition
from reports.workflow.rollup.added_by_county import AddedByCounty, added_by_county
from reports.workflow.rollup.summed_bodies import Counting, SummedBody, bodies_of, counting_reports
from reports.workflow.rollup.summed_cells import Summed, sums_by_year


@dataclass(frozen=True)
class WholeSum:
    """The sum of a county and year with all its parts; ``total`` is the whole form."""

    county: int
    edition: Edition
    year: int
    units: Mapping[Cell, Summed]
    added: AddedByCounty
    total: Mapping[Cell, int | Decimal]

    @cached_property
    def bodies(self) -> Sequence[SummedBody]:
        """Every unit and what becomes of it, read when it is asked for."""
        return bodies_of(self.county, self.year)

    @property
    def missing(self) -> list[SummedBody]:
        """Units of which nothing is approved yet."""
        return [one for one in self.bodies if one.counting is Counting.MISSING]

    @property
    def counted(self) -> list[SummedBody]:
        return [one for one in self.bodies if one.counting is Counting.COUNTED]


def whole_sum(county: int, year: int) -> WholeSum:
    """Add up a county's year (a query a table and one; the units are one more)."""
    edition = format_for(year)
    units = sums_by_year(counting_reports(county, year), {year: edition})[year]
    added = added_by_county(county, year)[year]
    plain = {cell: one.figure for cell, one in units.items()}
    total = county_total(edition, plain, added.own, [one.change for one in added.adjustments])
    return WholeSum(county, edition, year, units, added, total)


def change_of(edition: Edition, adjustment: Adjustment) -> Change:
    """What an adjustment adds to each cell."""
    return as_numbers(edition, adjustment.changes)
