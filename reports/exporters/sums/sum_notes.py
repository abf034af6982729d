"""说明: what does a sum's workbook say of its bodies? Who counts, who does not, and why."""

from typing import Final

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports.document.sums.sum_book import BodyNote, SumWorkbook
from reports.exporters.xlsx_parts import Results
from reports.exporters.xlsx_table import fit, write_text

_WIDTHS: Final = {
    "单位": 20,
    "全称": 34,
    "是否计入": 10,
    "理由": 44,
    "版本": 6,
    "状态": 10,
    "审核通过": 12,
    "内容校验值（SHA-256）": 68,
}

HOW_TO_READ: Final = (
    "“合计”是公式，等于上面各行相加；一行一个单位，数字是审核通过的版本。",
    "缺报、不计入的单位不在前面的表里，缺报不算0；没有填的格是空格，不是0。",
    "改动后交回系统只作对照：系统逐格说明和审核通过的数有什么不同，不会改动任何报告。",
)


def write_notes(sheet: Worksheet, book: SumWorkbook) -> Results:
    """Fill the sheet; it has no formulas."""
    _text(sheet, 1, 1, f"{book.headline}汇总表：说明", "章标题")
    said = (*HOW_TO_READ, *book.remarks)
    for row, text in enumerate(said, 2):
        _text(sheet, row, 1, text, "表注")
        sheet.cell(row, 1).alignment = Alignment(horizontal="left")
    top = len(said) + 3
    for column, (label, width) in enumerate(_WIDTHS.items(), 1):
        _text(sheet, top, column, label, "标签（大）")
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row, note in enumerate(book.notes, top + 1):
        for column, value in enumerate(_values(note), 1):
            _text(sheet, row, column, value, "行标签")
    sheet.freeze_panes = sheet.cell(top + 1, 2)
    sheet.sheet_view.showGridLines = False
    fit(sheet, "landscape", 0)
    return {}


def _values(note: BodyNote) -> tuple[str, ...]:
    version = f"第{note.version}版" if note.version else ""
    told = (note.label, note.name, note.counting, note.reason, version, note.state)
    return (*told, note.approved, note.digest)


def _text(sheet: Worksheet, row: int, column: int, text: str, style: str) -> None:
    cell = sheet.cell(row, column)
    cell.style = style
    write_text(cell, text)
