"""What did every unit leave last year, and take over this year? For 结转, in three queries."""

from collections.abc import Mapping

from django.db.models import Q

from reports.aggregation.carried_columns import CarriedOver, CarriedParts, CarriedUnit, carried_over
from reports.aggregation.following_sums import is_total
from reports.models import Agency, Report
from reports.statute.schema import Cell, Figures
from reports.workflow.rollup.cells_by_unit import cells_by_unit
from reports.workflow.rollup.last_year_reports import LastYearReports
from reports.workflow.rollup.later_question import question_of
from reports.workflow.rollup.sum_material import SumMaterial
from reports.workflow.rollup.summed_bodies import counting_reports


def carried_of(material: SumMaterial) -> CarriedOver:
    """结转 of a year: columns and what explains them."""
    last = LastYearReports.of(material)
    year, county = material.year, material.county.pk
    carried = material.edition.carried_cells
    wanted: dict[int, list[Cell]] = {year: list(carried)}
    if last.reports or last.own:
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
            {cell: then.adjusted(was, last.reported_at) for cell, was in carried.items()},
            _stated(material, last, before.get(county)),
        )
    )


def _units(
    material: SumMaterial,
    last: LastYearReports,
    now: Mapping[int, Figures],
    left: Mapping[int, Figures],
) -> list[CarriedUnit]:
    agencies = {one.agency_id: one.agency for one in last.reports if one.agency_id in left}
    agencies |= {key: one.unit for key, one in material.counted.items()}
    then, declined = _then(material, last), _declined(material, last)
    return [
        CarriedUnit(
            key,
            agency.short_name,
            now.get(key, {}) if key in material.counted else None,
            left.get(key),
            then.get(key) if key in left else None,
            agency.merged_into_id,
            declined.get(key, ""),
            _moved(material, key, agency),
        )
        for key, agency in agencies.items()
    ]


def _moved(material: SumMaterial, key: int, agency: Agency) -> str:
    """Where it came from, or went, where it stood under another body in the other year."""
    if body := material.counted.get(key):
        return f"从{body.moved_from}划入" if body.moved_from else ""
    above = agency.parent
    return f"划到{above.short_name}" if above and above != material.county else ""


def _declined(material: SumMaterial, last: LastYearReports) -> dict[int, str]:
    """Why the county did not take units' later versions into its report."""
    answers = material.answered[material.year - 1]
    return {
        one.agency_id: answers[key].word
        for one in last.reports
        if (key := question_of(one.pk)) in answers
    }


def _then(material: SumMaterial, last: LastYearReports) -> dict[int, Figures]:
    """What units left by the versions that the county's report was made of; only where another."""
    late = last.late()
    former = [one for one in late.values() if one]
    if not former:
        return {unit: {} for unit in late}
    year = material.year - 1
    reports = Report.objects.filter(pk__in=[one.pk for one in former])
    cells = cells_by_unit(reports, {year: list(last.carried.values())})[year]
    return {unit: last.brought(cells.get(unit, {})) if one else {} for unit, one in late.items()}


def _stated(material: SumMaterial, last: LastYearReports, own: Figures | None) -> Figures | None:
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
