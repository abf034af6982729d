"""What is every file reduced to before it is understood? Lines of text and tables, in order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

TITLE, SIGNATURE, REVIEW_MARK = "title", "signature", "review mark"
"""Roles a file may give a line by its structure, whatever it says."""


@dataclass(frozen=True)
class Line:
    """A paragraph; ``\\n`` in its text is a line break that the file prints.

    ``level`` is 1–3 for a heading and 0 where the file does not say, ``role`` one of the above,
    ``align`` is ``right`` for lines set to the right, ``number`` the 1-based line of the source.
    """

    text: str
    level: int = 0
    role: str = ""
    align: str = ""
    number: int | None = None


class Slot(NamedTuple):
    """One place of a table: its text, and where the printed cell that covers it begins.

    ``number`` is the 1-based line of the source on which the text stands; ``as_lines`` is a figure
    as printed, where its text was made of several lines and has yet to be proven; ``said`` is a
    label as printed, where its text is the form's in its place.
    """

    text: str = ""
    row: int = 0
    column: int = 0
    number: int | None = None
    as_lines: str = ""
    said: str = ""

    @property
    def printed(self) -> str:
        """Its words as they stand in the source."""
        return self.said or self.text


@dataclass(frozen=True)
class Matrix:
    """A table with its merged cells spread out: each stands in all places that it covers.

    ``name`` is what its sheet is called.
    """

    rows: tuple[tuple[Slot, ...], ...]
    name: str = ""

    def printed(self, number: int) -> Iterator[Slot]:
        """The cells that begin in a row and say something."""
        seen = -1
        for slot in self.rows[number]:
            if slot.row == number and slot.column > seen and slot.text.strip():
                seen = slot.column
                yield slot

    def row_text(self, number: int) -> str:
        """What a row says, its cells apart; empty when it says nothing."""
        return " | ".join(" ".join(slot.printed.split()) for slot in self.printed(number))

    def moved(self, by: int) -> "Matrix":
        """The same rows as they are counted in another table, so many rows further down."""
        rows = (tuple(slot._replace(row=slot.row + by) for slot in row) for row in self.rows)
        return Matrix(tuple(rows), self.name)

    @property
    def text(self) -> str:
        """What the whole table says, a row a line."""
        rows = (self.row_text(number) for number in range(len(self.rows)))
        return "\n".join(row for row in rows if row)


@dataclass(frozen=True)
class Strip:
    """The cells of a table in reading order, where the source kept no columns.

    Without ``has_rows`` even the ends of the rows are lost, and all cells stand in one.
    """

    rows: tuple[tuple[Slot, ...], ...]
    has_rows: bool = True

    @property
    def slots(self) -> Iterator[Slot]:
        return (slot for row in self.rows for slot in row)

    @property
    def text(self) -> str:
        """What the cells say, a row a line."""
        rows = (
            " | ".join(" ".join(s.text.split()) for s in row if s.text.strip()) for row in self.rows
        )
        return "\n".join(row for row in rows if row)


class Choices:
    """One table as it can be taken apart in several ways, the likeliest first.

    All of them hold the same characters; which one is read, its figures decide. A way is made
    when it is asked for: the first one settles most tables.
    """

    def __init__(self, ways: Iterable[Matrix | Strip]) -> None:
        self._made: list[Matrix | Strip] = []
        self._further = iter(ways)

    @property
    def ways(self) -> Iterator[Matrix | Strip]:
        """Each way once, be it said twice."""
        place = 0
        while place < len(self._made) or self._makes_another():
            yield self._made[place]
            place += 1

    def _makes_another(self) -> bool:
        further = next((way for way in self._further if way not in self._made), None)
        if further is not None:
            self._made.append(further)
        return further is not None

    @property
    def first(self) -> Matrix | Strip:
        return next(self.ways)

    @property
    def rows(self) -> tuple[tuple[Slot, ...], ...]:
        return self.first.rows

    @property
    def text(self) -> str:
        """What the table says, as the likeliest way has it."""
        return self.first.text


Printed: TypeAlias = Matrix | Strip | Choices
"""A table as a file prints it."""

Item: TypeAlias = Line | Printed


def changed(table: Printed, change: Callable[[Slot], Slot]) -> Printed:
    """The table with each of its slots changed, in all of its ways."""
    if isinstance(table, Choices):
        return Choices(_changed(way, change) for way in table.ways)
    return _changed(table, change)


def _changed(way: Matrix | Strip, change: Callable[[Slot], Slot]) -> Matrix | Strip:
    new = {slot: change(slot) for row in way.rows for slot in row}
    return replace(way, rows=tuple(tuple(new[slot] for slot in row) for row in way.rows))


@dataclass(frozen=True)
class Flow:
    """A file in reading order, its lines as they stand, and what was odd in taking it apart.

    ``around`` is what a program printed around every page, ``hidden`` where something stands that
    the file does not show, and what it is, ``name`` what a file says it is called; ``is_plain``:
    its characters are those in common use.
    """

    items: tuple[Item, ...]
    remarks: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    name: str = ""
    is_plain: bool = False
