"""How does each place of a report stand for whoever looks at it? What may she see, and do?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reports.document import Document
from reports.models import Account, EnteredCell, Report
from reports.workflow.entering.entry_places import EntryPlace, entry_places, standing
from reports.workflow.entering.two_hands import own_reading
from reports.workflow.sent_as import came_as_file


class EntryTurn(StrEnum):
    """What is to be done at a place, and by whom."""

    PRINTED = "printed"
    FREE = "free"
    OWN = "own"
    TO_CONFIRM = "to_confirm"
    DISPUTED = "disputed"
    CONFIRMED = "confirmed"


OPEN = (EntryTurn.FREE, EntryTurn.OWN, EntryTurn.TO_CONFIRM, EntryTurn.DISPUTED)
"""Where something can be typed."""


@dataclass(frozen=True)
class PlaceTurn:
    """A place as one person sees it: what stands in the report, and her own reading.

    A figure that somebody else entered is in none of it before she has read it herself.
    """

    place: EntryPlace
    turn: EntryTurn
    stands: str
    own: str
    row: EnteredCell | None

    @property
    def is_open(self) -> bool:
        return self.turn in OPEN

    @property
    def readings(self) -> tuple[tuple[str, str], ...]:
        """Where two differ: who read what; of words, what is wrong with them."""
        if self.row is None or self.turn != EntryTurn.DISPUTED:
            return ()
        first = (str(self.row.first_by), self.row.first)
        return (first, (str(self.row.second_by), self.row.second))


def place_turns(report: Report, document: Document, person: Account) -> dict[str, PlaceTurn]:
    """Every place by name, in printing order; ``document`` is the report as read (two queries)."""
    rows = rows_of_file(report)
    stands = standing(report, document)
    return {
        name: _turn(place, stands[name], rows.get(name), person)
        for name, place in entry_places(report.edition).items()
    }


def rows_of_file(report: Report) -> Mapping[str, EnteredCell]:
    """What was entered from the file on which the report rests, by place."""
    file = came_as_file(report)
    if file is None:
        return {}
    kept = report.entered_cells.filter(digest=file.digest)
    return {one.place: one for one in kept.select_related("first_by", "second_by")}


def entered_in(report: Report, document: Document) -> dict[str, EnteredCell]:
    """Places that say what two persons entered, and nothing else since; in printing order."""
    rows = {name: one for name, one in rows_of_file(report).items() if one.is_confirmed}
    stands = standing(report, document) if rows else {}
    return {
        name: rows[name] for name in stands if name in rows and stands[name] == rows[name].first
    }


def _turn(place: EntryPlace, stands: str, row: EnteredCell | None, person: Account) -> PlaceTurn:
    own = own_reading(row, person) if row else ""
    if stands:
        is_own = row is not None and row.is_confirmed and row.first == stands
        turn = EntryTurn.CONFIRMED if is_own else EntryTurn.PRINTED
    elif row is None or not row.first:
        turn = EntryTurn.FREE
    elif row.is_disputed:
        turn = EntryTurn.DISPUTED
    else:
        turn = EntryTurn.OWN if row.first_by_id == person.pk else EntryTurn.TO_CONFIRM
    return PlaceTurn(place, turn, stands, own, row)
