"""A way to read a table whose every figure has a name of its own beside it: cards, lists, forms.

The name is that of its column, the line being told above, or that of its line, the column being
told above. A figure that has not exactly one cell belies the whole reading: nothing is guessed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from reports.importers.cells.cell_rows import rows_of
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.pieces import is_value, pieces
from reports.importers.cells.table_words import block_of, head_name, labels_of, words_of
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, words
from reports.statute.schema import Axis, Cell, Table

_UNITS = frozenset(("件", "条", "项", "个", "宗", "次", "件次", "万元"))
_SURE = 0.8
"""The share of a table's cells that must be found."""


@dataclass
class _Names:
    """The names told last, the figure that waits for one, and the cells found so far."""

    table: Table
    line: Axis | None = None
    column: Axis | None = None
    waiting: Slot | None = None
    is_fresh: bool = False
    """Whether the last thing said was the name that the next figure needs."""

    found: dict[Cell, Slot] = field(default_factory=dict)
    labels: list[tuple[str, Slot]] = field(default_factory=list)
    others: list[Slot] = field(default_factory=list)
    is_belied: bool = False

    def open_column(self, text: str) -> Axis | None:
        """The column of the line being told that a text names, if its figure is not found yet."""
        columns = block_of(self.table, self.line).columns if self.line else ()
        named = next((one for one in columns if words(one.label) == words(text)), None)
        return named if named and self.line and self._cell(self.line, named) else None

    def put(self, slot: Slot, line: Axis | None, column: Axis | None) -> None:
        """Give a figure the only cell that it can have."""
        if line and not column and len(block_of(self.table, line).columns) == 1:
            column = block_of(self.table, line).columns[0]
        cell = self._cell(line, column) if line and column else None
        if cell:
            self.found[cell] = slot
        self.is_belied = self.is_belied or not cell

    def _cell(self, line: Axis, column: Axis) -> Cell | None:
        cell = self.table.cell(line.key, column.key)
        return cell if cell in self.table.places and cell not in self.found else None

    def leave_torn_lines(self) -> None:
        """Give up the figures of lines of which some were not found: one may be another's."""
        for line in self.table.lines:
            columns = block_of(self.table, line).columns
            cells = {self.table.cell(line.key, one.key) for one in columns}
            told = cells & self.found.keys()
            if told != cells:
                self.others += [self.found.pop(one) for one in sorted(told)]

    def name_line(self, line: Axis, slot: Slot) -> None:
        self.line = line
        self.labels.append((f"{self.table.key}.{line.key}", slot))

    def name_column(self, column: Axis, slot: Slot) -> None:
        self.column = column
        self.labels.append((head_name(self.table, words(column.label)), slot))


Told = Callable[[_Names, Slot], None]


def _behind_column(names: _Names, slot: Slot) -> None:
    """Line, column, figure, column, figure."""
    if is_value(slot.text):
        is_named = names.column or names.is_fresh
        names.put(slot, names.line if is_named else None, names.column)
        names.column, names.is_fresh = None, False
    elif column := names.open_column(slot.text):
        names.is_belied = names.is_belied or bool(names.column)
        names.name_column(column, slot)
    elif line := _line(names.table, slot.text):
        names.is_belied = names.is_belied or bool(names.column)
        names.name_line(line, slot)
        names.is_fresh = True
    else:
        _take_other(names, slot)


def _before_column(names: _Names, slot: Slot) -> None:
    """Line, figure, column, figure, column."""
    if is_value(slot.text):
        names.is_belied = names.is_belied or bool(names.waiting)
        names.waiting = slot
    elif names.waiting and (column := names.open_column(slot.text)):
        names.name_column(column, slot)
        names.put(names.waiting, names.line, column)
        names.waiting = None
    elif line := _line(names.table, slot.text):
        names.is_belied = names.is_belied or bool(names.waiting)
        names.name_line(line, slot)
    else:
        _take_other(names, slot)
        names.is_belied = names.is_belied or bool(names.waiting)


def _behind_line(names: _Names, slot: Slot) -> None:
    """Column, line, figure, line, figure."""
    if is_value(slot.text):
        names.put(slot, names.line if names.is_fresh else None, names.column)
        names.is_fresh = False
        return
    line = _line(names.table, slot.text)
    column = _column(names.table, slot.text)
    if column and (not line or not _is_next(names, line)):
        names.name_column(column, slot)
        names.is_fresh = False
    elif line:
        names.name_line(line, slot)
        names.is_fresh = True
    else:
        _take_other(names, slot)


def _is_next(names: _Names, line: Axis) -> bool:
    """Whether a line is the one below that told last: 其他 is the name of a column, too."""
    lines = names.table.lines
    return names.line is not None and lines.index(line) == lines.index(names.line) + 1


def _take_other(names: _Names, slot: Slot) -> None:
    """Words of the form besides, or any others: behind these a figure is no name's."""
    if words(slot.text) in labels_of(names.table) or bare(slot.text) in labels_of(names.table):
        names.labels.append((names.table.key, slot))
        return
    names.others.append(slot)
    names.column, names.is_fresh = None, False


def _line(table: Table, text: str) -> Axis | None:
    return _lines(table).get(words(text)) or _lines(table).get(bare(text))


def _column(table: Table, text: str) -> Axis | None:
    columns = (one for block in table.blocks for one in block.columns)
    return next((one for one in columns if words(one.label) == words(text)), None)


@cache
def _lines(table: Table) -> dict[str, Axis]:
    return {
        name: line
        for line in reversed(table.lines)
        for name in (bare(line.label), words(line.label))
    }


def _reader(told: Told) -> Callable[[Matrix | Strip, Table, FoundFigures], bool]:
    def read(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
        names = _Names(table)
        for slot in _said(way, table):
            told(names, slot)
            if names.is_belied:
                return False
        names.leave_torn_lines()
        if names.waiting or len(names.found) < _SURE * len(table.cells):
            return False
        _keep(names, findings)
        return True

    return read


def _said(way: Matrix | Strip, table: Table) -> Sequence[Slot]:
    """The names and figures one after the other, without units."""
    known = words_of(table)
    slots = (one for row in rows_of(way) for slot in row for one in pieces(slot, known))
    return [one for one in slots if one.text.strip() and one.text.strip() not in _UNITS]


def _keep(names: _Names, findings: FoundFigures) -> None:
    for cell, slot in names.found.items():
        findings.take(cell, [slot.text])
        findings.cell(cell, slot)
    for name, slot in names.labels:
        findings.label(name, slot)
    findings.leave("表格", " | ".join(slot.printed.strip() for slot in names.others))


BY_NAMES = tuple(map(_reader, (_behind_column, _before_column, _behind_line)))
"""The readings by names: as candidates, each for the whole of a table."""
