"""How does a sum become a workbook (汇总表)? A sheet each table, a row each unit, its sum below."""

from datetime import datetime
from decimal import Decimal
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from reports.document.sums.sum_book import TOTAL, SumWorkbook, sheet_name
from reports.exporters.sums.sum_notes import write_notes
from reports.exporters.xlsx import looks
from reports.exporters.xlsx_parts import AS_NEW, Results, packed_book
from reports.exporters.xlsx_table import write_figure, write_text
from reports.statute.schema import AMOUNT_PLACES, Cell, Table
from reports.statute.unit_rows import head_across

NUMBER: Final = "序号"
UNIT_COLUMN: Final = 2
"""The column of the units' names; their numbers stand before it."""

TITLE_ROW: Final = 1
_NUMBER_WIDTH, _UNIT_WIDTH, _WIDTH = 5, 22, 9
_AMOUNT_WIDTH, _HEAD_HEIGHT = 14, 40
_BOLD: Final = Font(name="宋体", sz=9, b=True)


def sum_workbook(book: SumWorkbook) -> bytes:
    """The file of a sum; the same sum always gives the same bytes."""
    made = Workbook()
    made.remove(made.active)
    made.calculation = AS_NEW
    for look in looks():
        made.add_named_style(look)
    results: list[Results] = [
        _draw(made.create_sheet(sheet_name(book.edition, table)), table, book)
        for table in book.edition.tables
    ]
    results.append(write_notes(made.create_sheet("说明"), book))
    moment = datetime(book.year + 1, 1, 1)
    return packed_book(made, results, f"{book.headline}汇总表", "阳光年报", moment)


def _draw(sheet: Worksheet, table: Table, book: SumWorkbook) -> Results:
    """One table: its head as printed, the lines, and 合计 below them."""
    top = TITLE_ROW + 1
    head = head_across(table)
    first = top + len(head)
    caption = book.edition.chapter_of[table.chapter].heading
    write_text(_styled(sheet, TITLE_ROW, 1, "章标题"), f"{book.headline}汇总表：{caption}")
    sheet.row_dimensions[TITLE_ROW].height = 26
    _draw_head(sheet, table, top)
    for number, line in enumerate(book.lines):
        row = first + number
        _styled(sheet, row, 1, "数据").value = number + 1
        write_text(_styled(sheet, row, UNIT_COLUMN, "行标签"), line.label)
        for column, cell in columns_of(table).items():
            write_figure(_styled(sheet, row, column, "数据"), line.figures.get(cell))
    _set_up(sheet, table, first, book)
    return _add_up(sheet, table, book, first)


def columns_of(table: Table) -> dict[int, Cell]:
    """Which cell stands in which column."""
    return dict(enumerate(table.cells, UNIT_COLUMN + 1))


def _draw_head(sheet: Worksheet, table: Table, top: int) -> None:
    head = head_across(table)
    write_text(_over(sheet, top, 1, len(head), 1), NUMBER)
    for row, boxes in enumerate(head, top):
        for box in boxes:
            cell = _over(sheet, row, box.column + UNIT_COLUMN, box.rows, box.columns)
            write_text(cell, box.text)
    for row in range(top, top + len(head)):
        sheet.row_dimensions[row].height = _HEAD_HEIGHT


def _over(sheet: Worksheet, row: int, column: int, rows: int, columns: int) -> SheetCell:
    """The cell of a label, which covers so many rows and columns."""
    for below in range(row, row + rows):
        for beside in range(column, column + columns):
            _styled(sheet, below, beside, "标签")
    if rows > 1 or columns > 1:
        area = CellRange(None, column, row, column + columns - 1, row + rows - 1)
        sheet.merged_cells.add(area)
    first: SheetCell = sheet.cell(row, column)
    return first


def _styled(sheet: Worksheet, row: int, column: int, style: str) -> SheetCell:
    cell: SheetCell = sheet.cell(row, column)
    cell.style = style
    return cell


def _add_up(sheet: Worksheet, table: Table, book: SumWorkbook, first: int) -> Results:
    """合计: a formula down each column that has a figure; returns what the formulas give."""
    last, row = first + len(book.lines) - 1, first + len(book.lines)
    computed: dict[str, int | Decimal] = {}
    _styled(sheet, row, 1, "标签")
    write_text(_styled(sheet, row, UNIT_COLUMN, "行标签"), TOTAL)
    for column, cell in columns_of(table).items():
        total, below = book.total(cell), _styled(sheet, row, column, "数据")
        if total is not None:
            name = get_column_letter(column)
            added = f"SUM({name}{first}:{name}{last})"
            is_amount = book.edition.is_amount(cell)
            # A workbook adds 0.1 and 0.2 to 0.30000000000000004: amounts are rounded to one 元.
            below.value = f"=ROUND({added},{AMOUNT_PLACES})" if is_amount else f"={added}"
            computed[below.coordinate] = total
    for column in range(1, UNIT_COLUMN + len(table.cells) + 1):
        sheet.cell(row, column).font = _BOLD
    return computed


def _set_up(sheet: Worksheet, table: Table, first: int, book: SumWorkbook) -> None:
    """Head and names stay in sight, and repeat on each page that is printed."""
    sheet.column_dimensions["A"].width = _NUMBER_WIDTH
    sheet.column_dimensions[get_column_letter(UNIT_COLUMN)].width = _UNIT_WIDTH
    for column, cell in columns_of(table).items():
        width = _AMOUNT_WIDTH if book.edition.is_amount(cell) else _WIDTH
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = sheet.cell(first, UNIT_COLUMN + 1)
    sheet.print_title_rows = f"{TITLE_ROW}:{first - 1}"
    sheet.print_title_cols = f"A:{get_column_letter(UNIT_COLUMN)}"
    sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, "landscape"
    sheet.sheet_view.showGridLines = False
