"""What is every file reduced to before it is understood? Lines of text and tables, in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

TITLE, SIGNATURE, REVIEW_MARK = "title", "signature", "review mark"
"""Roles a file may give a line by its structure, whatever it says."""


@dataclass(frozen=True)
class Line:
    """A paragraph; ``\\n`` in its text is a line break that the file prints.

    ``level`` is 1–3 for a heading and 0 where the file does not say, ``role`` one of the above,
    ``align`` is ``right`` for lines set to the right.
    """

    text: str
    level: int = 0
    role: str = ""
    align: str = ""


@dataclass(frozen=True)
class Slot:
    """One place of a table: its text, and where the printed cell that covers it begins."""

    text: str = ""
    row: int = 0
    column: int = 0


@dataclass(frozen=True)
class Matrix:
    """A table with its merged cells spread out: each stands in all places that it covers."""

    rows: tuple[tuple[Slot, ...], ...]

    def printed(self, number: int) -> Iterator[Slot]:
        """The cells that begin in a row and say something."""
        seen = -1
        for slot in self.rows[number]:
            if slot.row == number and slot.column > seen and slot.text.strip():
                seen = slot.column
                yield slot

    def row_text(self, number: int) -> str:
        """What a row says, its cells apart; empty when it says nothing."""
        return " | ".join(" ".join(slot.text.split()) for slot in self.printed(number))

    @property
    def text(self) -> str:
        """What the whole table says, a row a line."""
        rows = (self.row_text(number) for number in range(len(self.rows)))
        return "\n".join(row for row in rows if row)


Item: TypeAlias = Line | Matrix


@dataclass(frozen=True)
class Flow:
    """A file in reading order, and what was odd in taking it apart."""

    items: tuple[Item, ...]
    remarks: tuple[str, ...] = ()
