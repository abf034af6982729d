"""How do a table's cells stand on paper, and which totals follow from which cell?"""

from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from reports.statute.schema import Cell, Edition

Line = tuple[Cell, ...]


@dataclass(frozen=True)
class PrintedCells:
    """``rows`` as they are printed, ``blocks`` of lines that share their columns."""

    rows: tuple[Line, ...]
    blocks: tuple[tuple[Line, ...], ...]
    followers: dict[Cell, Line]
    """The totals that are added up from a cell, and those that are added up from them."""

    def among(self, known: Container[Cell]) -> "PrintedCells":
        """What stands wholly among the cells given."""
        blocks = ([one for one in block if _all(one, known)] for block in self.blocks)
        return PrintedCells(
            tuple(one for one in self.rows if _all(one, known)),
            tuple(tuple(block) for block in blocks if len(block) > 1),
            {one: some for one, some in self.followers.items() if _all((one, *some), known)},
        )


@cache
def printed_cells(edition: Edition) -> PrintedCells:
    """Lines, blocks and totals of an edition's tables."""
    rows: list[Line] = []
    blocks: list[tuple[Line, ...]] = []
    for table in edition.tables:
        lines = [
            tuple(
                tuple(table.cell(line.key, column.key) for column in block.columns)
                for line in block.lines
            )
            for block in table.blocks
        ]
        across = [tuple(cell for block in lines for line in block for cell in line)]
        rows += across if table.lines_across else [line for block in lines for line in block]
        blocks += lines
    return PrintedCells(tuple(rows), tuple(blocks), _followers(edition))


def _followers(edition: Edition) -> dict[Cell, Line]:
    found: dict[Cell, Line] = {}
    for cell in edition.cells:
        after: list[Cell] = []
        ahead = [cell]
        while ahead:
            part = ahead.pop()
            fills = {one.fills for one in edition.identities if part in one.left and one.fills}
            ahead += (new := sorted(fills - set(after)))
            after += new
        if after:
            found[cell] = tuple(after)
    return found


def _all(cells: Line, known: Container[Cell]) -> bool:
    return all(one in known for one in cells)
