"""How do rows of text become a workbook? As text alone: nothing a person typed is a formula."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from reports.document.entry import writable

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUSPECT = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for the beginning of a formula."""

_LONGEST = 32_000
"""Characters; a cell of a workbook holds 32,767."""

Value = str | int


def sheet_of_rows(
    title: str, head: Sequence[tuple[str, int]], rows: Iterable[Sequence[Value]]
) -> bytes:
    """A workbook of one sheet; ``head`` names the columns and gives their widths."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row, values in enumerate(([name for name, _ in head], *rows), 1):
        for column, value in enumerate(values, 1):
            _write(sheet.cell(row, column), value)
    for column, (_, width) in enumerate(head, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.cell(1, column).font = Font(bold=True)
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write(cell: Any, value: Value) -> None:
    if isinstance(value, int):
        cell.value = value
        return
    cell.value = text = writable(value)[:_LONGEST]
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if text.startswith(SUSPECT):
        cell.data_type = "s"
        cell.quotePrefix = True
