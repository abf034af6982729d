"""What did the clerk say of last year's file before it is taken over?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from reports.document.entry import Misread, read_count, writable
from reports.statute.schema import Cell
from reports.workflow.last_year.file_pieces import NOWHERE, TextPiece

IN_ORDER, TOGETHER, SINGLY = "order", "together", "singly"
"""How measures answer problems: the first the first; all in one; as she says of each."""
ALONE = "alone"
"""A measure that answers none of the problems."""

GOES, ANSWERS, FIGURE, PAIRING, OLD_NAME, SURE = (
    *("goes.", "answers.", "figure.", "pairing"),
    *("old_name", "sure"),
)
LONGEST = 100
"""Signs of one answer; places have names that are shorter."""


@dataclass(frozen=True)
class FileChoices:
    """Answers by the names that the page gives them; what was not asked has none."""

    said: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def posted(cls, posted: Mapping[str, str]) -> "FileChoices":
        """What a form says, and nothing that is none of these questions."""
        known = (GOES, ANSWERS, FIGURE, PAIRING, OLD_NAME, SURE)
        asked = (name for name in posted if name.startswith(known))
        return cls({_short(name): _short(posted[name]) for name in asked})

    def placed(self, pieces: Sequence[TextPiece], places: Sequence[str]) -> list[TextPiece]:
        """The pieces with the places that she gave them."""
        every = {NOWHERE, *places}
        return [
            replace(one, goes=goes)
            if (goes := self.said.get(f"{GOES}{one.number}", one.goes)) in every
            else one
            for one in pieces
        ]

    @property
    def pairing(self) -> str:
        """How she pairs; empty while she has not said."""
        said = self.said.get(PAIRING, "")
        return said if said in {IN_ORDER, TOGETHER, SINGLY} else ""

    def answered(self, measure: int) -> str:
        """The number of the piece with the problem that a measure answers; ALONE, or not said."""
        return self.said.get(f"{ANSWERS}{measure}", "")

    @property
    def keeps_old_name(self) -> bool:
        return OLD_NAME in self.said

    @property
    def is_sure(self) -> bool:
        return SURE in self.said

    def figures(self, cells: Sequence[Cell]) -> dict[Cell, int]:
        """What she read herself in cells that nobody could read; raises Misread for no number."""
        read = {cell: read_count(self.said.get(f"{FIGURE}{cell}", "")) for cell in cells}
        return {cell: number for cell, number in read.items() if number is not None}

    def faults(self, cells: Sequence[Cell]) -> dict[Cell, str]:
        """Why what she typed in a cell is no number."""
        found = {}
        for cell in cells:
            try:
                read_count(self.said.get(f"{FIGURE}{cell}", ""))
            except Misread as reason:
                found[cell] = str(reason)
        return found


def _short(text: str) -> str:
    return writable(text)[:LONGEST]
