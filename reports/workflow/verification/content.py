"""Is what is kept of every report what its record says?"""

from collections.abc import Iterator

from reports.models import Report
from reports.workflow.record.recorded import Record, record_of
from reports.workflow.record.row_kinds import KINDS
from reports.workflow.states import TRANSITIONS
from reports.workflow.verification.bound_rows import broken_rows
from reports.workflow.verification.broken import A_CHUNK, BrokenReport, only
from reports.workflow.verification.chains import Walk
from reports.workflow.verification.findable import broken_index
from reports.workflow.verification.snapshots import (
    broken_frozen_json,
    broken_steps,
    changed_tables,
)
from reports.workflow.verification.stamps import broken_stamps
from reports.workflow.verification.versions import broken_versions

BINDING = frozenset(TRANSITIONS) | {act for kind in KINDS for act in kind.acts}
"""Acts whose entries bind what they leave behind."""


def broken_contents(walk: Walk, report_id: int | None = None) -> Iterator[BrokenReport]:
    """Everything kept beside the record that is not what it was, report by report."""
    reports = only(Report.objects.select_related("agency"), "pk", report_id).order_by("pk")
    for report in reports.iterator(A_CHUNK):
        record = record_of(report.pk)
        walk.unbound += is_unbound(record)
        for says in broken_content(report, record):
            yield BrokenReport.of(report.pk, says)


def is_unbound(record: Record) -> bool:
    """Whether 0.1.0 wrote entries that bind nothing, and nobody has bound it since."""
    return bool(record.old_acts & BINDING)


def broken_content(report: Report, record: Record) -> Iterator[str]:
    """What is wrong with what is kept of one report."""
    yield from broken_rows(report, record)
    yield from broken_stamps(report, record)
    yield from broken_versions(report)
    yield from broken_steps(report, record)
    yield from broken_frozen_json(report)
    yield from changed_tables(report)
    yield from broken_index(report, record)
