"""How does a table become a file? XLSX and CSV in which no cell is ever taken for a formula."""

import csv
import datetime
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports.document.entry import writable

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_GREY = PatternFill("solid", fgColor="FFEEF2F6")
_TOP, _WRAPPED = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
_LONGEST = 32_000
"""Characters that a cell of a workbook holds, nearly."""

Row = Sequence[object]


def workbook(
    sheet_name: str, widths: dict[str, int], rows: Iterable[Row], *, title: str = ""
) -> bytes:
    """One sheet with a filter, whose head row and first column stay in sight.

    Numbers, dates and blanks stay what they are; all else is text.
    """
    book = Workbook(write_only=True)
    book.properties.title, book.properties.creator = title or sheet_name, "阳光年报"
    sheet = book.create_sheet(sheet_name)
    sheet.freeze_panes = "B2"
    for number, width in enumerate(widths.values(), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([_head(sheet, name) for name in widths])
    cells = ([_cell(sheet, value) for value in row] for row in rows)
    count = sum(1 for _ in map(sheet.append, cells))
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(widths))}{count + 1}"
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
    if value is None or isinstance(value, (int, Decimal, datetime.date)):
        cell = WriteOnlyCell(sheet, value=value)
        cell.alignment = _TOP
        return cell
    text = writable(str(value))[:_LONGEST]
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = text.startswith(_FORMULA)
    cell.alignment = _WRAPPED
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
