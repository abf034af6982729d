"""How is a workbook read? Sheet by sheet as printed: lines on top, its table, lines below."""

import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import openpyxl

from reports.document import Document
from reports.importers.assemble import assemble
from reports.importers.flow import TITLE, Flow, Item, Line, Matrix, Slot
from reports.importers.formulas import Values
from reports.importers.headings import is_chapter_like
from reports.importers.labels import dense
from reports.importers.package import Package
from reports.importers.source import source_of
from reports.importers.unreadable import Unreadable

_BOOK = "xl/workbook.xml"
_FLAT = ("键", "键(key)")
"""What the sheet begins with that repeats all figures in one list."""

_MOST_ROWS, _MOST_COLUMNS = 500, 64
_LARGEST = 10 * 1024 * 1024


def read(data: bytes) -> Document:
    """Read the three tables of an XLSX file."""
    return assemble(flow(data), source_of("xlsx", data))


def flow(data: bytes) -> Flow:
    """Take a workbook apart."""
    package = Package(data, _LARGEST)
    if _BOOK not in package:
        raise Unreadable("这不是Excel文件（XLSX），或者文件已经损坏。")
    package.inspect()
    shown, typed = (_opened(data, data_only=only) for only in (True, False))
    items: list[Item] = []
    remarks: list[str] = []
    for sheet in typed.worksheets:
        values = Values(sheet, shown[sheet.title])
        items += _sheet(_rows(sheet, values), items)
        remarks += values.remarks
    return Flow(tuple(items), tuple(remarks))


def _opened(data: bytes, *, data_only: bool) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(BytesIO(data), data_only=data_only)
    except Exception as fault:  # openpyxl raises whatever a damaged part makes Python raise
        raise Unreadable("文件不完整或者已经损坏，请重新保存后再试。") from fault


def _rows(sheet: Any, values: Values) -> tuple[tuple[Slot, ...], ...]:
    """The cells of a sheet, merged ones in all places that they cover."""
    height, width = min(sheet.max_row, _MOST_ROWS), min(sheet.max_column, _MOST_COLUMNS)
    rows = [
        [Slot(values.text(row + 1, column + 1), row, column) for column in range(width)]
        for row in range(height)
    ]
    for area in sheet.merged_cells.ranges:
        if area.max_row <= height and area.max_col <= width:
            for row in range(area.min_row - 1, area.max_row):
                for column in range(area.min_col - 1, area.max_col):
                    rows[row][column] = rows[area.min_row - 1][area.min_col - 1]
    return tuple(map(tuple, rows))


def _sheet(rows: Sequence[tuple[Slot, ...]], before: Sequence[Item]) -> Iterator[Item]:
    matrix = Matrix(tuple(rows))
    said = [list(matrix.printed(number)) for number in range(len(rows))]
    if any(dense(slot.text) in _FLAT for line in said[:1] for slot in line[:1]):
        return
    wide = [number for number, line in enumerate(said) if len(line) > 1]
    start, end = 0, (wide[-1] + 1 if wide else len(said))
    while start < end and len(said[start]) < 2 and not _is_table_text(said[start]):
        yield from _line(said[start], before)
        start += 1
    if wide:
        yield Matrix(tuple(rows[start:end]))
    for line in said[end:]:
        yield from _line(line, before)


def _is_table_text(line: Sequence[Slot]) -> bool:
    """Whether a row of one cell belongs to a table: 第二十条第（一）项."""
    return any(dense(slot.text).startswith("第") for slot in line)


def _line(line: Sequence[Slot], before: Sequence[Item]) -> Iterator[Line]:
    """A row of one cell: a chapter's heading, or the title, which stands on every sheet."""
    for slot in line:
        if is_chapter_like(slot.text):
            yield Line(slot.text, 1)
        elif not before and not slot.row:
            yield Line(slot.text, role=TITLE)
        elif not any(isinstance(one, Line) and one.text == slot.text for one in before[:1]):
            yield Line(slot.text)
