"""Does the record of every report hold, and everything that it binds?"""

from collections.abc import Iterator

from django.db import transaction

from reports.models import Report
from reports.workflow.verification.broken import BrokenReport
from reports.workflow.verification.chains import Walk, broken_report_chains
from reports.workflow.verification.content import broken_contents
from reports.workflow.verification.kept import broken_snapshots


def broken_reports(walk: Walk, report_id: int | None = None) -> Iterator[BrokenReport]:
    """What is wrong, report by report.

    People work while it is looked for: what seems wrong is looked at again with the report's row
    held, so that an act that came between two looks is held against nobody.
    """
    suspects = {one.report for one in _seen(walk, report_id)}
    for key in sorted(suspects):
        yield from broken_report(key, walk)


def broken_report(report_id: int, walk: Walk) -> list[BrokenReport]:
    """What is wrong with one report while nobody can act on it."""
    with transaction.atomic():
        Report.objects.select_for_update().filter(pk=report_id).first()
        return list(_seen(Walk(walk.before), report_id))


def _seen(walk: Walk, report_id: int | None) -> Iterator[BrokenReport]:
    yield from broken_report_chains(walk, report_id)
    yield from broken_snapshots(report_id)
    yield from broken_contents(walk, report_id)
