"""What goes where in another office's workbook, and what is it that nobody could match?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from openpyxl.utils import get_column_letter

from reports.document.live_fields import written
from reports.document.sums.sum_book import LineKind, SumLine
from reports.importers.city.city_sheet import CitySheet, city_sheet
from reports.importers.city.label_path import AskedFor, asked_for, is_idle, told_for
from reports.importers.returned.sheet_cells import FORMULA, Place, SheetRead, place_name
from reports.importers.returned.sum_problems import SheetProblem
from reports.importers.same_label import dense
from reports.statute.schema import Cell, Edition

NOT_ASKED: Final = "-"
"""What is kept of a label that means no cell: it is left blank without a word."""


@dataclass(frozen=True)
class CityMapping:
    """What the county said of labels and names that nobody could match, this year or before.

    ``labels``: a path, joined, to a cell or ``NOT_ASKED``; ``units``: a name to our unit's.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class UnmatchedLabel:
    """A column, or a row, of which nobody could tell what it asks for."""

    sheet: str
    place: str
    label: str
    why: str


@dataclass
class CityFilling:
    """What becomes of a workbook. ``values``: sheet, row, column and what is written there."""

    values: list[tuple[str, int, int, str]] = field(default_factory=list)
    labels: int = 0
    units: set[str] = field(default_factory=set)
    unmatched_labels: list[UnmatchedLabel] = field(default_factory=list)
    unmatched_units: list[UnmatchedLabel] = field(default_factory=list)
    kept: int = 0
    """Cells with a formula or a value of their own, which stay."""
    problems: list[SheetProblem] = field(default_factory=list)


def city_filling(
    sheets: Sequence[SheetRead],
    lines: Sequence[SumLine],
    edition: Edition,
    year: int,
    mapping: CityMapping | None = None,
) -> CityFilling:
    """Match the sheets with the lines by their labels; nothing is written by this."""
    return _Filling(lines, edition, year, mapping or CityMapping()).over(sheets)


class _Filling:
    def __init__(
        self, lines: Sequence[SumLine], edition: Edition, year: int, mapping: CityMapping
    ) -> None:
        self.edition, self.year, self.mapping = edition, year, mapping
        self.lines = {one.label: one for one in lines}
        self.names = {dense(name): one.label for one in lines for name in (one.label, *one.names)}
        self.names |= {dense(one): to for one, to in mapping.units.items() if to in self.lines}
        self.done = CityFilling()

    def over(self, sheets: Sequence[SheetRead]) -> CityFilling:
        for sheet in sheets:
            self.done.problems += _errors(sheet)
            if sheet.is_hidden:
                self._say(sheet, "", "工作表是隐藏的，没有填", "要填请取消隐藏，再交一次。")
                continue
            found = city_sheet(sheet, self.names)
            if found is None:
                says = "没有找到列着本县单位的行或列，这张表没有填"
                self._say(sheet, "", says, "请看单位名称是不是写在同一列（行）里。")
                continue
            if found.is_of_another_year(self.year):
                says = f"这张表说的不是{self.year}年，没有填"
                self._say(sheet, "", says, "请换成这一年的表，或者到那一年的汇总里填。")
                continue
            self._fill(found)
        return self.done

    def _say(self, sheet: SheetRead, place: str, says: str, remedy: str) -> None:
        self.done.problems.append(SheetProblem(sheet.name, place, says, remedy))

    def _fill(self, found: CitySheet) -> None:
        sheet = found.sheet
        hidden_units, hidden_labels = sheet.hidden_rows, sheet.hidden_columns
        if not found.in_rows:
            hidden_units, hidden_labels = hidden_labels, hidden_units
        self._unknown_units(found)
        county = self._ours_twice(found)
        asked = dict(self._asked(found, hidden_labels))
        for at, name in found.units.items():
            if at in county:
                continue
            if at in hidden_units:
                where = _line_name(at, found.in_rows)
                says = f"“{name}”在隐藏的{'行' if found.in_rows else '列'}里，没有填"
                self._say(sheet, where, says, "要填请取消隐藏，再交一次。")
                continue
            self.done.units.add(name)
            for label, what in asked.items():
                self._write(sheet, found.place(at, label), what, self.lines[name])

    def _ours_twice(self, found: CitySheet) -> set[int]:
        """The county's own line among its units: 本级 or all of them, nobody can tell."""
        whole = {at for at, one in found.units.items() if self._is_whole(one)}
        if len(whole) == len(found.units):
            return set()
        for at in whole:
            place = place_name((at, found.line) if found.in_rows else (found.line, at))
            why = "和本县单位列在一起，是本级还是全县不能确定"
            one = UnmatchedLabel(found.sheet.name, place, found.units[at], why)
            self.done.unmatched_units.append(one)
        return whole

    def _is_whole(self, label: str) -> bool:
        return self.lines[label].kind is LineKind.WHOLE

    def _unknown_units(self, found: CitySheet) -> None:
        for at, text in found.unknown.items():
            place = place_name((at, found.line) if found.in_rows else (found.line, at))
            why = "不是本县计入汇总的单位"
            self.done.unmatched_units.append(UnmatchedLabel(found.sheet.name, place, text, why))

    def _asked(self, found: CitySheet, hidden: Sequence[int]) -> Iterator[tuple[int, AskedFor]]:
        for at, paths in found.labels.items():
            where = _line_name(at, not found.in_rows)
            name = joined(paths[-1])
            if at in hidden:
                says = f"“{name}”是隐藏的，没有填"
                self._say(found.sheet, where, says, "要填请取消隐藏，再交一次。")
                continue
            what = self._meant(paths)
            if what.cells:
                self.done.labels += 1
                yield at, what
            elif what.why and not self._is_full(found, at):
                one = UnmatchedLabel(found.sheet.name, where, name, what.why)
                self.done.unmatched_labels.append(one)

    def _is_full(self, found: CitySheet, label: int) -> bool:
        """Whether nothing could be filled there: every cell has a formula or a value."""
        return all(found.place(unit, label) in found.sheet.cells for unit in found.units)

    def _meant(self, paths: Sequence[tuple[str, ...]]) -> AskedFor:
        told = self.mapping.labels.get(joined(paths[-1]))
        if told == NOT_ASKED:
            return AskedFor()
        if told in self.edition.table_of:
            return told_for(paths[-1], str(told), self.edition)
        first, *others = (asked_for(one, self.edition, self.year) for one in paths)
        return next((one for one in (first, *others) if one.cells), first)

    def _write(self, sheet: SheetRead, place: Place, what: AskedFor, line: SumLine) -> None:
        if place in sheet.covering and sheet.covering[place] != place:
            return
        if place in sheet.cells:
            self.done.kept += 1
            return
        figure = what.of(line.figures)
        if figure is not None:
            self.done.values.append((sheet.name, *place, written(figure)))


def joined(path: Sequence[str]) -> str:
    """A path of labels as it is kept and shown, without numbers and units of measure."""
    return "／".join(" ".join(one.split()) for one in path if not is_idle(one))


def _errors(sheet: SheetRead) -> Iterator[SheetProblem]:
    for place, cell in sheet.cells.items():
        if cell.is_error:
            formula = f"公式{cell.formula}" if cell.kind == FORMULA else "这一格"
            says = f"{formula}出错，显示{cell.shown}，没有动它"
            remedy = "请核对它引用的工作表和格，或者请市里改好再填。"
            yield SheetProblem(sheet.name, place_name(place), says, remedy)


def _line_name(at: int, is_row: bool) -> str:
    return f"第{at}行" if is_row else f"{get_column_letter(at)}列"


def cells_by_chapter(edition: Edition) -> Iterator[tuple[str, list[tuple[Cell, str]]]]:
    """Every cell as one speaks of it, by chapter: what somebody may choose for a label."""
    for table in edition.tables:
        heading = edition.chapter_of[table.chapter].heading
        yield heading, [(cell, edition.spoken(cell)) for cell in table.cells]
