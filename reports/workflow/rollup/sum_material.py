"""What do the questions of a sum go by? Read as it is asked for, each thing once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reports.aggregation.double_counting import SumParts
from reports.aggregation.sum_question import SumPart, number_at
from reports.document.levels import GRASSROOTS
from reports.models import Agency, ControlFigure, SumAnswer
from reports.statute import EDITIONS, format_for
from reports.statute.schema import Cell, Edition
from reports.workflow.rollup.added_by_county import AddedByCounty, added_by_county
from reports.workflow.rollup.cells_by_unit import ByUnit, cells_by_unit
from reports.workflow.rollup.summed_bodies import Counting, SummedBody, bodies_of, counting_reports

_ABOVE_COUNTIES = {"city", "other"}
"""Levels of bodies that may make 规章."""
_OFFICES = ("人民政府办公室", "政府办公室", "政府办")


@dataclass(frozen=True)
class SumMaterial:
    """A county's year, as its questions see it."""

    county: Agency
    year: int

    @cached_property
    def edition(self) -> Edition:
        return format_for(self.year)

    @property
    def years(self) -> list[int]:
        """The year and the one before, where that has an edition."""
        return [one for one in (self.year, self.year - 1) if one >= EDITIONS[0].first_year]

    @cached_property
    def bodies(self) -> list[SummedBody]:
        return bodies_of(self.county.pk, self.year)

    @cached_property
    def added(self) -> Mapping[int, AddedByCounty]:
        """本级 and adjustments of both years."""
        return added_by_county(self.county.pk, self.year, self.year - 1)

    @property
    def answers(self) -> Mapping[str, SumAnswer]:
        """The answers that were given, by question."""
        return self.answered[self.year]

    @cached_property
    def answered(self) -> Mapping[int, Mapping[str, SumAnswer]]:
        """The answers of both years."""
        years = (self.year, self.year - 1)
        kept = SumAnswer.objects.filter(county=self.county, year__in=years)
        found: dict[int, dict[str, SumAnswer]] = {year: {} for year in years}
        for one in kept.select_related("by", "adjustment"):
            found[one.year][one.question] = one
        return found

    @cached_property
    def controls(self) -> list[ControlFigure]:
        """What other lists say."""
        kept = ControlFigure.objects.filter(county=self.county, year=self.year)
        return list(kept.select_related("by"))

    @cached_property
    def counted(self) -> Mapping[int, SummedBody]:
        """The units that count, by their keys."""
        return {one.unit.pk: one for one in self.bodies if one.counting is Counting.COUNTED}

    @cached_property
    def parts(self) -> SumParts:
        """The figures that double counting is looked for in."""
        before = self.cells.get(self.year - 1, {})
        units = [
            SumPart(
                key,
                one.unit.short_name,
                self.cells[self.year].get(key, {}),
                before.get(key, {}),
                is_grassroots=one.unit.level in GRASSROOTS,
            )
            for key, one in self.counted.items()
        ]
        whole = {year: self._total(year) for year in self.years}
        can = self.county.level in _ABOVE_COUNTIES
        last = whole.get(self.year - 1, {}) if before else {}
        return SumParts(self.edition, units, self.added[self.year].own, whole[self.year], last, can)

    @property
    def merged(self) -> Iterator[tuple[int, int]]:
        """Units that count beside the one that they were merged into."""
        for key, one in self.counted.items():
            into = one.unit.merged_into_id
            if into is not None and into in self.counted:
                yield key, into

    @property
    def offices(self) -> list[int]:
        """The county's office, which reports as a department."""
        return [key for key, one in self.counted.items() if one.unit.name.endswith(_OFFICES)]

    @cached_property
    def cells(self) -> ByUnit:
        """The cells that questions ask for, by year and unit."""
        reports = counting_reports(self.county.pk, *self.years, archived=True)
        wanted = {year: list(self._wanted(year)) for year in self.years}
        beside = {key for pair in self.merged for key in pair}
        return cells_by_unit(reports, wanted, whole=[*beside, *self.offices])

    def _wanted(self, year: int) -> Iterator[Cell]:
        edition = format_for(year)
        yield from edition.by_key["disclosure"].cells
        if year == self.year:
            yield from edition.by_key["disputes"].cells
            asked = {one.cell for one in self.controls if one.cell not in edition.carried_cells}
            asked |= {cell for one in self.added[year].adjustments for cell in one.change}
            yield from (cell for cell in asked if cell.startswith("requests."))

    def _total(self, year: int) -> Mapping[Cell, int | Decimal]:
        """Of the cells that are asked for."""
        return {
            cell: sum(number_at(one, cell) for one in self.cells[year].values())
            + self.added[year].at(cell)
            for cell in self._wanted(year)
        }
