"""Save part of a chapter. A draft may always be saved, however broken."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from reports.document.entry import Misread, writable
from reports.models import Account, ChapterRecord, Report, UnreadableEntry
from reports.workflow.access import reports_editable_by
from reports.workflow.changed import changed
from reports.workflow.chapter_slots import Value, is_text, slots
from reports.workflow.chapter_store import as_typed, typed_values, write
from reports.workflow.ledger import record
from reports.workflow.locked import refused_cells
from reports.workflow.refusal import Stale
from reports.workflow.states import Action

LONGEST_ENTRY = 200
"""Characters kept of what was typed in a cell and is no figure."""


@dataclass(frozen=True)
class Saved:
    """What a save came to: the chapter's new version, and the slots that could not be read.

    ``unsaved`` names those whose text is too long to be kept: it stands on the page alone.
    """

    version: int
    at: datetime
    errors: dict[str, str]
    unsaved: list[str]


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

    Raises Report.DoesNotExist when ``by`` may not change the report, and Stale when somebody
    saved the chapter after ``version``. What is no figure is kept as typed and named in
    ``errors``, and so is a locked cell, which keeps its figure; names that are no slot of the
    chapter are passed over.
    """
    report = reports_editable_by(by).select_for_update(of=("self",)).get(pk=report_id)
    chapter_record = report.chapter_records.select_related("saved_by").get(chapter=chapter)
    if chapter_record.version != version:
        raise _stale(report, chapter_record)
    locked = refused_cells(report, values)
    reading = _read(report, chapter, {n: text for n, text in values.items() if n not in locked})
    reading.errors.update({cell: why for cell, why in locked.items() if why})
    before = typed_values(report, chapter)
    write(report, chapter, reading.readable)
    _keep_unreadable(report, reading.readable, reading.entries)
    _put_on_record(report, before, reading, by)
    return _stamp(chapter_record, by, reading)


def _read(report: Report, chapter: str, values: Mapping[str, str]) -> _Reading:
    """Part what can be stored from what is kept as typed, and from what must stay on the page."""
    readers = slots(report.edition, chapter)
    reading = _Reading({}, {}, {}, [])
    for name in (one for one in readers if one in values):
        typed = writable(values[name])
        try:
            reading.readable[name] = readers[name](typed)
        except Misread as reason:
            reading.errors[name] = str(reason)
            if is_text(readers[name]) or len(typed) > LONGEST_ENTRY:
                reading.unsaved.append(name)
            else:
                reading.entries[name] = typed
                reading.readable[name] = None
    return reading


def _keep_unreadable(
    report: Report, readable: Mapping[str, Value], kept: Mapping[str, str]
) -> None:
    UnreadableEntry.objects.filter(report=report, name__in=readable).delete()
    UnreadableEntry.objects.bulk_create(
        UnreadableEntry(report=report, name=name, text=text) for name, text in kept.items()
    )


def _put_on_record(
    report: Report, before: Mapping[str, str], reading: _Reading, by: Account
) -> None:
    after = {name: as_typed(value) for name, value in reading.readable.items()} | reading.entries
    if changes := changed(before, after):
        record(report, Action.SAVE, by, changes=changes)


def _stamp(chapter_record: ChapterRecord, by: Account, reading: _Reading) -> Saved:
    now = timezone.now()
    version = chapter_record.version + 1
    ChapterRecord.objects.filter(pk=chapter_record.pk).update(
        version=version, saved_at=now, saved_by=by
    )
    return Saved(version, now, reading.errors, reading.unsaved)


def _stale(report: Report, record: ChapterRecord) -> Stale:
    return Stale(
        record.version,
        typed_values(report, record.chapter),
        str(record.saved_by or "别人"),
        record.saved_at or timezone.now(),
    )
