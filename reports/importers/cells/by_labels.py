"""The second way to read a table: the figures after a line's label are its own, in their order.

A line must have exactly as many figures as the form has columns; else nothing is guessed.
"""

from collections import Counter
from dataclasses import dataclass, field

from reports.importers.cells.cell_rows import Row, rows_of, trimmed
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.head_order import Head
from reports.importers.cells.lines.line_entries import LineEntry
from reports.importers.cells.lines.line_figures import LineFigures
from reports.importers.cells.pieces import (
    is_meant_for_a_figure,
    is_numbered,
    is_value,
    pieces,
)
from reports.importers.cells.table_words import (
    Words,
    block_of,
    exact_lines,
    head_name,
    words_of,
)
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, closest, words
from reports.statute.schema import Axis, Table


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
    reading.close()
    LineFigures(table, findings, head, reading.entries).place()
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
        self.seen_line = False

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
