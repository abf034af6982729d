"""Which figures do the tables hold? Every figure is found by the labels of its line and column."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from reports.importers.figures import Findings
from reports.importers.flow import Matrix, Slot
from reports.importers.labels import bare, closest, words
from reports.statute.schema import Axis, Cell, Edition, Table

_FEWEST_LABELS = 2


@dataclass(frozen=True)
class Words:
    """The labels of a table as they are compared: of its lines, its columns, and all others."""

    lines: dict[str, Axis]
    columns: frozenset[str]
    others: frozenset[str]

    @property
    def above(self) -> frozenset[str]:
        """What stands above figures."""
        return self.columns | self.others


@dataclass
class _Place:
    """Where the reading of a table is: the labels above each column, and the first with figures."""

    above: dict[int, list[str]] = field(default_factory=dict)
    first: int = 0
    in_head: bool = True


def read_tables(matrices: Iterable[Matrix], edition: Edition) -> Findings:
    """Read every table of a file; what is none of the edition's goes to ``unread``."""
    findings = Findings(edition)
    for matrix in matrices:
        table = recognised(matrix, edition)
        if table:
            _read(matrix, table, findings)
        elif matrix.text:
            findings.unread.append({"where": "表格", "text": matrix.text})
    return findings


def recognised(matrix: Matrix, edition: Edition) -> Table | None:
    """The table of the edition most of whose labels stand in a printed table."""
    said = [slot.text for number in range(len(matrix.rows)) for slot in matrix.printed(number)]
    plain = {words(text) for text in said} | {bare(text) for text in said}
    scores = {
        table.key: len(plain & (known.columns | known.others | known.lines.keys()))
        for table in edition.tables
        for known in (_words(table),)
    }
    best = max(edition.tables, key=lambda table: scores[table.key])
    return best if scores[best.key] >= _FEWEST_LABELS else None


@cache
def _words(table: Table) -> Words:
    columns = {column for block in table.blocks for column in block.columns}
    groups = {text for axis in (*columns, *table.lines) for text in axis.under}
    fixed = {text for block in table.blocks for text in (block.heading, block.corner) if text}
    across = {line.label for line in table.lines} if table.lines_across else set()
    return Words(
        lines={} if across else {bare(line.label): line for line in table.lines},
        columns=frozenset(words(column.label) for column in columns),
        others=frozenset(map(words, groups | fixed | across)) | frozenset(map(bare, groups)),
    )


def _read(matrix: Matrix, table: Table, findings: Findings) -> None:
    known, place = _words(table), _Place()
    for number, row in enumerate(matrix.rows):
        if _is_head(row, known, place):
            _add_head(row, known, place)
            continue
        place.in_head = False
        taken = _across(row, table, place) if table.lines_across else _along(row, table, place)
        line = dict(taken)
        if not line or any(cell in findings.figures for cell in line):
            _leave(matrix, number, table, known, findings)
            continue
        for cell, texts in line.items():
            findings.take(cell, texts)
        _correct(row, known, place, table, findings)


def _is_head(row: tuple[Slot, ...], known: Words, place: _Place) -> bool:
    """Labels of columns stand where figures stand elsewhere; in a line's row there are none."""
    return any(
        closest(words(slot.text), known.columns | known.others)
        for slot in row[place.first :]
        if slot.text.strip()
    )


def _add_head(row: tuple[Slot, ...], known: Words, place: _Place) -> None:
    if not place.in_head:
        place.above, place.in_head = {}, True
    for column, slot in enumerate(row):
        label = closest(words(slot.text), known.above)
        if label:
            place.above.setdefault(column, []).append(label)
    with_figures = [
        column for column, labels in place.above.items() if known.columns.intersection(labels)
    ]
    place.first = min(with_figures, default=0)


def _along(row: tuple[Slot, ...], table: Table, place: _Place) -> Iterator[tuple[Cell, list[str]]]:
    """The figures of one line, by the labels above them."""
    line = _line(row, table, place)
    if not line:
        return
    block = next(block for block in table.blocks if line in block.lines)
    for column in block.columns:
        under = [n for n, labels in place.above.items() if words(column.label) in labels]
        if under:
            yield table.cell(line.key, column.key), _texts(row, under)


def _line(row: tuple[Slot, ...], table: Table, place: _Place) -> Axis | None:
    """The line whose label stands nearest to the figures; a group's label is none."""
    known = _words(table)
    label = next((text for slot in reversed(row[: place.first]) if (text := bare(slot.text))), "")
    if label in known.others:
        return None
    return known.lines.get(closest(label, known.lines) or "")


def _across(row: tuple[Slot, ...], table: Table, place: _Place) -> Iterator[tuple[Cell, list[str]]]:
    """The figures of a table whose lines are groups of columns."""
    (block,) = table.blocks
    for column in block.columns:
        under = [n for n in sorted(place.above) if words(column.label) in place.above[n]]
        for order, line in enumerate(block.lines):
            group = words(line.label)
            own = [n for n in under if group in place.above[n]]
            if not own and len(under) == len(block.lines):
                own = [under[order]]
            if own:
                yield table.cell(line.key, column.key), _texts(row, own)


def _texts(row: tuple[Slot, ...], columns: list[int]) -> list[str]:
    """The texts of the printed cells in some columns, each cell once."""
    slots = {(row[n].row, row[n].column): row[n].text for n in columns if n < len(row)}
    return list(slots.values()) or [""]


def _leave(matrix: Matrix, number: int, table: Table, known: Words, findings: Findings) -> None:
    """Keep what a row says that is no line of the table; a repeated label alone is nothing new."""
    said = [words(slot.text) for slot in matrix.printed(number)]
    if any(text not in known.above for text in said):
        findings.unread.append({"where": f"“{table.caption}”表", "text": matrix.row_text(number)})


def _correct(
    row: tuple[Slot, ...], known: Words, place: _Place, table: Table, findings: Findings
) -> None:
    line = _line(row, table, place)
    said = {bare(slot.text) for slot in row[: place.first]}
    if line and bare(line.label) not in said:
        wrong = next(t for t in said if closest(t, known.lines) == bare(line.label))
        findings.remarks.append(f"“{table.caption}”表：“{wrong}”按“{line.label}”读取。")
