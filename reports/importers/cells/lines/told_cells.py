"""Which cells of its lines does a table tell? All of them, or those that its head names.

A part of a table names some columns, one without totals names no 总计; each line then has as many
figures as the head has columns, or nothing is believed of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reports.importers.cells.head_order import Head
from reports.importers.cells.lines.line_entries import LineEntry
from reports.importers.cells.table_words import block_of, foreign_lines
from reports.statute.schema import Axis, Cell, Table

_FEWEST_COLUMNS = 2
_FEWEST_LINES = 3


@dataclass(frozen=True)
class ToldCells:
    """The lines and columns that are told, of a table with one head."""

    table: Table
    lines: tuple[Axis, ...]
    """Those printed above columns; none where lines stand beside their figures."""

    only: tuple[Axis, ...] = ()
    """The columns told, where they are not all."""

    def columns(self, line: Axis | None) -> Sequence[Axis]:
        """The columns of a line in the form's order."""
        return self.only or (block_of(self.table, line).columns if line else ())

    def cells_of(self, entry: LineEntry) -> list[Cell]:
        """The cells of a label and what stands behind it; none of figures above all words."""
        return self.cells(entry.line) if entry.line or entry.is_under_head else []

    def cells(self, line: Axis | None) -> list[Cell]:
        """The cells of a line, or of all that stand above columns, in the form's order."""
        if line and not self.only:
            return cells_of_lines(self.table)[line.key]
        lines = [line] if line else self.lines
        columns = self.only or block_of(self.table, line or self.table.lines[0]).columns
        return [self.table.cell(one.key, column.key) for one in lines for column in columns]


@cache
def cells_of_lines(table: Table) -> dict[str, list[Cell]]:
    """All cells of each line, lines of other editions included."""
    lines = [*foreign_lines(table), *table.lines]
    return {
        line.key: [table.cell(line.key, column.key) for column in block_of(table, line).columns]
        for line in lines
    }


def told_cells(table: Table, head: Head, entries: Sequence[LineEntry]) -> ToldCells:
    """The cells that a table tells by its head, where its lines bear that out."""
    across = table.lines if table.lines_across else ()
    (block, *more) = table.blocks
    columns, lines = head.named(block.columns), head.named(across)
    if more or len(columns) < _FEWEST_COLUMNS or not head.is_in_order():
        return ToldCells(table, across)
    only = columns if columns != block.columns else ()
    part = ToldCells(table, lines or across, only)
    counts = [(len(one.said), len(part.cells(one.line))) for one in entries if one.said]
    fewest = 1 if across else _FEWEST_LINES
    is_borne_out = len(counts) >= fewest and all(said == told for said, told in counts)
    is_borne_out = is_borne_out and not any(one.heads for one in entries)
    return part if is_borne_out else ToldCells(table, across)
