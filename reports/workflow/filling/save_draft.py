"""Save part of a chapter. A draft may always be saved, however broken."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from reports.document.boxes import Value, is_text, takes_live_fields
from reports.document.damaged_fields import why
from reports.document.entry import Misread, writable
from reports.document.slots import slots
from reports.document.typed import as_typed
from reports.models import Account, ChapterRecord, Report, UnreadableEntry, clock
from reports.workflow.access import reports_editable_by
from reports.workflow.chapters.chapter_store import stored_values, typed_values, write
from reports.workflow.last_year.locked_cells import refused_cells
from reports.workflow.record.changed import Change, changed
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Stale
from reports.workflow.states import Action

LONGEST_ENTRY = 200
"""Characters kept of what was typed in a cell and is no figure."""


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


@dataclass(frozen=True)
class _Reading:
    """Slots as values, as typed where they are no figure, the words about them, the left out."""

    readable: dict[str, Value]
    entries: dict[str, str]
    errors: dict[str, str]
    unsaved: list[str]


@transaction.atomic
def save_draft(
    report_id: int, chapter: str, values: Mapping[str, str], *, version: int, by: Account
) -> Saved:
    """Store the slots given, as typed; the others stay as they are.

    Raises Report.DoesNotExist when ``by`` may not change the report, ChapterRecord.DoesNotExist
    for a chapter that it has not, and Stale when somebody saved the chapter after ``version``.
    What is no figure is kept as typed and named in ``errors``, and so is a locked cell, which
    keeps its figure; names that are no slot of the chapter are passed over.
    """
    report = reports_editable_by(by).select_for_update(of=("self",)).get(pk=report_id)
    at = _claimed(report, chapter, version, by)
    locked = refused_cells(report, values)
    reading = _read(report, chapter, {n: text for n, text in values.items() if n not in locked})
    reading.errors.update({cell: why for cell, why in locked.items() if why})
    if changes := _written(report, chapter, reading):
        record(report, Action.SAVE, by, changes=changes)
    return Saved(version + 1, at, reading.errors, reading.unsaved, report)


def _claimed(report: Report, chapter: str, version: int, by: Account) -> datetime:
    """Count the chapter's version up, so that nobody else can save on top of the same one."""
    now = clock.now()
    own = ChapterRecord.objects.filter(report=report, chapter=chapter, version=version)
    if not own.update(version=version + 1, saved_at=now, saved_by=by):
        raise _stale(report, chapter)
    return now


def _read(report: Report, chapter: str, values: Mapping[str, str]) -> _Reading:
    """Part what can be stored from what is kept as typed, and from what must stay on the page."""
    readers = slots(report.edition, chapter)
    reading = _Reading({}, {}, {}, [])
    for name in (one for one in readers if one in values):
        typed = writable(values[name])
        try:
            reading.readable[name] = readers[name](typed)
            if damage := takes_live_fields(readers[name]) and why(typed):
                reading.errors[name] = damage
        except Misread as reason:
            reading.errors[name] = str(reason)
            if is_text(readers[name]) or len(typed) > LONGEST_ENTRY:
                reading.unsaved.append(name)
            else:
                reading.entries[name] = typed
                reading.readable[name] = None
    return reading


def _written(report: Report, chapter: str, reading: _Reading) -> list[Change]:
    """Store what differs from what stands there; what was changed, before and after."""
    entries = UnreadableEntry.objects.filter(report=report, name__in=reading.readable)
    kept = dict(entries.values_list("name", "text"))
    stored = stored_values(report, chapter, reading.readable)
    after = {name: as_typed(value) for name, value in reading.readable.items()}
    before = {name: as_typed(stored[name]) for name in after}
    write(report, chapter, {n: v for n, v in reading.readable.items() if before[n] != after[n]})
    if kept != reading.entries:
        entries.delete()
        UnreadableEntry.objects.bulk_create(
            UnreadableEntry(report=report, name=name, text=text)
            for name, text in reading.entries.items()
        )
    return changed(before | kept, after | reading.entries)


def _stale(report: Report, chapter: str) -> Stale:
    record = report.chapter_records.select_related("saved_by").get(chapter=chapter)
    return Stale(
        record.version,
        typed_values(report, chapter),
        str(record.saved_by or "别人"),
        record.saved_at or clock.now(),
    )
