"""Was a table cut in two, at the end of a page or by whoever typed it? Then it is one again."""

from collections.abc import Iterable
from dataclasses import replace

from reports.importers.cells.table_words import words_of
from reports.importers.flow import Item, Matrix
from reports.importers.same_label import words
from reports.statute import EVERY_EDITION


def rejoined(items: Iterable[Item]) -> list[Item]:
    """The items, a table without a head below another of the same width being part of it."""
    whole: list[Item] = []
    for one in items:
        above = whole[-1] if whole else None
        if isinstance(one, Matrix) and isinstance(above, Matrix) and _goes_on(above, one):
            whole[-1] = _below(above, one)
        else:
            whole.append(one)
    return whole


def _goes_on(above: Matrix, below: Matrix) -> bool:
    widths = {len(row) for part in (above, below) for row in part.rows}
    return len(widths) == 1 and _has_head(above) and not _has_head(below)


def _has_head(matrix: Matrix) -> bool:
    columns = {
        column
        for edition in EVERY_EDITION
        for table in edition.tables
        for column in words_of(table).columns
    }
    return any(words(slot.text) in columns for row in matrix.rows for slot in row)


def _below(above: Matrix, below: Matrix) -> Matrix:
    height = len(above.rows)
    moved = (tuple(replace(one, row=one.row + height) for one in row) for row in below.rows)
    return Matrix((*above.rows, *moved))
