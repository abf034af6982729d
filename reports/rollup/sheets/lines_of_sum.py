"""What stands in the workbook of the sum that is asked for? Its lines, and a note on each body."""

from collections.abc import Mapping

from django.utils import timezone

from reports.document.levels import UNIT_KINDS
from reports.document.sums.sum_book import BodyNote, SumLine, SumWorkbook
from reports.models import FormerName, Report, Snapshot
from reports.models.tables import figures_of_all
from reports.rollup.sum_asked import SumQuery
from reports.workflow.rollup.summed_bodies import Counting, SummedBody
from reports.workflow.states import Action


def sum_book_of(asked: SumQuery) -> SumWorkbook:
    """The sum with a line each counted unit, read in a query a table, however many there are."""
    bodies = asked.bodies
    counted = [(one, one.report) for one in bodies if one.report and _counts(one)]
    figures = figures_of_all([report for _, report in counted])
    names = _former_names(bodies)
    digests = _digests([one.report for one in bodies if one.report])
    kind = UNIT_KINDS.get(asked.kind, "")
    return SumWorkbook(
        headline=f"{asked.county.short_name}{asked.year}年{kind}",
        edition=asked.edition,
        year=asked.year,
        lines=[
            SumLine(
                one.unit.short_name,
                figures[report.pk],
                names=(one.unit.name, *names.get(one.unit.pk, ())),
            )
            for one, report in counted
        ],
        notes=[_note(one, digests) for one in bodies],
        remarks=() if asked.is_whole else ("还有单位缺报，这是暂时的汇总。",),
    )


def _counts(body: SummedBody) -> bool:
    return body.counting is Counting.COUNTED


def _former_names(bodies: list[SummedBody]) -> Mapping[int, tuple[str, ...]]:
    names: dict[int, tuple[str, ...]] = {}
    units = [one.unit.pk for one in bodies]
    for unit, name in FormerName.objects.filter(agency__in=units).values_list("agency", "name"):
        names[unit] = (*names.get(unit, ()), name)
    return names


def _digests(reports: list[Report]) -> Mapping[int, str]:
    """Of each report the digest of what was kept when it was approved."""
    kept = Snapshot.objects.filter(report__in=reports, action=Action.APPROVE).order_by("pk")
    return dict(kept.values_list("report", "digest"))


def _note(body: SummedBody, digests: Mapping[int, str]) -> BodyNote:
    told = BodyNote(body.unit.short_name, body.unit.name, body.counting.value, body.reason)
    if body.report is None:
        return told
    at = body.report.approved_at
    return BodyNote(
        told.label,
        told.name,
        told.counting,
        told.reason,
        version=body.report.version,
        state=body.report.get_state_display(),
        approved=f"{timezone.localtime(at):%Y-%m-%d}" if at else "",
        digest=digests.get(body.report.pk, ""),
    )
