"""How is a record handed on? As a workbook in which no text is taken for a formula."""

import io
from collections.abc import Iterator, Sequence

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from reports.document.entry import writable
from reports.web.timeline import Act

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEAD = (
    *("序号", "时间", "经办人", "来自", "事项", "原状态", "新状态"),
    *("说明", "位置", "原来", "改为", "校验值"),
)
_WIDTHS = (6, 19, 12, 16, 14, 10, 10, 40, 32, 32, 32, 20)
_SUSPECT = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 32_000
"""Characters; a cell of a workbook holds 32,767."""


def workbook(acts: Sequence[Act]) -> bytes:
    """One row for every change, and one for every act that changed no figure or text."""
    book = Workbook()
    sheet: Worksheet = book.active
    sheet.title = "办理记录"
    for row, values in enumerate((HEAD, *_rows(acts)), 1):
        for column, value in enumerate(values, 1):
            _write(sheet.cell(row, column), value)
    for column, width in enumerate(_WIDTHS):
        sheet.column_dimensions["ABCDEFGHIJKL"[column]].width = width
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _rows(acts: Sequence[Act]) -> Iterator[tuple[str | int, ...]]:
    for act in acts:
        at = f"{timezone.localtime(act.at):%Y-%m-%d %H:%M:%S}"
        states = (act.from_state, act.to_state)
        head = (act.number, at, act.who, act.address, act.action, *states, act.comment)
        for change in act.changes:
            yield (*head, change.place, change.before, change.after, act.digest)
        if not act.changes:
            yield (*head, "", "", "", act.digest)


def _write(cell: Cell, value: str | int) -> None:
    """Put a value in a cell; what a person typed stays text, whatever it begins with."""
    if isinstance(value, int):
        cell.value = value
        return
    text = writable(value)[:_LONGEST]
    cell.value = text
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if text.startswith(_SUSPECT):
        cell.data_type = "s"
        cell.quotePrefix = True
