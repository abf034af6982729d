"""How is a statutory table laid out on paper? Rows of boxes with the official merges."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from reports.statute.schema import Axis, Block, Cell, Table


@dataclass(frozen=True)
class Box:
    """One printed cell. ``role``: heading, corner, column, line (labels) or figure.

    ``column`` is the physical column it starts in (0-based), ``headers`` the ids of the labels
    that a screen reader speaks for it; ``axis`` is the line or column a leaf label stands for.
    """

    role: str
    column: int
    text: str = ""
    cell: Cell = ""
    rows: int = 1
    columns: int = 1
    id: str = ""
    headers: tuple[str, ...] = ()
    axis: Axis | None = None

    @property
    def is_label(self) -> bool:
        return self.role != "figure"

    @property
    def is_empty_corner(self) -> bool:
        """A label that says nothing: no heading of anything."""
        return self.role == "corner" and not self.text

    @property
    def scope(self) -> str:
        """The HTML scope of a label: its own row or column, or the group it spans."""
        if self.role == "line":
            return "rowgroup" if self.rows > 1 else "row"
        return "colgroup" if self.columns > 1 else "col"


Row = tuple[Box, ...]
Paths = Sequence[tuple[str, ...]]


@cache
def grid(table: Table) -> tuple[Row, ...]:
    """Lay a table out: 14 × 4, 28 × 10 and 4 × 15 in the 2021 edition. Merged boxes stand once."""
    if table.lines_across:
        return _across(table)
    rows: list[Row] = []
    for number, block in enumerate(table.blocks):
        rows += _block(table, block, f"{table.key}-{number}")
    return tuple(rows)


def head_height(table: Table) -> int:
    """Rows at the top that repeat on every page: none where each block brings its own."""
    if len(table.blocks) > 1:
        return 0
    return next(n for n, row in enumerate(grid(table)) if any(not box.is_label for box in row))


def _across(table: Table) -> tuple[Row, ...]:
    (block,) = table.blocks
    leaves = [
        (replace(column, under=line.path), table.cell(line.key, column.key))
        for line in block.lines
        for column in block.columns
    ]
    head = _heads([axis for axis, _ in leaves], 0, 1, f"{table.key}-c")
    figures = tuple(
        Box("figure", n, cell=cell, headers=_over(head, n)) for n, (_, cell) in enumerate(leaves)
    )
    return (*head, figures)


def _block(table: Table, block: Block, prefix: str) -> Iterator[Row]:
    depth = max(len(line.path) for line in block.lines)
    width = len(table.widths)
    share = (width - depth) // len(block.columns)
    rest = (width - depth) % len(block.columns)
    above: tuple[str, ...] = ()
    if block.heading:
        heading = Box("heading", 0, block.heading, columns=width, id=f"{prefix}-h")
        above = (heading.id,)
        yield (heading,)
    head = _heads(block.columns, depth, share, f"{prefix}-c", rest)
    corner = Box("corner", 0, block.corner, rows=len(head), columns=depth, id=f"{prefix}-k")
    yield (corner, *head[0])
    yield from head[1:]
    for line, labels in zip(block.lines, _lines(block.lines, depth, f"{prefix}-l"), strict=True):
        spoken = tuple(f"{prefix}-l{'.'.join(map(str, spot))}" for spot in _spots(block, line))
        yield (
            *labels,
            *(
                Box(
                    "figure",
                    depth + n * share,
                    cell=table.cell(line.key, column.key),
                    columns=share + (rest if column is block.columns[-1] else 0),
                    headers=(*above, *spoken, *_over(head, depth + n * share)),
                )
                for n, column in enumerate(block.columns)
            ),
        )


def _spots(block: Block, line: Axis) -> Iterator[tuple[int, int]]:
    """Where the labels of a line stand: its groups' boxes first, its own last."""
    paths = [one.path for one in block.lines]
    own = paths.index(line.path)
    for level in range(len(line.path)):
        first = own
        while first and paths[first - 1][: level + 1] == line.path[: level + 1]:
            first -= 1
        yield first, level


def _lines(lines: Sequence[Axis], depth: int, prefix: str) -> Iterator[Row]:
    """The labels left of each line; a group's label stands in its first row and spans the rest."""
    paths = [line.path for line in lines]
    for number, line in enumerate(lines):
        row = []
        for level, text in enumerate(line.path):
            stem = line.path[: level + 1]
            if number and paths[number - 1][: level + 1] == stem:
                continue
            is_leaf = level == len(line.path) - 1
            row.append(
                Box(
                    "line",
                    level,
                    text,
                    rows=1 if is_leaf else _run(paths[number:], stem),
                    columns=depth - level if is_leaf else 1,
                    id=f"{prefix}{number}.{level}",
                    axis=line if is_leaf else None,
                )
            )
        yield tuple(row)


def _run(paths: Paths, stem: tuple[str, ...]) -> int:
    """How many of the first paths stand under a stem."""
    _, same = next(groupby(paths, key=lambda path: path[: len(stem)] == stem))
    return len(list(same))


def _heads(
    columns: Sequence[Axis], start: int, share: int, prefix: str, rest: int = 0
) -> tuple[Row, ...]:
    """The labels above the columns, one row a level; a leaf reaches down to the figures.

    What the columns leave over (``rest``) is the last one's.
    """
    paths = [column.path for column in columns]
    height = max(map(len, paths))
    rows: list[list[Box]] = [[] for _ in range(height)]
    for number, column in enumerate(columns):
        for level, text in enumerate(column.path):
            stem = column.path[: level + 1]
            if number and paths[number - 1][: level + 1] == stem:
                continue
            is_leaf = level == len(column.path) - 1
            rows[level].append(
                Box(
                    "column",
                    start + number * share,
                    text,
                    rows=height - level if is_leaf else 1,
                    columns=share * (1 if is_leaf else _run(paths[number:], stem))
                    + (rest if column is columns[-1] else 0),
                    id=f"{prefix}{number}.{level}",
                    axis=column if is_leaf else None,
                )
            )
    return tuple(tuple(row) for row in rows)


def _over(head: Sequence[Row], column: int) -> tuple[str, ...]:
    """The ids of the labels above a physical column, outermost first."""
    return tuple(
        box.id for row in head for box in row if box.column <= column < box.column + box.columns
    )
