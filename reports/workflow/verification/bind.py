"""Bind what 0.1.0 kept without writing down its digests: 登记校验值."""

from collections.abc import Iterator

from django.db import transaction

from reports.models import LedgerEntry, Report, Snapshot
from reports.workflow.record.bound import Kept, bound, bound_columns, bound_snapshot
from reports.workflow.record.ledger import record
from reports.workflow.record.recorded import Record, record_of
from reports.workflow.record.row_kinds import KINDS
from reports.workflow.refusal import Refused
from reports.workflow.states import LEAVES_SNAPSHOT, Action
from reports.workflow.verification.bound_rows import rows_of
from reports.workflow.verification.broken import BrokenReport
from reports.workflow.verification.chains import Walk
from reports.workflow.verification.content import BINDING, is_unbound
from reports.workflow.verification.kept import broken_files
from reports.workflow.verification.reports import broken_report
from reports.workflow.verification.stamps import STAMPED

SAYS = "升级后登记：此前的存档、文件、意见、豁免和说明的校验值，从这一条起由记录确认。"


@transaction.atomic
def bind(report_id: int) -> bool:
    """Add an entry that binds what is there now; False when everything is bound already.

    Raises Refused, with the first thing that is wrong, for a report whose record or content does
    not hold: what was changed past the program is never made good by being bound.
    """
    report = (
        Report.objects.select_for_update(of=("self",)).select_related("agency").get(pk=report_id)
    )
    known = record_of(report.pk)
    if not is_unbound(known):
        return False
    if wrong := next(_wrong(report.pk), None):
        raise Refused(str(wrong))
    rows = (row for kind in KINDS for row in rows_of(kind, report))
    kept = bound(*rows) | _steps(report, known) | bound_columns(report, STAMPED)
    record(report, Action.BIND, None, comment=SAYS, kept=kept)
    return True


def unbound() -> Iterator[int]:
    """Reports with entries that bind nothing though their acts left something behind."""
    entries = LedgerEntry.objects.filter(kept={}, action__in=BINDING)
    keys = entries.order_by("report").values_list("report", flat=True).distinct()
    bound_since = set(LedgerEntry.objects.filter(action=Action.BIND).values_list("report"))
    yield from (key for key in list(keys) if (key,) not in bound_since)


def _wrong(report_id: int) -> Iterator[BrokenReport]:
    yield from broken_report(report_id, Walk())
    yield from broken_files(report_id)


def _steps(report: Report, known: Record) -> Kept:
    """The snapshots, each named by the number of its step's entry."""
    kept = Snapshot.objects.filter(report=report, action__in=LEAVES_SNAPSHOT).order_by("pk")
    return {
        f"{name}.{entry.number}": digest
        for (entry, _, _), row in zip(known.steps(), kept, strict=True)
        for name, digest in bound_snapshot(row).items()
    }
