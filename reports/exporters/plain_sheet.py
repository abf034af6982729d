"""How does a table become a file? XLSX and CSV in which no cell is ever taken for a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from reports.document.entry import writable

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_GREY = PatternFill("solid", fgColor="FFEEF2F6")
_LONGEST = 32_000
"""Characters that a cell of a workbook holds, nearly."""

Row = Sequence[object]


def workbook(title: str, widths: dict[str, int], rows: Iterable[Row]) -> bytes:
    """One sheet: a head row that stays in sight, numbers as numbers, all else as text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths.values()):
        sheet.column_dimensions[chr(ord("A") + number)].width = width
    sheet.append([_head(sheet, name) for name in widths])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _head(sheet: Worksheet, name: str) -> WriteOnlyCell:
    cell = _cell(sheet, name)
    cell.font = Font(bold=True)
    cell.fill = _GREY
    return cell


def _cell(sheet: Worksheet, value: object) -> WriteOnlyCell:
    """A text stays one: quoted, so that it is none either after a copy to a CSV file."""
    if isinstance(value, int):
        return WriteOnlyCell(sheet, value=value)
    text = writable(str(value))[:_LONGEST]
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = text.startswith(_FORMULA)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def comma_separated(head: Sequence[str], rows: Iterable[Row]) -> bytes:
    """CSV as Excel reads it, with its mark at the beginning."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _harmless(value: object) -> str:
    text = writable(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
