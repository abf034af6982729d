"""Workbooks: chapters on sheets or all on one, figures as numbers, text or formulas."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.statute.grid import grid
from reports.statute.schema import Table
from tests.corpus import table_rows as rows_of
from tests.corpus.layouts import layout
from tests.corpus.specimen import CHAPTER, TABLE, Part, Specimen
from tests.corpus.table_rows import text_of

Value = Callable[[str], str | float]


def number(text: str) -> str | float:
    """A figure as the number that it is."""
    return float(text) if "." in text else int(text)


def put(
    sheet: Worksheet,
    report: Specimen,
    table: Table,
    top: int,
    left: int = 1,
    value: Value = number,
    merge: bool = True,
) -> int:
    """Write a table with its merges; the row below it."""
    for down, row in enumerate(grid(table)):
        for box in row:
            at = {"row": top + down, "column": left + box.column}
            text = text_of(box, report)
            sheet.cell(**at, value=text if box.is_label else value(text))
            if merge and (box.rows > 1 or box.columns > 1):
                sheet.merge_cells(
                    start_row=at["row"],
                    start_column=at["column"],
                    end_row=at["row"] + box.rows - 1,
                    end_column=at["column"] + box.columns - 1,
                )
    return top + len(grid(table))


TIMES = re.compile(rb"(?<=W3CDTF\">)[^<]*")


def saved(book: Workbook) -> bytes:
    """The book as bytes, the same ones every time: what programs make of it is kept by hash."""
    written, out = BytesIO(), BytesIO()
    book.save(written)
    with zipfile.ZipFile(written) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            content = TIMES.sub(b"2025-01-15T00:00:00Z", before.read(name))
            after.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def on_sheets(report: Specimen, **options: object) -> Workbook:
    """A sheet a chapter; the first begins with the title."""
    book = Workbook()
    sheet, row = book.active, 1
    sheet.title = "封面"
    for part in (Part("title", report.title), *report.parts):
        if part.kind == CHAPTER:
            sheet, row = book.create_sheet(part.text.replace("、", " ")[:20]), 1
        if part.kind == TABLE:
            row = put(sheet, report, report.table(part.text), row, **options)
        else:
            sheet.cell(row=row, column=1, value=part.text)
            row += 1
    return book


def on_one_sheet(report: Specimen, left: int = 1, **options: object) -> Workbook:
    """All on one sheet, a part below the other."""
    book = Workbook()
    sheet, row = book.active, left
    for part in (Part("title", report.title), *report.parts):
        if part.kind == TABLE:
            row = put(sheet, report, report.table(part.text), row, left, **options)
        else:
            sheet.cell(row=row, column=left, value=part.text)
            row += 1
    return book


@layout("xlsx")
def sheet_a_chapter(report: Specimen) -> bytes:
    """A sheet for each chapter, numbers as numbers."""
    return saved(on_sheets(report))


@layout("xlsx")
def one_sheet(report: Specimen) -> bytes:
    """Everything on one sheet, text in the first column."""
    return saved(on_one_sheet(report))


@layout("xlsx")
def one_sheet_away_from_the_corner(report: Specimen) -> bytes:
    """Everything on one sheet that begins in the fourth row and column, numbers as text."""
    return saved(on_one_sheet(report, left=4, value=str))


@layout("xlsx")
def nothing_merged(report: Specimen) -> bytes:
    """A sheet for each chapter, no merged cell, empty ones in their places."""
    return saved(on_sheets(report, merge=False))


@layout("xlsx")
def text_figures(report: Specimen) -> bytes:
    """A sheet for each chapter, numbers typed as text with spaces round them."""
    return saved(on_sheets(report, value=lambda text: f" {text} "))


@layout("xlsx")
def decimal_numbers(report: Specimen) -> bytes:
    """Every number with a decimal part, as a program for statistics exports it."""
    return saved(on_sheets(report, value=float))


@layout("xlsx")
def empty_rows_and_notes(report: Specimen) -> bytes:
    """One sheet, an empty row between parts, a second sheet with notes that are none."""
    book = Workbook()
    sheet, row = book.active, 2
    for part in (Part("title", report.title), *report.parts):
        if part.kind == TABLE:
            row = put(sheet, report, report.table(part.text), row) + 1
        else:
            sheet.cell(row=row, column=1, value=part.text)
            row += 2
    book.create_sheet("Sheet2")
    return saved(book)


@layout("xlsx")
def places_lost(report: Specimen) -> bytes:
    """One sheet pasted from text: the places of merged cells are gone."""
    book = Workbook()
    sheet = book.active
    sheet.append([report.title])
    for part in report.parts:
        if part.kind == TABLE:
            for row in rows_of.lost(report.table(part.text), report):
                sheet.append([_typed(cell) for cell in row])
        else:
            sheet.append([part.text])
    return saved(book)


def _typed(cell: str) -> str | float:
    try:
        return number(cell)
    except ValueError:
        return cell


@layout("xlsx")
def three_tables_beside_text(report: Specimen) -> bytes:
    """Tables on sheets of their own at the end, the text on the first sheet."""
    book = Workbook()
    text = book.active
    text.append([report.title])
    for part in report.parts:
        if part.kind == TABLE:
            table = report.table(part.text)
            put(book.create_sheet(table.tab or table.key), report, table, 1)
        else:
            text.append([part.text])
    return saved(book)
