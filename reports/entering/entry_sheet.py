"""What stands on the page on which one chapter is entered from its file?"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reports.document.places import chapter_heading
from reports.entering.entry_grid import EntryTable, entry_table
from reports.models import Account, Report
from reports.workflow.entering.enter import EntrySaved
from reports.workflow.entering.entered_file import MAY_ENTER
from reports.workflow.entering.entry_turns import EntryTurn, PlaceTurn, place_turns
from reports.workflow.entering.said_of_places import seal_of
from reports.workflow.files.scanned import kind_of
from reports.workflow.files.under_hash import Damaged, kept_bytes
from reports.workflow.judging.dossier import document_of
from reports.workflow.sent_as import came_as_file

COMPARED = "compared:"
"""Before the name of a text: the box that says that it is as in the file."""

_FOR_ME = (EntryTurn.TO_CONFIRM, EntryTurn.DISPUTED, EntryTurn.FREE)
"""What somebody looks for, the first before the others."""


@dataclass(frozen=True)
class EntryTab:
    """A chapter and what there is to do in it."""

    chapter: str
    heading: str
    blank: int
    to_confirm: int
    disputed: int


@dataclass(frozen=True)
class EnteredBox:
    """A text, a date or an amount beside the tables, as this person sees it."""

    turn: PlaceTurn
    typed: str
    error: str = ""

    @property
    def name(self) -> str:
        return self.turn.place.name

    @property
    def label(self) -> str:
        return self.turn.place.place.title

    @property
    def rows(self) -> int:
        """The height of its box, 0 for a single line."""
        return self.turn.place.place.rows

    @property
    def words(self) -> str:
        """What somebody else entered and this person compares with the file."""
        row = self.turn.row
        is_others = self.turn.place.is_words and self.turn.is_open and row and row.first
        return row.first if is_others and row and not self.is_own else ""

    @property
    def is_own(self) -> bool:
        """Whether this person typed it, or nobody has."""
        row = self.turn.row
        return row is None or not row.first or self.turn.own == row.first

    @property
    def seal(self) -> str:
        return seal_of(self.words)

    @property
    def box(self) -> str:
        return f"{COMPARED}{self.name}"


def entry_sheet(
    report: Report,
    chapter: str,
    person: Account,
    typed: Mapping[str, str] | None = None,
    done: EntrySaved | None = None,
) -> dict[str, Any]:
    """The page of a chapter; after a refusal with what was typed and could not be taken."""
    turns = place_turns(report, document_of(report), person)
    own = {name: one for name, one in turns.items() if one.place.chapter == chapter}
    errors = done.errors if done else {}
    kept = {name: (typed or {}).get(name, "") for name in errors}
    return {
        "report": report,
        "chapter": chapter,
        "heading": chapter_heading(report.edition, chapter),
        "tabs": _tabs(report, turns),
        "file": came_as_file(report),
        "kind": _kind(report),
        "may_enter": report.state in MAY_ENTER,
        "has_open": any(one.is_open for one in own.values()),
        "errors": [(own[name].place.place.title, name, why) for name, why in errors.items()],
        "disputes": [one for one in own.values() if one.readings],
        "confirmed": [one for one in own.values() if one.turn == EntryTurn.CONFIRMED],
        **_parts(report, chapter, own, kept, errors),
    }


def first_to_do(report: Report, person: Account) -> str:
    """The chapter that asks for this person: what waits for a second before what is blank."""
    turns = place_turns(report, document_of(report), person)
    for wanted in _FOR_ME:
        for one in turns.values():
            if one.turn == wanted:
                return one.place.chapter
    return report.edition.parts[0]


def _parts(
    report: Report,
    chapter: str,
    own: Mapping[str, PlaceTurn],
    kept: Mapping[str, str],
    errors: Mapping[str, str],
) -> dict[str, Any]:
    """The table and the boxes of a chapter."""
    known = report.edition.chapter_of.get(chapter)
    table: EntryTable | None = None
    if known and known.table:
        cells = {name: one for name, one in own.items() if one.place.is_cell}
        table = entry_table(report.edition, known.table, cells, kept, errors)
    boxes = [
        EnteredBox(one, kept.get(name, one.own), errors.get(name, ""))
        for name, one in own.items()
        if not one.place.is_cell
    ]
    return {"table": table, "boxes": boxes, "identities": table.identities if table else []}


def _tabs(report: Report, turns: Mapping[str, PlaceTurn]) -> list[EntryTab]:
    counts = Counter((one.place.chapter, one.turn) for one in turns.values())
    return [
        EntryTab(
            chapter,
            chapter_heading(report.edition, chapter),
            counts[chapter, EntryTurn.FREE],
            counts[chapter, EntryTurn.TO_CONFIRM],
            counts[chapter, EntryTurn.DISPUTED],
        )
        for chapter in report.edition.parts
    ]


def _kind(report: Report) -> str:
    """How the file can be shown: as ``pdf``, as ``image``, or not at all."""
    file = came_as_file(report)
    try:
        kind = kind_of(kept_bytes(file.digest)) if file else None
    except Damaged:
        return ""
    if kind is None:
        return ""
    return "pdf" if kind.extension == "pdf" else "image"
