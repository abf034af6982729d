"""What is on the sheets of a workbook? As printed: lines on top, its table, lines below.

A sheet that the file hides is no part of the report: what it says is kept, and not judged.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import openpyxl

from reports.document.note_marks import STRUCK
from reports.importers.bounds import MOST_ON_SHEETS, Room
from reports.importers.cells.candidates import turned
from reports.importers.flow import TITLE, Flow, Item, Line, Matrix, Slot
from reports.importers.parts.headings import is_chapter_like
from reports.importers.sheets.figure_list import beside_figures, is_figure_list
from reports.importers.sheets.formulas import Values
from reports.importers.sheets.sheet_margins import noted, printed_around
from reports.importers.whole_tables.text_rows import text_and_tables

_MOST_ROWS, _MOST_COLUMNS = 500, 64
_MOST_ANSWERS = 3
_SHOWN, _MOST_HIDDEN = "visible", 20_000

Rows = tuple[tuple[Slot, ...], ...]


def flow_of(data: bytes) -> Flow:
    """Take the sheets apart, in their order."""
    typed = openpyxl.load_workbook(BytesIO(data), rich_text=True)
    results = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
    items: list[Item] = []
    hidden: list[tuple[str, str]] = []
    around: list[str] = []
    remarks: list[str] = []
    room = Room(MOST_ON_SHEETS)
    for sheet in typed.worksheets:
        most = _MOST_ROWS if _holds_answers(sheet) else _MOST_COLUMNS
        height, width = min(sheet.max_row, _MOST_ROWS), min(sheet.max_column, most)
        room.take(height * width)
        if sheet.sheet_state != _SHOWN:
            hidden += _said(sheet, height, width)
            continue
        if (height, width) != (sheet.max_row, sheet.max_column):
            remarks.append(f"工作表“{sheet.title}”很大，只读前{height}行、{width}列。")
        shown = results[sheet.title].iter_rows(1, height, 1, width, values_only=True)
        values = Values(
            {
                (cell.row, cell.column): cell
                for row in sheet.iter_rows(1, height, 1, width)
                for cell in row
            },
            {(r, c): value for r, row in enumerate(shown, 1) for c, value in enumerate(row, 1)},
            sheet.title,
            {one.title: one for one in typed.worksheets},
        )
        rows = _rows(sheet, values, height, width)
        matrix = Matrix(rows, sheet.title)
        whole = turned(matrix) if _holds_answers(sheet) else matrix
        items += _with_name(sheet.title, list(_items(whole or matrix, items)))
        around += printed_around(sheet)
        remarks += [*values.remarks, *noted(sheet, height, width)]
        hidden += ((STRUCK, text) for text in values.struck)
    once = tuple(dict.fromkeys(around))
    return Flow(tuple(items), tuple(remarks), around=once, hidden=tuple(hidden))


def _with_name(name: str, items: list[Item]) -> list[Item]:
    """What a sheet says, under its name where that is the only heading of its chapter."""
    is_told = any(isinstance(one, Line) and is_chapter_like(one.text) for one in items)
    return items if is_told or not items or not is_chapter_like(name) else [Line(name, 1), *items]


def _said(sheet: Any, height: int, width: int) -> Iterator[tuple[str, str]]:
    """What a hidden sheet says, a row a line, under its name; nothing of an empty one."""
    rows = (
        " | ".join(" ".join(str(value).split()) for value in row if value is not None)
        for row in sheet.iter_rows(1, height, 1, width, values_only=True)
    )
    lines = [row for row in rows if row]
    text = "\n".join((sheet.title, *lines))
    if lines:
        yield "隐藏的工作表", text if len(text) <= _MOST_HIDDEN else f"{text[:_MOST_HIDDEN]}……"


def _rows(sheet: Any, values: Values, height: int, width: int) -> Rows:
    """The cells of a sheet, merged ones in all places that they cover."""
    rows = [
        [Slot(values.text((row + 1, column + 1)), row, column) for column in range(width)]
        for row in range(height)
    ]
    for area in sheet.merged_cells.ranges:
        if area.max_row <= height and area.max_col <= width:
            for row, column in _covered(area):
                rows[row][column] = rows[area.min_row - 1][area.min_col - 1]
    return tuple(map(tuple, rows))


def _covered(area: Any) -> Iterator[tuple[int, int]]:
    for row in range(area.min_row - 1, area.max_row):
        for column in range(area.min_col - 1, area.max_col):
            yield row, column


def _holds_answers(sheet: Any) -> bool:
    """Whether a sheet has a column for each question of a form, and a row of answers."""
    return bool(sheet.max_row <= _MOST_ANSWERS and sheet.max_column > _MOST_COLUMNS)


def _items(matrix: Matrix, before: Sequence[Item]) -> Iterator[Item]:
    """A sheet as lines and tables; of the list of all figures, what is typed beside it."""
    if is_figure_list(matrix):
        yield from map(Line, beside_figures(matrix))
        return
    for part in text_and_tables(matrix):
        if isinstance(part, Matrix):
            yield part
        else:
            yield from _lines([part], before)


def _lines(line: Sequence[Slot], before: Sequence[Item]) -> Iterator[Line]:
    """A row of one cell: a chapter's heading, or the title, which stands on every sheet."""
    for slot in line:
        if is_chapter_like(slot.text):
            yield Line(slot.text, 1)
        elif not before and not slot.row:
            yield Line(slot.text, role=TITLE)
        elif not any(isinstance(one, Line) and one.text == slot.text for one in before[:1]):
            yield Line(slot.text)
