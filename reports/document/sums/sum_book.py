"""What stands in the workbook of a sum? A line each unit, and what is said of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from reports.document.sums.known_sum import known_sum
from reports.statute.schema import Cell, Edition, Figure, Figures, Table

TOTAL = "合计"
"""The label of the line that adds the others up."""


class LineKind(Enum):
    """What a line of a sum is; a unit's label may be its name, the others are called so."""

    UNIT = "单位"
    OWN = "本级"
    ADJUSTMENT = "调整"
    WHOLE = "全县"


@dataclass(frozen=True)
class SumLine:
    """One line that is added: its label, its figures, its full name and others that it goes by."""

    label: str
    figures: Figures
    kind: LineKind = LineKind.UNIT
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class BodyNote:
    """What is said of one body: whether it counts, why not, and which version with which digest."""

    label: str
    name: str
    counting: str
    reason: str = ""
    version: int | None = None
    state: str = ""
    approved: str = ""
    digest: str = ""


@dataclass(frozen=True)
class SumWorkbook:
    """A sum with all its lines in their order; ``headline`` says whose it is and of which year."""

    headline: str
    edition: Edition
    year: int
    lines: Sequence[SumLine]
    notes: Sequence[BodyNote] = ()
    remarks: Sequence[str] = ()

    def total(self, cell: Cell) -> Figure:
        """A cell of all lines together; blank where no line has a figure."""
        return known_sum(one.figures.get(cell) for one in self.lines)


def sheet_name(edition: Edition, table: Table) -> str:
    """What the sheet of a table is called: the numeral of its chapter."""
    return edition.chapter_of[table.chapter].numeral
