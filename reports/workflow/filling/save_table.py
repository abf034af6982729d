"""Save a table as posted by its form: totals that follow their parts are added here."""

from collections.abc import Collection, Mapping

from django.db import transaction

from reports.document.entry import Misread, writable
from reports.document.live_fields import written
from reports.document.slots import slots
from reports.models import Account, Report
from reports.models.tables import figures_of
from reports.statute.automatic_totals import following, proposed, totals_of
from reports.statute.schema import Cell, Figure
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.save_draft import Saved, save_draft
from reports.workflow.last_year.locked_cells import locked_figures

ALL = "all"
"""Asks that every total follow its parts again."""


@transaction.atomic
def save_table(
    report_id: int,
    chapter: str,
    values: Mapping[str, str],
    *,
    version: int,
    by: Account,
    follow: Collection[Cell] = (),
) -> Saved:
    """Store a whole table; totals that followed, blank ones and those of ``follow`` are summed.

    A total that was typed over follows no more. Raises what ``save_draft`` does.
    """
    report = lock(reports_editable_by(by), report_id)
    table = report.edition.chapter_of[chapter].table
    typed = typed_values(report, chapter) | dict(values)
    figures = _read(report, chapter, typed)
    totals = {cell for cell, _ in totals_of(report.edition, table)}
    free = _untouched(report, chapter, values) | {one for one in totals if not typed[one].strip()}
    free |= totals if ALL in follow else totals & set(follow)
    free -= locked_figures(report).keys()
    sums = proposed(report.edition, table, figures, free)
    return save_draft(
        report_id,
        chapter,
        dict(values) | {cell: written(sums.get(cell)) for cell in free},
        version=version,
        by=by,
        automatic=sums.keys(),
    )


def _untouched(report: Report, chapter: str, values: Mapping[str, str]) -> set[Cell]:
    """The totals that follow their parts and were posted as they stood."""
    record = report.chapter_records.get(chapter=chapter)
    table = report.edition.chapter_of[chapter].table
    figures = figures_of(report)
    kept = following(report.edition, table, figures, record.automatic)
    return {cell for cell in kept if values.get(cell, "") == written(figures[cell])}


def _read(report: Report, chapter: str, values: Mapping[str, str]) -> dict[Cell, Figure]:
    """The figures of a table as they are typed; what is none counts as blank."""
    readers = slots(report.edition, chapter)
    figures: dict[Cell, Figure] = {}
    for cell in readers.keys() & report.edition.table_of.keys():
        try:
            figures[cell] = readers[cell](writable(values[cell]))  # type: ignore[assignment]
        except Misread:
            figures[cell] = None
    return figures
