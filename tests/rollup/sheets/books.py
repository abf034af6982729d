"""A sum made up, its workbook, and the same workbook after somebody worked on it."""

import random
from collections.abc import Callable, Sequence
from io import BytesIO

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.document.sums.sum_book import BodyNote, LineKind, SumLine, SumWorkbook
from reports.exporters.sums.sum_sheets import columns_of, sum_workbook
from reports.importers.returned.sheet_cells import SheetRead, heard_sheets
from reports.importers.returned.sum_problems import SumComparison, compared_sum
from reports.importers.returned.told_sheets import told_sheets
from reports.statute import format_for
from reports.statute.schema import Cell
from tests.aggregation.counties import Numbers, unit
from tests.board.counties import YEAR

EDITION = format_for(YEAR)
FIRST = {table.key: 0 for table in EDITION.tables}
LEFT_OUT = BodyNote("税务局", "某县税务局", "不计入", "垂直管理部门")


def made_up(units: int = 6, seed: int = 1) -> SumWorkbook:
    """Some units, the county's own figures, an adjustment that takes one application off."""
    figures = [unit(EDITION, random.Random(seed * 1000 + number)) for number in range(units)]
    lines = [_line(number, one) for number, one in enumerate(figures)]
    own = SumLine("本级", unit(EDITION, random.Random(seed)), LineKind.OWN)
    taken = {"requests.new_received.natural_person": -1, "requests.new_received.total": -1}
    adjustment = SumLine("调整", taken, LineKind.ADJUSTMENT)
    return SumWorkbook(f"某县{YEAR}年", EDITION, YEAR, [*lines, own, adjustment], notes=[LEFT_OUT])


def _line(number: int, figures: Numbers) -> SumLine:
    return SumLine(f"第{number}镇", figures, names=(f"某县第{number}镇人民政府", f"旧{number}乡"))


def read_back(data: bytes) -> list[SheetRead]:
    """What the reader makes of a file."""
    return heard_sheets(told_sheets(data))


def edited(book: SumWorkbook, change: Callable[[Workbook], object]) -> SumComparison:
    """What is said of the workbook after somebody changed and saved it."""
    opened = openpyxl.load_workbook(BytesIO(sum_workbook(book)))
    change(opened)
    out = BytesIO()
    opened.save(out)
    return compared_sum(read_back(out.getvalue()), book)


def where(book: SumWorkbook, cell: Cell, line: int) -> tuple[str, int, int]:
    """The sheet, row and column of a figure; ``line`` counts from 0, after the last is 合计."""
    table = book.edition.table_of[cell]
    name = book.edition.chapter_of[table.chapter].numeral
    opened = openpyxl.load_workbook(BytesIO(sum_workbook(book)))[name]
    column = next(number for number, one in columns_of(table).items() if one == cell)
    return name, first_row(opened) + line, column


def first_row(sheet: Worksheet) -> int:
    """The row of the first unit."""
    return next(row for row in range(1, 20) if sheet.cell(row, 1).value == 1)


def said_at(found: SumComparison) -> Sequence[tuple[str, str]]:
    """The places of the problems."""
    return [(one.sheet, one.place) for one in found.problems]
