"""两年对比: how does last year stand beside this in a workbook? Four columns a figure."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports.document.sums.sum_book import TOTAL
from reports.document.sums.year_pairs import TENTHS_FROM, YearsOfUnit, total_of
from reports.exporters.xlsx import looks
from reports.exporters.xlsx_parts import AS_NEW, packed_book
from reports.exporters.xlsx_table import write_figure, write_text
from reports.statute.unit_rows import UNITS

PARTS: Final = ("上年", "本年", "差", "%")
_TOP: Final = 3
"""The row of the figures' names; the one below names the parts."""

_RULE: Final = f"%是差占上年的比例；上年不到{TENTHS_FROM}的不算。空格是没有报告或者没有填，不是0。"


def two_years(
    headline: str, year: int, heads: Sequence[str], lines: Sequence[YearsOfUnit]
) -> bytes:
    """The comparison as a file: units as rows, 合计 below, each figure with its four columns."""
    book = Workbook()
    book.remove(book.active)
    book.calculation = AS_NEW
    for look in looks():
        book.add_named_style(look)
    sheet = book.create_sheet("两年对比")
    _text(sheet, 1, 1, f"{headline}两年对比（{year - 1}年、{year}年）", "章标题")
    _text(sheet, 2, 1, _RULE, "章标题").style = "Normal"
    _draw_heads(sheet, heads)
    for row, line in enumerate((*lines, total_of(lines, TOTAL)), _TOP + 2):
        _draw_line(sheet, row, line)
    sheet.freeze_panes = sheet.cell(_TOP + 2, 2)
    sheet.print_title_rows, sheet.print_title_cols = f"1:{_TOP + 1}", "A:A"
    sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, "landscape"
    title = f"{headline}两年对比"
    return packed_book(book, [{}], title, "阳光年报", datetime(year + 1, 1, 1))


def _draw_heads(sheet: Worksheet, heads: Sequence[str]) -> None:
    _text(sheet, _TOP, 1, UNITS, "标签")
    _text(sheet, _TOP + 1, 1, "", "标签")
    sheet.merge_cells(start_row=_TOP, end_row=_TOP + 1, start_column=1, end_column=1)
    sheet.column_dimensions["A"].width = 24
    for number, head in enumerate(heads):
        first = 2 + number * len(PARTS)
        for beside, part in enumerate(PARTS):
            _text(sheet, _TOP, first + beside, "" if beside else head, "标签")
            _text(sheet, _TOP + 1, first + beside, part, "标签")
            sheet.column_dimensions[get_column_letter(first + beside)].width = 9
        last = first + len(PARTS) - 1
        sheet.merge_cells(start_row=_TOP, end_row=_TOP, start_column=first, end_column=last)


def _draw_line(sheet: Worksheet, row: int, line: YearsOfUnit) -> None:
    _text(sheet, row, 1, line.label, "行标签")
    column = 2
    for pair in line.pairs:
        for figure in (pair.before, pair.now, pair.difference):
            write_figure(_styled(sheet, row, column), figure)
            column += 1
        share = _styled(sheet, row, column)
        share.value, share.number_format = pair.share, "0.0%"
        column += 1


def _styled(sheet: Worksheet, row: int, column: int, style: str = "数据") -> SheetCell:
    cell: SheetCell = sheet.cell(row, column)
    cell.style = style
    return cell


def _text(sheet: Worksheet, row: int, column: int, text: str, style: str) -> SheetCell:
    cell = _styled(sheet, row, column, style)
    if text:
        write_text(cell, text)
    return cell
