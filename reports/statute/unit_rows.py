"""How does a statutory table stand with a unit a row? Cells side by side under their labels."""

from dataclasses import replace
from functools import cache
from itertools import takewhile

from reports.statute.grid import Row, grid
from reports.statute.schema import Axis, Block, Cell, Table

UNITS = "单位"
"""What stands above the names of the units."""

Path = tuple[str, ...]


@cache
def cell_paths(table: Table) -> dict[Cell, Path]:
    """The labels that stand above each cell, from the outermost to its own.

    What all columns of a block stand under (申请人情况) tells none apart, and is left out.
    """
    return {
        cell: (*filter(None, [block.heading]), *line.path, *_told(block, column))
        for cell, (block, line, column) in table.places.items()
    }


def _told(block: Block, column: Axis) -> Path:
    levels = zip(*(one.under for one in block.columns), strict=False)
    shared = sum(1 for _ in takewhile(lambda texts: len(set(texts)) == 1, levels))
    return column.path[shared:]


@cache
def head_across(table: Table) -> tuple[Row, ...]:
    """The rows of the head as boxes; the first column is the one of the units' names."""
    leaves = tuple(
        Axis(cell, path[-1], under=path[:-1]) for cell, path in cell_paths(table).items()
    )
    block = Block(lines=(Axis("unit", UNITS),), columns=leaves, corner=UNITS)
    widths = (1.0,) * (len(leaves) + 1)
    *head, _ = grid(replace(table, blocks=(block,), widths=widths, lines_across=False))
    return tuple(head)
