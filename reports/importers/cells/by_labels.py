"""The second way to read a table: the figures after a line's label are its own, in their order.

A line must have exactly as many figures as the form has columns; else nothing is guessed.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from reports.importers.cells.cell_rows import Row, rows_of, trimmed
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.head_order import Head, ordered
from reports.importers.cells.line_entries import LineEntry, fitted, goes_on, spacing
from reports.importers.cells.pieces import (
    apart,
    is_meant_for_a_figure,
    is_numbered,
    is_value,
    pieces,
)
from reports.importers.cells.sums import sums_read
from reports.importers.cells.table_words import (
    Words,
    block_of,
    exact_lines,
    foreign_lines,
    head_name,
    words_of,
)
from reports.importers.cells.told_cells import ToldCells, told_cells
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, closest, words
from reports.statute.schema import Axis, Cell, Table


def by_rows(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
    """Read a table by the labels of its lines, a line's figures being in its row."""
    if isinstance(way, Strip) and not way.has_rows:
        return False
    return _read(way, table, findings, ends=True)


def in_sequence(way: Matrix | Strip, table: Table, findings: FoundFigures, trial: str = "") -> bool:
    """Read a table by the labels of its lines, wherever rows end."""
    return _read(way, table, findings, ends=False, trial=trial)


def _read(
    way: Matrix | Strip,
    table: Table,
    findings: FoundFigures,
    ends: bool,
    trial: str = "",
) -> bool:
    known = words_of(table)
    rows = list(rows_of(way))
    head = Head(table, has_rows=len(rows) > 1, trial=trial)
    reading = _Reading(table, findings, known, exact_lines(way, known), head)
    usual, _ = Counter(map(len, way.rows)).most_common(1)[0]
    for number, row in enumerate(rows):
        beyond = len(way.rows[number]) - usual
        whole = row if ends or len(rows) == 1 else trimmed(row, is_long=beyond > 0)
        is_cut = len(whole) < len(row) and not row[-1].text.strip()
        figures = reading.take_row(whole, beyond, is_cut)
        # A row of several figures holds all of its line; one of a single cell may not.
        if ends or figures > 1:
            reading.close()
    reading.end()
    return True


@dataclass
class _Reading:
    """The reading of one table: the line that is being read, and those read so far."""

    table: Table
    findings: FoundFigures
    known: Words
    exact: frozenset[str]
    head: Head
    entries: list[LineEntry] = field(default_factory=list)
    row: int = 0
    beyond: int = 0
    is_cut: bool = False

    def __post_init__(self) -> None:
        self.open = LineEntry(None, Slot())
        self.foreign = {line.key for line in foreign_lines(self.table)}
        self.seen_line = False
        self.told = ToldCells(self.table, ())

    def take_row(self, row: Row, beyond: int, is_cut: bool) -> int:
        """Take the cells of a row; how many figures stand in it."""
        self.row += 1
        self.beyond, self.is_cut = beyond, is_cut
        figures = 0
        for slot in row:
            if is_value(slot.text):
                self._take_value(slot)
                figures += 1
            else:
                figures += sum([self._take(one) for one in pieces(slot, self.known)])
        return figures

    def close(self) -> None:
        """End the line that is being read."""
        if self.open.is_new:
            return
        self.open.is_under_head = bool(self.head.rows)
        if self.open.line or self.open.values:
            self.entries.append(self.open)
        for label in self.open.heads:
            self.head.add(self.row, label)
        self.open = LineEntry(None, Slot())

    def _take_value(self, slot: Slot) -> None:
        if self.open.is_of_words:
            self.close()
        self.open.add(slot)

    def _take(self, slot: Slot) -> bool:
        """Take a piece of a cell; whether it is a figure."""
        if is_value(slot.text):
            self._take_value(slot)
            return True
        if text := slot.text.strip():
            self._take_label(slot, text)
        else:
            self.open.add(slot)
        return False

    def _take_label(self, slot: Slot, text: str) -> None:
        line = self._line(slot.text)
        label = closest(words(slot.text), self.known.above)
        if label is not None and not is_numbered(text):
            line = line if self.seen_line and not self.open.awaits(words(text)) else None
        if line:
            self.close()
            self.open = LineEntry(line, slot, beyond=self.beyond, is_cut=self.is_cut)
            self.seen_line = True
        elif label is not None:
            self._take_head(slot, label)
        else:
            self._take_words(slot)

    def _take_words(self, slot: Slot) -> None:
        """What is meant for a figure stands for one; other words end a line, be it whole or not."""
        self.head.add_words(slot.text)
        line = self.open.line
        own = block_of(self.table, line).columns if line else self.table.cells
        is_full = len(self.open.said) >= len(own)
        if (line or self.open.said) and (is_full or not is_meant_for_a_figure(slot.text)):
            self.close()
        self.open.add(slot)

    def _take_head(self, slot: Slot, label: str) -> None:
        if label in self.known.columns and self.open.awaits(label):
            self.open.heads.append(label)
        else:
            self.close()
            self.head.add(self.row, label)
        self.findings.label(head_name(self.table, label), slot)

    def _line(self, text: str) -> Axis | None:
        label = bare(text)
        if label in self.known.others and label not in self.known.lines:
            return None
        return self.known.line(label, self.exact)

    def end(self) -> None:
        """Give every line the figures behind its label, and leave what is nobody's."""
        self.close()
        self.told = told_cells(self.table, self.head, self.entries)
        self.findings.lacks_head = not self.head.names_columns
        told = [(one, self.told.cells_of(one)) for one in self.entries]
        counts = [(one, len(cells)) for one, cells in told]
        self.is_tight, self.is_filled_up = spacing(counts)
        doubtful: dict[Cell, tuple[LineEntry, list[Cell]]] = {}
        torn: set[Cell] = set()
        for (entry, cells), below in zip_longest(told, self.entries[1:]):
            self._note(entry)
            if not entry.said and cells:
                self._take_blank(entry, cells)
                continue
            if goes_on(entry, below, len(cells)):
                torn.update(cells)
            if not cells or any(map(self.findings.has, cells)):
                self._leave(entry.values)
            elif torn.intersection(cells) or not self._assign(cells, entry):
                self._leave(entry.values)
                doubtful.setdefault(cells[0], (entry, cells))
        for entry, cells in doubtful.values():
            if not any(map(self.findings.has, cells)):
                self._doubt(entry, cells)

    def _take_blank(self, entry: LineEntry, cells: Sequence[Cell]) -> None:
        """A line that is printed with all its cells empty, or with its only one left out."""
        is_whole = len(entry.values) >= len(cells) or len(cells) == 1
        if entry.line and is_whole and entry.line.key not in self.foreign:
            for cell in cells:
                if not self.findings.has(cell):
                    self.findings.take(cell, [""])

    def _assign(self, cells: list[Cell], entry: LineEntry) -> bool:
        """Whether the figures of a line are as many as its cells, and so have their places."""
        if self.head.is_last_years:
            return False
        if len(cells) == 1:
            self.findings.take(cells[0], [slot.text for slot in entry.said])
            for slot in entry.said:
                self.findings.cell(cells[0], slot)
            return True
        values = fitted(entry, len(cells), self.is_filled_up)
        if self.is_tight and len(entry.values) == 1:
            values = self._apart(entry.values[0], cells)
        order = self._order(entry, len(cells))
        if not values or order is None:
            return False
        for place, slot in zip(order, values, strict=True):
            cell = cells[place]
            self.findings.put(cell, slot)
        return True

    def _apart(self, figure: Slot, cells: list[Cell]) -> list[Slot] | None:
        """Digits as figures of their own; 12316 whose sum they belie is one figure."""
        values = apart(figure, len(cells)) or []
        figures = {cell: int(one.text) for cell, one in zip(cells, values, strict=False)}
        return values if all(ok for _, ok in sums_read(figures, self.table)) else None

    def _order(self, entry: LineEntry, count: int) -> list[int] | None:
        """To which of a line's cells its figures belong, in their order."""
        columns = self.told.columns(entry.line)
        if entry.heads:
            return ordered(entry.heads, columns)
        if entry.line and not self.told.only:
            return self.head.order(columns)
        if not self.told.only and count == len(self.table.cells):
            return self.head.order_across()
        return list(range(count)) if self.head.is_in_order() else None

    def _doubt(self, entry: LineEntry, cells: Sequence[Cell]) -> None:
        label = entry.line.label if entry.line else "数据"
        self.findings.remarks.append(
            f"“{self.table.caption}”表“{label}”应有{len(cells)}格，读到{len(entry.said)}个数，"
            "不能确定各在哪一格，读作没有填。"
        )
        for cell in cells:
            self.findings.figures[cell] = None
        for number, slot in enumerate(entry.values):
            self.findings.cell(cells[min(number, len(cells) - 1)], slot)

    def _note(self, entry: LineEntry) -> None:
        """Keep the label as printed, and say where its words are not the form's."""
        line, said = entry.line, bare(entry.label.text)
        if not line:
            return
        is_foreign = line.key in self.foreign and not entry.said
        names = self.table.key if is_foreign else f"{self.table.key}.{line.key}"
        self.findings.label(names, entry.label)
        if not is_foreign:
            self.findings.note_words(self.table, said, line)

    def _leave(self, values: Sequence[Slot]) -> None:
        texts = [" ".join(slot.printed.split()) for slot in values if slot.text.strip()]
        self.findings.leave(f"“{self.table.caption}”表", " | ".join(texts))
