"""What is the part of a table on one page? Rows of cells, a merged one in every place."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.importers.flow import Matrix, Slot
from reports.importers.pdf.wrapped_digits import GrowingText


@dataclass(eq=False, slots=True, kw_only=True)
class PrintedCell(GrowingText):
    """A cell; cells are compared by what they are, not by what they say."""

    full: bool = False
    """Whether its last line, of digits, reaches from side to side."""
    runs_on: bool = False
    """Whether it holds lines of text, which are a part of the report and no label."""


GridRow = list[PrintedCell]


@dataclass(eq=False)
class GridPart:
    """Rows between column edges. ``top`` and ``bottom`` say where on its page it stands."""

    edges: list[float]
    rows: list[GridRow]
    page: int
    top: float
    bottom: float


def matrix_of(rows: Sequence[GridRow]) -> Matrix:
    """Rows as the readers of tables know them."""
    said = [row for row in rows if any(cell.text for cell in row) or len(rows) < 3]
    places: dict[int, tuple[int, int]] = {}
    for down, row in enumerate(said):
        for across, cell in enumerate(row):
            places.setdefault(id(cell), (down, across))
    return Matrix(
        tuple(
            tuple(Slot(cell.text, *places[id(cell)], as_lines=cell.as_lines) for cell in row)
            for row in said
        )
    )
