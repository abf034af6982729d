"""The first way to read a table: by what stands above and left of each figure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import dropwhile, islice, takewhile

from reports.importers.cells.cell_rows import (
    Row,
    Slots,
    are_names,
    have_drifted,
    nearest,
    printed_in,
)
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.pieces import is_value, may_be_a_rest
from reports.importers.cells.table_words import (
    Words,
    block_of,
    exact_lines,
    foreign_lines,
    head_name,
    words_of,
)
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, closest, words
from reports.statute.schema import Axis, Cell, Table

_NEAR = 60  # rows below a head; the form's tables have thirty


def by_columns(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
    """Read a table whose places were kept; False where they slipped."""
    if isinstance(way, Strip):
        return False
    reading = _Reading(way, table, findings)
    reading.read()
    return not reading.slipped


@dataclass
class _Reading:
    """The reading of one table, row by row: what stands above each column so far."""

    matrix: Matrix
    table: Table
    findings: FoundFigures
    above: dict[int, list[str]] = field(default_factory=dict)
    in_head: bool = True
    with_figures: list[int] = field(default_factory=list)
    """The columns that stand under a column's label."""

    others: set[int] = field(default_factory=set)
    """The columns under other names than the form's."""

    head_width: int = 0  # the places of the head's last row
    slipped: bool = False
    """Whether a line's label stands among its figures."""

    last: list[Cell] = field(default_factory=list)
    """The cells of the line read last."""

    def __post_init__(self) -> None:
        self.known: Words = words_of(self.table)
        self.exact = exact_lines(self.matrix, self.known)
        self.width = max((len(r) for r in self.matrix.rows if r and r[0] is not r[-1]), default=0)

    @property
    def first(self) -> int:
        return min(self.with_figures, default=0)

    def read(self) -> None:
        for number, row in enumerate(self.matrix.rows):
            if self._is_head(row):
                self._add_head(number, row)
                continue
            self.in_head = False
            self.slipped = self.slipped or self._has_slipped(row)
            figures = dict(self._across(row) if self.table.lines_across else self._along(row))
            self.slipped = self.slipped or have_drifted(figures)
            if self._is_group(row, figures):
                self._note(row, None)
                continue
            if are_names(figures, self.known.columns):
                self._leave(self.matrix.printed(number))
                continue
            if not figures or any(map(self.findings.has, figures)) or self._has_moved(number):
                self._doubt_above(row)
                self._leave(self.matrix.printed(number))
                continue
            self.last = list(figures)
            for cell, printed in figures.items():
                self.findings.take(cell, [slot.text for slot in printed] or [""])
                for slot in printed:
                    self.findings.cell(cell, slot)
            self._note(row, self._line(row))
            taken = [slot for printed in figures.values() for slot in printed]
            slots = self.matrix.printed(number)
            rest = [one for one in slots if one.column >= self.first and one not in taken]
            values = (one for one in rest if is_value(one.text))
            self.findings.of_other_columns += sum(one.column in self.others for one in values)
            self._leave(rest)

    def _beside(self, number: int) -> Slots:
        """What a row says right of its label under no column's label, nor another's."""
        slots, used = self.matrix.printed(number), {*self.with_figures, *self.others}
        return [one for one in slots if one.column >= self.first and one.column not in used]

    def _is_short(self, number: int) -> bool:
        """Whether a head is shorter than some row, and not as long as all figures below it."""
        if not self.with_figures or self.head_width >= self.width:
            return False
        near = islice(self.matrix.rows, number + 1, number + _NEAR)
        below = takewhile(lambda row: not self._is_head(row), dropwhile(self._is_head, near))
        odd = (row for row in below if len(row) != self.head_width)
        return any(is_value(slot.text) for row in odd for slot in row)

    def _doubt_above(self, row: Row) -> None:
        """Figures without a label may be the rest of those above them: these are not read then."""
        said = [slot.text for slot in row if slot.text.strip()]
        if said and all(map(may_be_a_rest, said)) and self.last:
            self.findings.take_back(self.table, self.last, "有一行数没有名目，不知道是不是上一行的")
            self.last = []

    def _has_slipped(self, row: Row) -> bool:
        """Whether the label of a line stands where figures should."""
        lines, above = self.known.lines, self.known.above
        return any(bare(s.text) in lines and words(s.text) not in above for s in row[self.first :])

    def _has_moved(self, number: int) -> bool:
        """Whether a row is too short, or has figures beside its columns and lacks some in them.

        Where it has not as many places as its head, one of the two is enough: a cell was lost
        there, or came in.
        """
        row = self.matrix.rows[number]
        if max(self.with_figures) >= len(row):
            return True
        lacks = any(not row[n].text.strip() for n in self.with_figures)
        has_more = any(is_value(one.text) for one in self._beside(number))
        return lacks or has_more if len(row) != self.head_width else lacks and has_more

    def _is_head(self, row: Row) -> bool:
        """Labels of columns stand where figures stand elsewhere; in a line's row there are none.

        Where spans were lost they may stand further to the left, but never beside a figure.
        """
        if any(is_value(slot.text) for slot in row):
            return False
        if any(closest(words(slot.text), self.known.above) for slot in row[self.first :]):
            return True
        return self.in_head and any(words(slot.text) in self.known.columns for slot in row)

    def _add_head(self, number: int, row: Row) -> None:
        if not self.in_head:
            self.above, self.others, self.in_head = {}, set(), True
        for column, slot in enumerate(row):
            label = closest(words(slot.text), self.known.above)
            if label:
                self.above.setdefault(column, []).append(label)
            elif slot.text.strip():
                self.others.add(column)
        columns = self.known.columns
        self.head_width = len(row)
        self.with_figures = [n for n, over in self.above.items() if columns.intersection(over)]
        has_two = any(len(columns.intersection(over)) > 1 for over in self.above.values())
        self.slipped = self.slipped or self._is_short(number) or has_two
        for slot in self.matrix.printed(number):
            label = closest(words(slot.text), self.known.above)
            if label:
                self.findings.label(head_name(self.table, label), slot)
        slots = self.matrix.printed(number)
        self._leave(one for one in slots if not closest(words(one.text), self.known.above))

    def _along(self, row: Row) -> Iterator[tuple[Cell, Slots]]:
        """The figures of one line, by the labels above them."""
        line = self._line(row)
        if not line:
            return
        block = block_of(self.table, line)
        for column in block.columns:
            under = self._under(column)
            if under:
                yield self.table.cell(line.key, column.key), printed_in(row, under)

    def _across(self, row: Row) -> Iterator[tuple[Cell, Slots]]:
        """The figures of a table whose lines are groups of columns.

        Where labels of groups do not reach their columns (lost spans), these go by their order.
        """
        (block,) = self.table.blocks
        labels = {words(line.label) for line in block.lines}
        for column in block.columns:
            under = sorted(self._under(column))
            reached = all(len(labels.intersection(self.above[n])) == 1 for n in under)
            for order, line in enumerate(block.lines):
                own = [n for n in under if words(line.label) in self.above[n]]
                if not reached:
                    own = [under[order]] if len(under) == len(block.lines) else []
                if own:
                    yield self.table.cell(line.key, column.key), printed_in(row, own)

    def _under(self, column: Axis) -> list[int]:
        return [n for n, labels in self.above.items() if words(column.label) in labels]

    def _line(self, row: Row) -> Axis | None:
        """The line whose label stands nearest to the figures; a group's label is none."""
        label = nearest(row[: self.first])
        if label in self.known.others and label not in self.known.lines:
            return None
        return self.known.line(label, self.exact) or self._only_line()

    def _only_line(self) -> Axis | None:
        """The line of a block that has no other and is named nowhere, by its own columns."""
        over = self.known.columns.intersection(*map(self.above.__getitem__, self.with_figures))
        blocks = [
            block
            for block in self.table.blocks
            if len(self.table.blocks) > 1 and over & {words(one.label) for one in block.columns}
        ]
        if len(blocks) != 1 or len(blocks[0].lines) > 1:
            return None
        (line,) = blocks[0].lines
        return None if bare(line.label) in self.exact else line

    def _is_group(self, row: Row, figures: Mapping[Cell, Slots]) -> bool:
        """Whether the label of a group, that other editions print as a line, has no figures."""
        line = self._line(row)
        said = any(slot.text.strip() for slots in figures.values() for slot in slots)
        return line is not None and line in foreign_lines(self.table) and not said

    def _note(self, row: Row, line: Axis | None) -> None:
        """Keep the labels of a line as printed, and say where its words are not the form's."""
        said = nearest(row[: self.first])
        for slot in dict.fromkeys(row[: self.first]):
            is_own = line and bare(slot.text) == said
            names = f"{self.table.key}.{line.key}" if line and is_own else self.table.key
            self.findings.label(names, slot)
        if line:
            self.findings.note_words(self.table, said, line)

    def _leave(self, slots: Iterable[Slot]) -> None:
        """Keep what a row says beyond the form; the form's own labels are nothing new."""
        slots = list(slots)
        if any(words(slot.text) not in self.known.above for slot in slots):
            texts = [" ".join(slot.printed.split()) for slot in slots]
            self.findings.leave(f"“{self.table.caption}”表", " | ".join(texts))
            return
        for slot in slots:
            self.findings.label(self.table.key, slot)
