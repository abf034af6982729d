"""How is what was typed in a chapter stored? What can be read as values, the rest as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.document.boxes import Value, is_text, takes_live_fields
from reports.document.damaged_fields import why
from reports.document.entry import Misread, writable
from reports.document.slots import slots
from reports.document.typed import as_typed
from reports.models import Report, UnreadableEntry
from reports.workflow.chapters.chapter_store import stored_values, write
from reports.workflow.record.changed import Change, changed

LONGEST_ENTRY = 200
"""Characters kept of what was typed in a cell and is no figure."""


@dataclass(frozen=True)
class TypedSlots:
    """Slots as values, as typed where they are no figure, the words about them, the left out."""

    readable: dict[str, Value]
    entries: dict[str, str]
    errors: dict[str, str]
    unsaved: list[str]


def read_typed(report: Report, chapter: str, values: Mapping[str, str]) -> TypedSlots:
    """Part what can be stored from what is kept as typed, and from what must stay on the page."""
    readers = slots(report.edition, chapter)
    reading = TypedSlots({}, {}, {}, [])
    for name in (one for one in readers if one in values):
        typed = writable(values[name])
        try:
            reading.readable[name] = readers[name](typed)
            if damage := takes_live_fields(readers[name]) and why(typed):
                reading.errors[name] = damage
        except Misread as reason:
            reading.errors[name] = reason.said_in(report.year)
            if is_text(readers[name]) or len(typed) > LONGEST_ENTRY:
                reading.unsaved.append(name)
            else:
                reading.entries[name] = typed
                reading.readable[name] = None
    return reading


def write_typed(report: Report, chapter: str, reading: TypedSlots) -> list[Change]:
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
