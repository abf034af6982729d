"""Which numbers of a printed table count its rows and columns? They are labels, not figures.

Forms for statistics number their columns under the head (栏次) and their rows in front (序号).
"""

from dataclasses import replace
from typing import Final

from reports.document.digits import are_digits
from reports.importers.cells.by_labels import Row, rows_of
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.pieces import is_value
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import dense
from reports.statute.schema import Table

_OF_ROWS: Final = ("序号", "行次", "编号")
_OF_COLUMNS: Final = frozenset((*_OF_ROWS, "栏次", "甲", "乙", "丙"))
_FEWEST = 3
"""Fewer numbers in a row may be figures by chance."""


def without_numbering(way: Matrix | Strip, table: Table, findings: FoundFigures) -> Matrix | Strip:
    """A table without the numbers of its rows and columns, which are kept as its labels."""
    if isinstance(way, Matrix):
        way = _without_serial_numbers(way, table, findings)
    rows = list(rows_of(way))
    counting = [n for n in range(len(rows)) if _counts_columns(rows, n, table)]
    for number in reversed(counting):
        for slot in rows[number]:
            findings.label(table.key, slot)
        way = _without_row(way, number)
    if table.lines_across and any(n + 1 in counting for n in counting):
        findings.remarks.append(
            f"“{table.caption}”表有两行都是从1起依次的数，不知道哪一行是栏次，读作没有填。"
        )
    return way


def _without_serial_numbers(matrix: Matrix, table: Table, findings: FoundFigures) -> Matrix:
    """The column of serial numbers emptied: 1, 2, 3 … below a label that says so."""
    column = [row[0] if row else Slot() for row in matrix.rows]
    top = next((n for n, slot in enumerate(column) if dense(slot.text) in _OF_ROWS), None)
    if top is None:
        return matrix
    below = [slot for slot in column[top:] if _is_count(slot) or dense(slot.text) in _OF_ROWS]
    own = list(dict.fromkeys(below))
    counts = [slot.text.strip() for slot in own if _is_count(slot)]
    if len(own) - len(counts) != 1 or not _are_consecutive(counts):
        return matrix
    for slot in own:
        findings.label(table.key, slot)
    empty = {slot: replace(slot, text="") for slot in own}
    return Matrix(
        tuple(tuple(empty.get(s, s) if s.column == 0 else s for s in row) for row in matrix.rows)
    )


def _is_count(slot: Slot) -> bool:
    return are_digits(slot.text.strip())


def _are_consecutive(texts: list[str]) -> bool:
    return texts == [str(n) for n in range(1, len(texts) + 1)]


def _counts_columns(rows: list[Row], number: int, table: Table) -> bool:
    """Whether a row directly under the head counts the columns, or one below such a row does.

    Where a table has one line, a row of numbers may be its figures if no other row follows.
    """
    if not _has_count(rows[number], table):
        return False
    above = next((row for row in reversed(rows[:number]) if _said(row)), ())
    if not above:
        return False
    if any(map(is_value, _said(above))):
        return table.lines_across and _has_count(above, table)
    says_so = not is_value(_said(rows[number])[0])
    return says_so or not table.lines_across or _is_followed(rows, number, len(table.cells))


def _has_count(row: Row, table: Table) -> bool:
    texts = [text for text in _said(row) if dense(text) not in _OF_COLUMNS]
    columns = {len(block.columns) for block in table.blocks}
    expected = {len(table.cells)} if table.lines_across else columns
    return len(texts) >= _FEWEST and len(texts) in expected and _are_consecutive(texts)


def _is_followed(rows: list[Row], number: int, count: int) -> bool:
    """Whether a row with places for as many figures stands below."""
    below = rows[number + 1] if number + 1 < len(rows) else ()
    return len(below) >= count and all(map(is_value, _said(below)))


def _said(row: Row) -> list[str]:
    return [slot.text.strip() for slot in row if slot.text.strip()]


def _without_row(way: Matrix | Strip, number: int) -> Matrix | Strip:
    rows = (*way.rows[:number], *way.rows[number + 1 :])
    if isinstance(way, Strip):
        return Strip(rows, way.has_rows)
    return Matrix(
        tuple(
            tuple(replace(s, row=s.row - 1) if s.row > number else s for s in row) for row in rows
        )
    )
