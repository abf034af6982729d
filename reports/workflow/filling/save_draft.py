"""Save part of a chapter. A draft may always be saved, however broken."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from reports.models import Account, ChapterRecord, Report, clock
from reports.statute.automatic_totals import totals_of
from reports.statute.schema import Cell
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.typed_slots import read_typed, write_typed
from reports.workflow.last_year.locked_cells import refused_cells
from reports.workflow.record.running import record_saving
from reports.workflow.refusal import Stale


@dataclass(frozen=True)
class Saved:
    """What a save came to: the chapter's new version, and the slots that could not be read.

    ``unsaved`` names those whose text is too long to be kept: it stands on the page alone.
    ``report`` is the row as it was locked.
    """

    version: int
    at: datetime
    errors: dict[str, str]
    unsaved: list[str]
    report: Report


@transaction.atomic
def save_draft(
    report_id: int,
    chapter: str,
    values: Mapping[str, str],
    *,
    version: int,
    by: Account,
    automatic: Collection[Cell] | None = None,
) -> Saved:
    """Store the slots given, as typed; the others stay as they are.

    Raises Report.DoesNotExist when ``by`` may not change the report, ChapterRecord.DoesNotExist
    for a chapter that it has not, and Stale when somebody saved the chapter after ``version``.
    What is no figure is kept as typed and named in ``errors``, and so is a locked cell, which
    keeps its figure; names that are no slot of the chapter are passed over. ``automatic`` are
    the totals that follow their parts from now on, where that is said.
    """
    report = lock(reports_editable_by(by), report_id)
    return store(report, chapter, values, version=version, by=by, automatic=automatic)


def store(
    report: Report,
    chapter: str,
    values: Mapping[str, str],
    *,
    version: int,
    by: Account,
    automatic: Collection[Cell] | None = None,
) -> Saved:
    """The same within an act that holds the report's row and has asked whether it may."""
    told = {} if automatic is None else {"automatic_totals": _known(report, chapter, automatic)}
    at = _claimed(report, chapter, version, by, told)
    locked = refused_cells(report, values)
    own = {name: text for name, text in values.items() if name not in locked}
    reading = read_typed(report, chapter, own)
    reading.errors.update({cell: why for cell, why in locked.items() if why})
    if changes := write_typed(report, chapter, reading):
        record_saving(report, chapter, by, changes)
    return Saved(version + 1, at, reading.errors, reading.unsaved, report)


def _known(report: Report, chapter: str, automatic: Collection[Cell]) -> str:
    own = report.edition.chapter_of.get(chapter)
    totals = dict(totals_of(report.edition, own.table)) if own and own.table else {}
    return " ".join(one for one in totals if one in automatic)


def _claimed(
    report: Report, chapter: str, version: int, by: Account, told: Mapping[str, str]
) -> datetime:
    """Count the chapter's version up, so that nobody else can save on top of the same one."""
    now = clock.now()
    own = ChapterRecord.objects.filter(report=report, chapter=chapter, version=version)
    if not own.update(version=version + 1, saved_at=now, saved_by=by, **told):
        raise _stale(report, chapter, by)
    return now


def _stale(report: Report, chapter: str, by: Account) -> Stale:
    record = report.chapter_records.select_related("saved_by").get(chapter=chapter)
    return Stale(
        record.version,
        typed_values(report, chapter),
        str(record.saved_by or "别人"),
        record.saved_at or clock.now(),
        is_own=record.saved_by == by,
    )
