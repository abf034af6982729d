"""What stands in the workbook of the sum that is asked for? Its lines, and a note on each body."""

from collections.abc import Iterator, Mapping

from django.utils import timezone

from reports.document.levels import UNIT_KINDS
from reports.document.sums.sum_book import BodyNote, LineKind, SumLine, SumWorkbook
from reports.models import Agency, FormerName, Report, Snapshot
from reports.models.tables import figures_of_all
from reports.rollup.sum_asked import SumQuery
from reports.workflow.rollup.added_by_county import kind_label
from reports.workflow.rollup.summed_bodies import Counting, SummedBody
from reports.workflow.states import Action


def sum_book_of(asked: SumQuery) -> SumWorkbook:
    """The sum with a line each counted unit, 本级 and 调整; a query a table, however many units.

    A sum that is narrowed to a kind of units has their lines alone.
    """
    bodies = asked.bodies
    digests = _digests([one.report for one in bodies if one.report])
    kind = UNIT_KINDS.get(asked.kind, "")
    own, remarks = ([], []) if asked.kind else _of_county(asked)
    if not asked.is_whole:
        remarks = ["还有单位缺报，这是暂时的汇总。", *remarks]
    return SumWorkbook(
        headline=f"{asked.county.short_name}{asked.year}年{kind}",
        edition=asked.edition,
        year=asked.year,
        lines=[*_unit_lines(bodies), *own],
        notes=[_note(one, digests) for one in bodies],
        remarks=remarks,
    )


def _unit_lines(bodies: list[SummedBody]) -> Iterator[SumLine]:
    counted = [(one.unit, one.report) for one in bodies if one.report and _counts(one)]
    figures = figures_of_all([report for _, report in counted])
    names = _former_names([unit for unit, _ in counted])
    for unit, report in counted:
        called = (unit.name, *names.get(unit.pk, ()))
        yield SumLine(unit.short_name, figures[report.pk], names=called)


def _of_county(asked: SumQuery) -> tuple[list[SumLine], list[str]]:
    """本级 and 调整 as lines, and what is said of them."""
    added = asked.material.added[asked.year]
    own, adjustments = added.own, added.adjustments
    lines = [SumLine(LineKind.OWN.value, own, LineKind.OWN)] if own else []
    remarks = [] if own else ["还没有填本级的数，汇总里没有本级。"]
    if adjustments:
        changes = {cell: added.adjusted(cell) for one in adjustments for cell in one.change}
        lines.append(SumLine(LineKind.ADJUSTMENT.value, changes, LineKind.ADJUSTMENT))
        remarks += [f"调整：{kind_label(one.kind)}：{one.reason}" for one in adjustments]
    return lines, remarks


def _counts(body: SummedBody) -> bool:
    return body.counting is Counting.COUNTED


def _former_names(units: list[Agency]) -> Mapping[int, tuple[str, ...]]:
    names: dict[int, tuple[str, ...]] = {}
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
