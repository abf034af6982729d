"""Which figures do the tables hold? Every figure is found by the labels of its line and column."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reports.importers.figures import Findings
from reports.importers.flow import Matrix, Slot
from reports.importers.labels import bare, closest, words
from reports.importers.table_words import Words, recognised, words_of
from reports.statute.schema import Axis, Cell, Edition, Table

Row = tuple[Slot, ...]
Texts = list[str]


def read_tables(matrices: Iterable[Matrix], edition: Edition) -> Findings:
    """Read every table of a file; what is none of the edition's goes to ``unread``."""
    findings = Findings(edition)
    for matrix in matrices:
        table = recognised(matrix, edition)
        if table:
            _Reading(matrix, table, findings).read()
        else:
            findings.leave("表格", matrix.text)
    return findings


@dataclass
class _Reading:
    """The reading of one table, row by row: what stands above each column so far."""

    matrix: Matrix
    table: Table
    findings: Findings
    above: dict[int, list[str]] = field(default_factory=dict)
    in_head: bool = True

    def __post_init__(self) -> None:
        self.known: Words = words_of(self.table)

    @property
    def with_figures(self) -> list[int]:
        """The columns that stand under a column's label."""
        return [n for n, labels in self.above.items() if self.known.columns.intersection(labels)]

    @property
    def first(self) -> int:
        return min(self.with_figures, default=0)

    def read(self) -> None:
        for number, row in enumerate(self.matrix.rows):
            if self._is_head(row):
                self._add_head(number, row)
                continue
            self.in_head = False
            figures = dict(self._across(row) if self.table.lines_across else self._along(row))
            if not figures or any(cell in self.findings.figures for cell in figures):
                self._leave(self.matrix.printed(number))
                continue
            for cell, texts in figures.items():
                self.findings.take(cell, texts)
            self._note_other_words(row)
            used = self.with_figures
            slots = self.matrix.printed(number)
            self._leave(one for one in slots if one.column >= self.first and one.column not in used)

    def _is_head(self, row: Row) -> bool:
        """Labels of columns stand where figures stand elsewhere; in a line's row there are none."""
        return any(closest(words(slot.text), self.known.above) for slot in row[self.first :])

    def _add_head(self, number: int, row: Row) -> None:
        if not self.in_head:
            self.above, self.in_head = {}, True
        for column, slot in enumerate(row):
            label = closest(words(slot.text), self.known.above)
            if label:
                self.above.setdefault(column, []).append(label)
        slots = self.matrix.printed(number)
        self._leave(one for one in slots if not closest(words(one.text), self.known.above))

    def _along(self, row: Row) -> Iterator[tuple[Cell, Texts]]:
        """The figures of one line, by the labels above them."""
        line = self._line(row)
        if not line:
            return
        block = next(block for block in self.table.blocks if line in block.lines)
        for column in block.columns:
            under = self._under(column)
            if under:
                yield self.table.cell(line.key, column.key), _texts(row, under)

    def _across(self, row: Row) -> Iterator[tuple[Cell, Texts]]:
        """The figures of a table whose lines are groups of columns.

        A group whose label does not reach its columns (a lost span) is known by its order.
        """
        (block,) = self.table.blocks
        for column in block.columns:
            under = sorted(self._under(column))
            for order, line in enumerate(block.lines):
                own = [n for n in under if words(line.label) in self.above[n]]
                if not own and len(under) == len(block.lines):
                    own = [under[order]]
                if own:
                    yield self.table.cell(line.key, column.key), _texts(row, own)

    def _under(self, column: Axis) -> list[int]:
        return [n for n, labels in self.above.items() if words(column.label) in labels]

    def _line(self, row: Row) -> Axis | None:
        """The line whose label stands nearest to the figures; a group's label is none."""
        label = _nearest(row[: self.first])
        if label in self.known.others:
            return None
        return self.known.lines.get(closest(label, self.known.lines) or "")

    def _note_other_words(self, row: Row) -> None:
        line, said = self._line(row), _nearest(row[: self.first])
        if line and said != bare(line.label):
            caption = self.table.caption
            self.findings.remarks.append(f"“{caption}”表：“{said}”按“{line.label}”读取。")

    def _leave(self, slots: Iterable[Slot]) -> None:
        """Keep what a row says beyond the form; the form's own labels are nothing new."""
        texts = [" ".join(slot.text.split()) for slot in slots]
        if any(words(text) not in self.known.above for text in texts):
            self.findings.leave(f"“{self.table.caption}”表", " | ".join(texts))


def _nearest(labels: Sequence[Slot]) -> str:
    return next((text for slot in reversed(labels) if (text := bare(slot.text))), "")


def _texts(row: Row, columns: list[int]) -> Texts:
    """The texts of the printed cells in some columns, each cell once."""
    slots = {(row[n].row, row[n].column): row[n].text for n in columns if n < len(row)}
    return list(slots.values()) or [""]
