"""Statutory tables as rows of texts, and what becomes of them on their way into a file."""

from collections.abc import Mapping, Sequence

from reports.importers.cells.figures import FoundFigures
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute.grid import Box, grid
from reports.statute.schema import Cell, Edition, Table

Rows = list[list[str]]
Texts = Mapping[Cell, str]


def padded(table: Table, figures: Texts) -> Rows:
    """Rows as wide as the table; what a merged cell covers is empty."""
    rows = [[""] * len(table.widths) for _ in grid(table)]
    for number, row in enumerate(grid(table)):
        for box in row:
            rows[number][box.column] = _text(box, figures)
    return rows


def spread(table: Table, figures: Texts) -> Rows:
    """What a merged label says stands in every place that it covers."""
    rows = padded(table, figures)
    for number, row in enumerate(grid(table)):
        for box in row:
            for below in range(box.rows):
                for right in range(box.columns if box.is_label else 1):
                    rows[number + below][box.column + right] = _text(box, figures)
    return rows


def begun(table: Table, figures: Texts) -> Rows:
    """Only the cells that begin in a row: the places of merged ones are gone."""
    return [[_text(b, figures) for b in row if not b.is_empty_corner] for row in grid(table)]


def filled_up(table: Table, figures: Texts) -> Rows:
    """Places gone, and rows filled up to one width at their end."""
    rows = begun(table, figures)
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))] for row in rows]


def turned(table: Table, figures: Texts) -> Rows:
    """Rows and columns have changed places."""
    return [list(column) for column in zip(*spread(table, figures), strict=True)]


def line_by_line(table: Table, figures: Texts) -> Rows:
    """A row a line and a group, under one head; blocks one below the other."""
    rows: Rows = []
    over: tuple[str, ...] = ()
    for block in table.blocks:
        rows.append([block.corner, *(column.label for column in block.columns)])
        for line in block.lines:
            new = [one for n, one in enumerate(line.under) if one not in over[n : n + 1]]
            rows += [[label, *[""] * len(block.columns)] for label in new]
            over = line.under
            cells = (table.cell(line.key, column.key) for column in block.columns)
            rows.append([line.label, *(figures[cell] for cell in cells)])
    return rows


def matrix(rows: Sequence[Sequence[str]]) -> Matrix:
    return Matrix(
        tuple(tuple(Slot(text, r, c) for c, text in enumerate(row)) for r, row in enumerate(rows))
    )


def sequence(rows: Sequence[Sequence[str]]) -> Strip:
    """The cells that hold something, rows and places lost."""
    return Strip((tuple(Slot(text) for row in rows for text in row if text),), has_rows=False)


def reading(edition: Edition, *tables: Rows) -> FoundFigures:
    return read_tables(map(matrix, tables), edition)


def _text(box: Box, figures: Texts) -> str:
    return box.text if box.is_label else figures[box.cell]
