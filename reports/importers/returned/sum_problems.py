"""Where does a sum's workbook that came back differ from what was approved? Cell by cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from openpyxl.utils import get_column_letter

from reports.document.live_fields import with_sign, written
from reports.document.sums.sum_book import TOTAL, LineKind, SumLine, SumWorkbook, sheet_name
from reports.importers.returned.sheet_cells import FORMULA, SheetCell, SheetRead, place_name
from reports.importers.returned.sum_sheet import SumSheet, found_in
from reports.importers.same_label import dense
from reports.statute.schema import AMOUNT_PLACES, Cell, Figure, Table


@dataclass(frozen=True)
class SheetProblem:
    """One thing that is wrong, where it stands, and what to do about it."""

    sheet: str
    place: str
    says: str
    remedy: str


@dataclass(frozen=True)
class SumComparison:
    """What came of the comparison: how many cells were looked at, and what is wrong."""

    compared: int
    problems: Sequence[SheetProblem]


def compared_sum(sheets: Sequence[SheetRead], book: SumWorkbook) -> SumComparison:
    """Lay a workbook that was read beside the sum; nothing of it is taken over."""
    known = {dense(one.name): one for one in sheets}
    problems: list[SheetProblem] = []
    compared = 0
    for table in book.edition.tables:
        name = sheet_name(book.edition, table)
        sheet = known.get(dense(name))
        if sheet is None:
            says, remedy = f"没有“{name}”这张工作表", "请用下载的汇总表改，工作表的名称不要动。"
            problems.append(SheetProblem(name, "", says, remedy))
            continue
        beside = _Beside(sheet, table, book)
        problems += beside.problems()
        compared += beside.compared
    return SumComparison(compared, problems)


class _Beside:
    """One sheet beside the lines of the sum."""

    def __init__(self, sheet: SheetRead, table: Table, book: SumWorkbook) -> None:
        self.sheet, self.table, self.book = sheet, table, book
        self.compared = 0

    def problems(self) -> Iterator[SheetProblem]:
        yield from self._hidden()
        found = found_in(self.sheet, self.table)
        if found is None:
            yield self._said("", "找不到表头“单位”", "请用下载的汇总表改，表头不要动。")
            return
        yield from self._columns(found)
        yield from self._lines(found)

    def _said(self, place: str, says: str, remedy: str) -> SheetProblem:
        return SheetProblem(self.sheet.name, place, says, remedy)

    def _hidden(self) -> Iterator[SheetProblem]:
        unhide = "请取消隐藏，看清以后再交。"
        if self.sheet.is_hidden:
            yield self._said("", "工作表是隐藏的", unhide)
        for row in self.sheet.hidden_rows:
            yield self._said(f"第{row}行", "这一行是隐藏的，里面的数照样核对了", unhide)
        for column in self.sheet.hidden_columns:
            name = get_column_letter(column)
            yield self._said(f"{name}列", "这一列是隐藏的，里面的数照样核对了", unhide)

    def _columns(self, found: SumSheet) -> Iterator[SheetProblem]:
        for column, label in found.unknown.items():
            place = place_name((found.top, column))
            says = f"表头“{label}”不是这张表的栏目，这一列没有核对"
            yield self._said(place, says, "请改回下载时的表头，或者删去这一列。")
        spoken = self.book.edition.spoken
        for cell in self.table.cells:
            if cell not in found.columns.values():
                says = f"少了“{spoken(cell)}”这一列"
                yield self._said("", says, "请重新下载汇总表，再把改动抄进去。")

    def _lines(self, found: SumSheet) -> Iterator[SheetProblem]:
        known = {dense(name): one for one in self.book.lines for name in (one.label, *one.names)}
        left_out = {
            dense(name): one
            for one in self.book.notes
            for name in (one.label, one.name)
            if dense(name) not in known
        }
        seen: dict[int, int] = {}
        for row, label in found.rows.items():
            line = known.get(dense(label))
            place = place_name((row, found.unit))
            if dense(label) == TOTAL:
                yield from self._totals(found, row)
            elif line is None and dense(label) in left_out:
                note = left_out[dense(label)]
                why = f"（{note.reason}）" if note.reason else ""
                says = f"“{label}”{note.counting}{why}，不在汇总里"
                yield self._said(place, says, "请删去这一行；要计入，请先让它的报告审核通过。")
            elif line is None:
                says = f"不认识“{label}”这个单位，这一行没有核对"
                yield self._said(place, says, "请写单位的全称、简称或曾用名，或者删去这一行。")
            elif (first := seen.setdefault(id(line), row)) != row:
                says = f"“{label}”在第{first}行已经有了，重复会加两次"
                yield self._said(place, says, "请只留一行。")
            else:
                yield from self._figures(found, row, line)
        for line in self.book.lines:
            if id(line) not in seen:
                kind = "单位" if line.kind is LineKind.UNIT else "行"
                says = f"少了“{line.label}”这个{kind}"
                yield self._said("", says, "请重新下载汇总表，再把改动抄进去。")

    def _figures(self, found: SumSheet, row: int, line: SumLine) -> Iterator[SheetProblem]:
        for column, cell in found.columns.items():
            self.compared += 1
            there = self.sheet.cells.get((row, column))
            says, remedy = self._wrong(there, line.figures.get(cell), cell, f"“{line.label}”")
            if says:
                yield self._said(place_name((row, column)), says, remedy)

    def _totals(self, found: SumSheet, row: int) -> Iterator[SheetProblem]:
        for column, cell in found.columns.items():
            there, right = self.sheet.cells.get((row, column)), self.book.total(cell)
            if there and there.kind == FORMULA and not there.is_error:
                if there.number is None or _same(there.number, right):
                    continue
                says = f"公式{there.formula}算得{there.shown}，汇总是{written(right)}"
                name = self.book.edition.spoken(cell)
                yield self._said(
                    place_name((row, column)),
                    f"合计“{name}”：{says}",
                    "请看公式是不是加了全部各行，各行的数有没有改。",
                )
                continue
            says, remedy = self._wrong(there, right, cell, TOTAL)
            if says:
                yield self._said(place_name((row, column)), says, remedy)

    def _wrong(
        self, there: SheetCell | None, right: Figure, cell: Cell, whose: str
    ) -> tuple[str, str]:
        """What is wrong with a cell, and what to do; nothing where it is as approved."""
        name = f"{whose}“{self.book.edition.spoken(cell)}”"
        is_ = f"审核通过的是{written(right)}" if right is not None else "审核通过的报告里没有填"
        back = f"请改回{written(right)}。" if right is not None else "请清空这一格。"
        if there is None or not (there.shown or there.formula):
            return (f"{name}空着，{is_}", back) if right is not None else ("", "")
        if there.is_error:
            return f"{name}是公式出错{there.shown}，{is_}", back
        if there.kind == FORMULA:
            gives = f"，算得{there.shown}" if there.shown else ""
            return f"{name}应是数字，却是公式{there.formula}{gives}，{is_}", back
        if there.number is None:
            return f"{name}应是数字，却是文字“{there.shown}”，{is_}", back
        if _same(there.number, right):
            return "", ""
        less = there.number - right if right is not None else None
        by = f"，差{with_sign(_figure(less))}" if less is not None else ""
        return f"{name}写的是{there.shown}，{is_}{by}", f"{back}数字有错，要由单位更正报告。"


def _same(one: Decimal, other: Figure) -> bool:
    return other is not None and round(one, AMOUNT_PLACES) == other


def _figure(number: Decimal) -> int | Decimal:
    return int(number) if number % 1 == 0 else number
