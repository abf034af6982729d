"""Put a county's fixed sum into the tables of its own report, where nobody types."""

from collections.abc import Iterator

from django.db.models import F

from reports.aggregation.county_total import as_numbers
from reports.document.live_fields import written
from reports.models import Account, ChapterRecord, FixedSum, Report, clock
from reports.workflow.filling.typed_slots import read_typed, write_typed
from reports.workflow.record.bound import bound_columns
from reports.workflow.record.changed import Change
from reports.workflow.record.ledger import record
from reports.workflow.states import Action


def write_sum(report: Report, fixed: FixedSum, by: Account) -> None:
    """Write all three tables and lock them; the caller holds the report's row.

    A cell of which the sum says nothing is blank: that is no zero.
    """
    changes = list(_written(report, fixed, by))
    report.sum_number = fixed.number
    Report.objects.filter(pk=report.pk).update(sum_number=fixed.number)
    FixedSum.objects.filter(pk=fixed.pk).update(report=report)
    says = f"定数第{fixed.number}次，校验值{fixed.digest}"
    kept = bound_columns(report, ("sum_number",))
    record(report, Action.TAKE_SUM, by, comment=says, changes=changes, kept=kept)


def _written(report: Report, fixed: FixedSum, by: Account) -> Iterator[Change]:
    figures = as_numbers(report.edition, fixed.figures)
    for table in report.edition.tables:
        typed = {cell: written(figures.get(cell)) for cell in table.cells}
        yield from write_typed(report, table.chapter, read_typed(report, table.chapter, typed))
    chapters = [table.chapter for table in report.edition.tables]
    own = ChapterRecord.objects.filter(report=report, chapter__in=chapters)
    own.update(version=F("version") + 1, saved_at=clock.now(), saved_by=by, automatic_totals="")
