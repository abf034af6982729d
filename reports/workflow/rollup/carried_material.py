"""What did every unit leave last year, and take over this year? For 结转, in three queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q

from reports.aggregation.carried_columns import CarriedOver, CarriedParts, CarriedUnit, carried_over
from reports.aggregation.following_sums import is_total
from reports.models import FROZEN, Report, State
from reports.statute.schema import Cell, Figures
from reports.workflow.rollup.cells_by_unit import cells_by_unit
from reports.workflow.rollup.sum_material import SumMaterial
from reports.workflow.rollup.summed_bodies import counting_reports


def carried_of(material: SumMaterial) -> CarriedOver:
    """结转 of a year: columns and what explains them."""
    last = _LastYear.of(material)
    year, county = material.year, material.county.pk
    carried = material.edition.carried_cells
    wanted: dict[int, list[Cell]] = {year: list(carried)}
    if last.reports:
        wanted[year - 1] = list(carried.values())
    counting = counting_reports(county, *wanted, archived=True).values("pk")
    reports = Report.objects.filter(Q(pk__in=counting) | Q(pk=last.own.pk if last.own else None))
    cells = cells_by_unit(reports, wanted)
    before = cells.get(year - 1, {})
    left = {unit: last.brought(one) for unit, one in before.items() if unit != county}
    units = _units(material, last, cells[year], left)
    now, then = (material.added[one] for one in (year, year - 1))
    own_left = last.brought(then.own) if then.own else None
    return carried_over(
        CarriedParts(
            material.edition,
            units,
            now.own,
            own_left,
            {cell: now.adjusted(cell) for cell in carried},
            {cell: then.adjusted(was) for cell, was in carried.items()},
            _stated(material, last, before.get(county)),
        )
    )


@dataclass(frozen=True)
class _LastYear:
    """The reports on the year before: of the units, every version, and the county's own."""

    carried: Mapping[Cell, Cell]
    reports: Sequence[Report]
    own: Report | None
    reported_at: datetime | None
    """When the county's figures were fixed, or its report approved."""

    @classmethod
    def of(cls, material: SumMaterial) -> "_LastYear":
        county, carried = material.county, material.edition.carried_cells
        if material.year - 1 not in material.years:
            return cls(carried, (), None, None)
        known = Report.objects.filter(year=material.year - 1, state__in=(*FROZEN, State.ARCHIVED))
        of_county = known.filter(Q(agency__parent=county) | Q(agency=county, is_in_force=True))
        reports = list(
            of_county.annotate(fixed_at=Max("fixed_sums__at"))
            .select_related("agency")
            .order_by("agency__position", "agency", "version")
        )
        own = next((one for one in reports if one.agency_id == county.pk), None)
        units = [one for one in reports if one is not own]
        when = (own.fixed_at or own.approved_at) if own else None
        return cls(carried, units, own, when)

    def brought(self, figures: Figures) -> Figures:
        """Last year's cells under the names of this year's."""
        return {cell: figures.get(was) for cell, was in self.carried.items()}

    def late(self) -> dict[int, Report | None]:
        """Units whose version in force came after the county's report, with the one before it."""
        when = self.reported_at
        if when is None:
            return {}
        late: dict[int, Report | None] = {
            one.agency_id: None
            for one in self.reports
            if one.is_in_force and one.approved_at and one.approved_at > when
        }
        for one in self.reports:
            if one.agency_id in late and one.approved_at and one.approved_at <= when:
                late[one.agency_id] = one
        return late


def _units(
    material: SumMaterial,
    last: _LastYear,
    now: Mapping[int, Figures],
    left: Mapping[int, Figures],
) -> list[CarriedUnit]:
    agencies = {one.agency_id: one.agency for one in last.reports if one.agency_id in left}
    agencies |= {key: one.unit for key, one in material.counted.items()}
    then = _then(material, last)
    return [
        CarriedUnit(
            key,
            agency.short_name,
            now.get(key, {}) if key in material.counted else None,
            left.get(key),
            then.get(key) if key in left else None,
            agency.merged_into_id,
        )
        for key, agency in agencies.items()
    ]


def _then(material: SumMaterial, last: _LastYear) -> dict[int, Figures]:
    """What units left by the versions that the county's report was made of; only where another."""
    late = last.late()
    former = [one for one in late.values() if one]
    if not former:
        return {unit: {} for unit in late}
    year = material.year - 1
    reports = Report.objects.filter(pk__in=[one.pk for one in former])
    cells = cells_by_unit(reports, {year: list(last.carried.values())})[year]
    return {unit: last.brought(cells.get(unit, {})) if one else {} for unit, one in late.items()}


def _stated(material: SumMaterial, last: _LastYear, own: Figures | None) -> Figures | None:
    """What the county's report left: the one in the system, or what was typed from it."""
    if last.own and own is not None:
        return last.brought(own)
    typed = {
        one.cell: one.figure if material.edition.is_amount(one.cell) else int(one.figure)
        for one in material.controls
        if one.cell in last.carried
    }
    parts = {cell for cell in last.carried if not is_total(material.edition, cell)}
    if not parts <= typed.keys():
        return None
    return typed | dict.fromkeys(last.carried.keys() - parts, sum(typed[cell] for cell in parts))
