"""Which numbers of a printed table count its rows and columns? They are labels, not figures.

Forms for statistics number their columns under the head (栏次) and their rows in front (序号).
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from reports.document.digits import are_digits
from reports.importers.cells.cell_rows import Row, rows_of
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.pieces import is_numbered, is_value
from reports.importers.cells.table_words import named_alone, words_of
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, dense, words
from reports.statute.schema import Table

_OF_ROWS: Final = ("序号", "行次", "编号", "代码", "编码", "指标代码")
_OF_COLUMNS: Final = frozenset((*_OF_ROWS, "栏次", "甲", "乙", "丙"))
_BESIDE_COUNTS: Final = _OF_COLUMNS | {""}
_OF_UNITS: Final = frozenset({"单位", "计量单位"})
_UNITS: Final = frozenset({"件", "条", "个", "项", "次", "件次", "宗", "元", "万元"})
_FEWEST = 3
"""Fewer numbers in a row may be figures by chance."""

_FEWEST_LINES: Final = 5
_FIRST_COUNTS: Final = frozenset({"1", "2", "3", "4", "5"})


def without_numbering(way: Matrix | Strip, table: Table, findings: FoundFigures) -> Matrix | Strip:
    """A table without the numbers of its rows and columns, which are kept as its labels."""
    if isinstance(way, Matrix):
        way = _without_side_columns(way, table, findings)
    way = _without_counts(way, table, findings)
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


def _without_side_columns(matrix: Matrix, table: Table, findings: FoundFigures) -> Matrix:
    """The columns emptied that number the rows, or name units, before those with figures."""
    known = words_of(table).columns
    labelled = (n for row in matrix.rows for n, one in enumerate(row) if words(one.text) in known)
    columns = [_own(matrix, n) for n in range(min(labelled, default=0))]
    beside = [slot for own in columns for slot in (*_numbers(own), *_units(own))]
    for slot in beside:
        findings.label(table.key, slot)
    empty = {slot: slot._replace(text="") for slot in beside}
    rows = (tuple(empty.get(slot, slot) for slot in row) for row in matrix.rows)
    return Matrix(tuple(rows)) if empty else matrix


def _without_counts(way: Matrix | Strip, table: Table, findings: FoundFigures) -> Matrix | Strip:
    """The table without the numbers in front of its lines, where places of cells were lost, and
    without the numbers of its columns, where even the ends of rows were."""
    if table.lines_across or (isinstance(way, Matrix) and len(set(map(len, way.rows))) == 1):
        return way
    cells = [(n, slot) for n, row in enumerate(rows_of(way)) for slot in row if slot.text.strip()]
    counts = {*_counts_of_lines(cells, table), *_counts_under_head(cells, way, table)}
    if not counts:
        return way
    for place in sorted(counts):
        findings.label(table.key, cells[place][1])
    kept: dict[int, list[Slot]] = {}
    for place, (row, slot) in enumerate(cells):
        if place not in counts:
            kept.setdefault(row, []).append(slot)
    has_rows = isinstance(way, Matrix) or way.has_rows
    return Strip(tuple(map(tuple, kept.values())), has_rows)


def _counts_of_lines(cells: Sequence[tuple[int, Slot]], table: Table) -> list[int]:
    """Where the numbers stand that count the lines from 1 on, each before its labels."""
    found: list[int] = []
    if not {dense(slot.text) for _, slot in cells} >= _FIRST_COUNTS:
        return found
    label = -1
    for place, (_, slot) in enumerate(cells):
        if is_value(slot.text):
            label = -1
        elif label < 0:
            label = place
        if label > 0 and _names_line(slot.text, table) and _is_before(cells, label):
            found += [label - 1]
            label = 0
    texts = [dense(cells[place][1].text) for place in found]
    return found if len(found) >= _FEWEST_LINES and _count_on(texts) else []


def _count_on(texts: Sequence[str]) -> bool:
    """Whether numbers go on from 1, and perhaps from 1 again on another page."""
    numbers = list(map(int, texts))
    steps = zip([0, *numbers], numbers, strict=False)
    return all(one in (above + 1, 1) for above, one in steps) and max(numbers) >= _FEWEST_LINES


def _names_line(text: str, table: Table) -> bool:
    """Whether a label is a line's and no column's: 3.其他, and not 其他."""
    name = bare(text)
    is_own = name in named_alone(table) or is_numbered(text)
    return is_own and name in words_of(table).lines


def _is_before(cells: Sequence[tuple[int, Slot]], place: int) -> bool:
    return are_digits(dense(cells[place - 1][1].text))


def _counts_under_head(
    cells: Sequence[tuple[int, Slot]], way: Matrix | Strip, table: Table
) -> list[int]:
    """Where the numbers of the columns stand, behind the head and before the first line."""
    if len(way.rows) > 1:
        return []
    first = next((n for n, (_, slot) in enumerate(cells) if is_value(slot.text)), len(cells))
    run = takewhile(lambda n: is_value(cells[n][1].text), range(first, len(cells)))
    places = list(run)
    texts = [dense(cells[place][1].text) for place in places]
    columns = words_of(table).columns
    head = {words(slot.text) for _, slot in cells[:first]}
    is_head = len(head & columns) == len(columns) == len(places)
    names_line = any(bare(slot.text) in named_alone(table) for _, slot in cells[:first])
    return places if is_head and not names_line and _are_consecutive(texts) else []


def _own(matrix: Matrix, column: int) -> list[Slot]:
    """What a column says by itself."""
    slots = dict.fromkeys(row[column] for row in matrix.rows if column < len(row))
    return [slot for slot in slots if slot.column == column and slot.text.strip()]


def _numbers(own: Sequence[Slot]) -> list[Slot]:
    """Numbers of a column that count on from row to row, and what they are called.

    Where nothing says what they are, nothing else may stand in the column.
    """
    counts = [slot for slot in own if are_digits(dense(slot.text))]
    names = [slot for slot in own if dense(slot.text) in _OF_ROWS]
    is_sure = len(names) == 1 or len(counts) == len(own)
    if not is_sure or len(counts) < _FEWEST:
        return []
    first = int(dense(counts[0].text))
    is_counted = all(int(dense(one.text)) == first + n for n, one in enumerate(counts))
    return [*names, *counts] if is_counted else []


def _units(own: Sequence[Slot]) -> list[Slot]:
    """A column that says in what the figures beside it are counted."""
    texts = [dense(slot.text) for slot in own]
    are_units = all(one in _UNITS or one in _OF_UNITS for one in texts)
    return list(own) if are_units and len(own) >= _FEWEST else []


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
    first = next((one for slot in row if (one := dense(slot.text)) not in _BESIDE_COUNTS), "")
    if first != "1":
        return False
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
            tuple(s._replace(row=s.row - 1) if s.row > number else s for s in row) for row in rows
        )
    )
