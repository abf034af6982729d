"""What may have gone wrong with a body when somebody added a year up by hand?"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reports.aggregation.difference_cause import CauseKind, Change, SumCause
from reports.models import FROZEN, Report
from reports.models.tables import figures_of_all
from reports.statute.schema import Cell, Figures
from reports.workflow.rollup.summed_bodies import Counting, SummedBody


def causes_of_bodies(county: int, year: int, bodies: list[SummedBody]) -> list[SumCause]:
    """Every unit left out, counted twice, in a former version, or counted though it does not.

    One query and one a table, however many units there are.
    """
    former = _former_versions(county, year)
    reports = [one.report for one in bodies if one.report]
    figures = figures_of_all([*reports, *former])
    return [
        cause
        for one in bodies
        if one.report
        for cause in _of_body(one, one.report, former, figures)
    ]


def _former_versions(county: int, year: int) -> list[Report]:
    """Versions that were approved once and count no more."""
    return list(
        Report.objects.filter(agency__parent=county, year=year, is_in_force=False, state__in=FROZEN)
    )


def _of_body(
    body: SummedBody, report: Report, former: list[Report], figures: Mapping[int, Figures]
) -> Iterator[SumCause]:
    unit, own = body.unit.pk, figures[report.pk]
    if body.counting is Counting.LEFT_OUT:
        yield SumCause(CauseKind.NOT_COUNTED, unit, change=_times(own, 1))
        return
    yield SumCause(CauseKind.MISSING, unit, change=_times(own, -1))
    yield SumCause(CauseKind.TWICE, unit, change=_times(own, 1))
    for one in former:
        if one.agency_id == unit:
            yield SumCause(CauseKind.FORMER_VERSION, unit, change=_less(figures[one.pk], own))


def _times(figures: Figures, factor: int) -> Change:
    return {cell: number * factor for cell, number in figures.items() if number}


def _less(one: Figures, other: Figures) -> Change:
    both: dict[Cell, int | Decimal] = {
        cell: (one.get(cell) or 0) - (other.get(cell) or 0) for cell in (*one, *other)
    }
    return {cell: number for cell, number in both.items() if number}
