"""Which figures stand in a table that lost its columns? Those after the label of their line.

A line must have exactly as many figures as the form has columns; else nothing is guessed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reports.document.digits import are_digits
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.table_words import Words, block_of, foreign_lines, head_name, words_of
from reports.importers.flow import Slot, Strip
from reports.importers.same_label import bare, closest, dense, unnumbered, words
from reports.statute.schema import Axis, Cell, Table


def read_strip(strip: Strip, table: Table, findings: FoundFigures) -> None:
    """Read a table by the labels of its lines alone."""
    reading = _Reading(table, findings, strip.has_rows)
    for row in strip.rows:
        reading.take_row(row)
    reading.end()


@dataclass
class _Reading:
    """The reading of one strip: the line that is being read, and its cells so far."""

    table: Table
    findings: FoundFigures
    has_rows: bool
    line: Axis | None = None
    label: Slot = field(default_factory=Slot)
    values: list[Slot] = field(default_factory=list)
    head: list[tuple[int, str]] = field(default_factory=list)
    row: int = 0
    seen_line: bool = False

    def __post_init__(self) -> None:
        self.known: Words = words_of(self.table)
        self.foreign = {line.key for line in foreign_lines(self.table)}
        self.ordered: bool | None = None

    def take_row(self, row: Sequence[Slot]) -> None:
        self.row += 1
        for slot in row:
            self._take(slot)
        if self.has_rows:
            self._close()

    def end(self) -> None:
        """Close the last line."""
        self._close()

    def _take(self, slot: Slot) -> None:
        text = slot.text.strip()
        if not text or are_digits(text):
            self.values.append(slot)
            return
        line, is_head = self._line(slot.text), self._is_head(slot.text)
        if line and is_head:
            is_numbered = unnumbered(slot.text) != dense(slot.text)
            line = line if is_numbered or self.seen_line else None
        if line or is_head:
            self._close()
        if line:
            self.line, self.label, self.seen_line = line, slot, True
        elif is_head:
            self._take_head(slot)
        else:
            self.values.append(slot)

    def _take_head(self, slot: Slot) -> None:
        label = closest(words(slot.text), self.known.above) or ""
        self.head.append((self.row, label))
        self.ordered = None
        self.findings.label(head_name(self.table, label), slot)

    def _line(self, text: str) -> Axis | None:
        label = bare(text)
        if label in self.known.others and label not in self.known.lines:
            return None
        return self.known.lines.get(closest(label, self.known.line_labels) or "")

    def _is_head(self, text: str) -> bool:
        return closest(words(text), self.known.above) is not None

    def _close(self) -> None:
        """Give the cells since the last label to their line."""
        values, line = self.values, self.line
        self.values, self.line = [], None
        if line and line.key in self.foreign and not any(slot.text.strip() for slot in values):
            self.findings.label(self.table.key, self.label)
        elif line:
            self.findings.label(f"{self.table.key}.{line.key}", self.label)
            self._note_other_words(line, self.label.text)
            block = block_of(self.table, line)
            cells = [self.table.cell(line.key, column.key) for column in block.columns]
            self._assign(cells, values, line.label)
        elif self.table.lines_across and any(slot.text.strip() for slot in values):
            self._assign(list(self.table.cells), values, "数据")
        else:
            self._leave(values)

    def _assign(self, cells: list[Cell], values: list[Slot], label: str) -> None:
        if any(map(self.findings.has, cells)):
            self._leave(values)
            return
        fitting = _fitting(values, len(cells))
        if len(cells) == 1:
            said = [slot for slot in values if slot.text.strip()] or values[:1]
            self.findings.take(cells[0], [slot.text for slot in said] or [""])
            for slot in said:
                self.findings.cell(cells[0], slot)
        elif fitting and self._is_in_order():
            for cell, slot in zip(cells, fitting, strict=True):
                self.findings.take(cell, [slot.text])
                self.findings.cell(cell, slot)
        else:
            self._doubt(cells, values, label)

    def _is_in_order(self) -> bool:
        if self.ordered is None:
            self.ordered = self._in_order()
        return self.ordered

    def _in_order(self) -> bool:
        """Whether the head names the columns in the order of the form, row by row."""
        if self.table.lines_across:
            return True
        columns = [column for block in self.table.blocks for column in block.columns]
        for row, path in {(row, c.under) for row, _ in self.head for c in columns}:
            labels = list(dict.fromkeys(words(c.label) for c in columns if c.under == path))
            said = list(dict.fromkeys(w for n, w in self.head if n == row and w in labels))
            if said != [label for label in labels if label in said]:
                return False
        return True

    def _doubt(self, cells: list[Cell], values: list[Slot], label: str) -> None:
        found = [slot for slot in values if slot.text.strip()]
        caption = self.table.caption
        self.findings.remarks.append(
            f"“{caption}”表“{label}”应有{len(cells)}格，读到{len(found)}个数，"
            "不能确定各在哪一格，读作没有填。"
        )
        for cell in cells:
            self.findings.figures[cell] = None
        for number, slot in enumerate(values):
            self.findings.cell(cells[min(number, len(cells) - 1)], slot)
        self._leave(values)

    def _leave(self, values: Sequence[Slot]) -> None:
        texts = [" ".join(slot.text.split()) for slot in values if slot.text.strip()]
        self.findings.leave(f"“{self.table.caption}”表", " | ".join(texts))

    def _note_other_words(self, line: Axis, text: str) -> None:
        if bare(text) != bare(line.label):
            caption = self.table.caption
            self.findings.remarks.append(f"“{caption}”表：“{bare(text)}”按“{line.label}”读取。")


def _fitting(values: Sequence[Slot], count: int) -> list[Slot] | None:
    """The cells of a line without those that a lost span left before or after them."""
    surplus = len(values) - count
    if surplus < 0:
        return None
    before = next((n for n, slot in enumerate(values) if slot.text.strip()), len(values))
    after = next((n for n, slot in enumerate(reversed(values)) if slot.text.strip()), len(values))
    ways = [n for n in range(surplus + 1) if n <= before and surplus - n <= after]
    if not surplus or len(ways) == 1 or before == len(values):
        return list(values[ways[0] : ways[0] + count]) if ways else None
    return None
