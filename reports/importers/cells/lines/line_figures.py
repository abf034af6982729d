"""To which cells do the figures behind the labels of a table's lines belong?

A line must have exactly as many figures as the form has columns; else nothing is guessed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.head_order import Head, ordered
from reports.importers.cells.lines.line_entries import LineEntry, fitted, goes_on, spacing
from reports.importers.cells.lines.told_cells import ToldCells, told_cells
from reports.importers.cells.pieces import apart
from reports.importers.cells.sums import identities_of, sums_read
from reports.importers.cells.table_words import foreign_lines
from reports.importers.flow import Slot
from reports.importers.same_label import bare
from reports.statute.schema import Cell, Table


@dataclass
class LineFigures:
    """The lines of one table with what stands behind each, to be placed in its cells."""

    table: Table
    findings: FoundFigures
    head: Head
    entries: Sequence[LineEntry]

    @cached_property
    def told(self) -> ToldCells:
        """The cells that the table tells."""
        return told_cells(self.table, self.head, self.entries)

    @cached_property
    def lines(self) -> Sequence[tuple[LineEntry, list[Cell]]]:
        """Each line with the cells that are its own."""
        return [(one, self.told.cells_of(one)) for one in self.entries]

    @cached_property
    def spacing(self) -> tuple[bool, bool]:
        """Whether figures stick together, and whether empty cells need not be a line's own."""
        return spacing([(one, len(cells)) for one, cells in self.lines])

    @cached_property
    def foreign(self) -> frozenset[str]:
        """The lines that other editions print here."""
        return frozenset(line.key for line in foreign_lines(self.table))

    def place(self) -> None:
        """Give every line the figures behind its label, and leave what is nobody's."""
        self.findings.lacks_head = not self.head.names_columns
        doubtful: dict[Cell, tuple[LineEntry, list[Cell]]] = {}
        torn: set[Cell] = set()
        for (entry, cells), below in zip_longest(self.lines, self.entries[1:]):
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
        is_tight, is_filled_up = self.spacing
        values = fitted(entry, len(cells), is_filled_up)
        if is_tight and len(entry.values) == 1:
            values = self._apart(entry.values[0], cells)
        order = self._order(entry, len(cells))
        if not values or order is None:
            return False
        for place, slot in zip(order, values, strict=True):
            self.findings.put(cells[place], slot)
        return True

    def _apart(self, figure: Slot, cells: list[Cell]) -> list[Slot] | None:
        """Digits as figures of their own, where some sum bears it out and none of their line belies
        it; 12316 is one figure. Noughts need no proof, nor do cells that belong to no sum."""
        values = apart(figure, len(cells)) or []
        figures = _digits_of(cells, values)
        if not all(ok for _, ok in sums_read(figures, self.table)):
            return None
        needs_proof = any(figures.values()) and not self.summed.isdisjoint(figures)
        return values if not needs_proof or self._is_proven(figures) else None

    def _is_proven(self, figures: Mapping[Cell, int]) -> bool:
        told = sums_read({**self.stuck, **figures}, self.table)
        return any(ok for one, ok in told if not figures.keys().isdisjoint(one.cells))

    @cached_property
    def stuck(self) -> dict[Cell, int]:
        """The digits of all lines as figures of their own."""
        said = [(entry.said[0], cells) for entry, cells in self.lines if entry.said]
        cut = (_digits_of(cells, apart(first, len(cells)) or []) for first, cells in said)
        return {cell: figure for figures in cut for cell, figure in figures.items()}

    @cached_property
    def summed(self) -> frozenset[Cell]:
        """The cells that belong to some sum."""
        return frozenset(cell for one in identities_of(self.table) for cell in one.cells)

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


def _digits_of(cells: Sequence[Cell], values: Sequence[Slot]) -> dict[Cell, int]:
    """The figures of cells, one digit each; none where nothing was cut apart."""
    return {cell: int(one.text) for cell, one in zip(cells, values, strict=False)}
