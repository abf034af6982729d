"""What stands on the pages of a PDF? Tables by their ruled lines, and lines of text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

from reports.document.digits import are_digits
from reports.importers.flow import Matrix, Slot

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, in points from the upper left corner of the page."""

_SAME_LINE = 0.5
_SAME_EDGE = 3.0
_FULL = 0.7
_SPACE = 0.2


@dataclass(frozen=True)
class TextLine:
    """A printed line, and where it stands."""

    text: str
    box: Box
    size: float
    page: int


@dataclass(frozen=True)
class Ruled:
    """A ruled table on one page: its cells with their texts."""

    cells: tuple[tuple[Box, str], ...]
    box: Box
    page: int


def standing_on(page: Any, number: int) -> list[TextLine | Ruled]:
    """The tables and lines of a page from top to bottom."""
    found = [table for table in page.find_tables() if _columns(table.cells) > 1]
    chars = [one for one in page.chars if one["text"].strip()]
    tables = [_ruled(table, chars, number) for table in found]
    boxes = [table.box for table in tables]
    free = [char for char in chars if not any(_is_in(char, box) for box in boxes)]
    things: list[TextLine | Ruled] = [*tables, *_lines(free, number)]
    return sorted(things, key=lambda thing: thing.box[1])


def matrix_of(parts: Sequence[Ruled]) -> Matrix:
    """A table, its parts on following pages below each other, with merged cells spread out."""
    cells: list[tuple[Box, str]] = []
    below = 0.0
    for part in parts:
        top = part.box[1]
        for (left, upper, right, lower), text in part.cells:
            cells.append(((left, upper - top + below, right, lower - top + below), text))
        below += part.box[3] - top + 10 * _SAME_EDGE
    columns = _edges([x for (left, _, right, _), _ in cells for x in (left, right)])
    rows = _edges([y for (_, upper, _, lower), _ in cells for y in (upper, lower)])
    grid: list[list[Slot]] = [
        [Slot("", row, column) for column in range(len(columns) - 1)]
        for row in range(len(rows) - 1)
    ]
    for (left, upper, right, lower), text in cells:
        first, top_row = _place(columns, left), _place(rows, upper)
        slot = Slot(text, top_row, first)
        for row in range(top_row, _place(rows, lower)):
            for column in range(first, _place(columns, right)):
                grid[row][column] = slot
    said = (row for row in grid if any(slot.text for slot in row) or len(grid) < 3)
    return Matrix(tuple(map(tuple, _renumbered(said))))


def _renumbered(rows: Iterator[list[Slot]]) -> Iterator[list[Slot]]:
    """Rows without the gaps between pages, cells counted anew."""
    numbers: dict[int, int] = {}
    for number, row in enumerate(rows):
        for slot in row:
            numbers.setdefault(slot.row, number)
        yield [Slot(slot.text, numbers[slot.row], slot.column) for slot in row]


def is_continued(above: Ruled, below: Ruled) -> bool:
    """Whether a table goes on at the head of the next page: the same columns again."""
    one, other = (
        _edges([x for (left, _, right, _), _ in part.cells for x in (left, right)])
        for part in (above, below)
    )
    same = [x for x in other if any(abs(x - y) <= _SAME_EDGE for y in one)]
    return below.page == above.page + 1 and len(same) == len(other) > 2


def _ruled(table: Any, chars: Sequence[dict[str, Any]], number: int) -> Ruled:
    inside = [char for char in chars if _is_in(char, table.bbox)]
    cells = tuple(
        (box, _cell_text([char for char in inside if _is_in(char, box)], box, number))
        for box in dict.fromkeys(table.cells)
    )
    return Ruled(cells, table.bbox, number)


def _cell_text(chars: Sequence[dict[str, Any]], box: Box, number: int) -> str:
    """The lines of a cell as one text; short lines of digits above each other stay apart."""
    lines = list(_lines(chars, number))
    text = lines[0].text if lines else ""
    for above, line in pairwise(lines):
        stacked = are_digits(above.text) and are_digits(line.text)
        is_full = above.box[2] - above.box[0] >= _FULL * (box[2] - box[0])
        text += f"\n{line.text}" if stacked and not is_full else line.text
    return text


def _lines(chars: Sequence[dict[str, Any]], number: int) -> Iterator[TextLine]:
    """Characters that stand on one line, joined from left to right."""
    row: list[dict[str, Any]] = []
    for char in sorted(chars, key=lambda one: (_middle(one), one["x0"])):
        if row and _middle(char) - _middle(row[0]) > _SAME_LINE * max(row[0]["size"], char["size"]):
            yield _line(row, number)
            row = []
        row.append(char)
    if row:
        yield _line(row, number)


def _line(row: list[dict[str, Any]], number: int) -> TextLine:
    row.sort(key=lambda one: one["x0"])
    text = row[0]["text"]
    for before, char in pairwise(row):
        gap = char["x0"] - before["x1"] > _SPACE * char["size"]
        latin = (before["text"] + char["text"]).isascii()
        text += f" {char['text']}" if gap and latin else char["text"]
    box = (row[0]["x0"], min(c["top"] for c in row), row[-1]["x1"], max(c["bottom"] for c in row))
    return TextLine(text, box, max(char["size"] for char in row), number)


def _middle(char: dict[str, Any]) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _is_in(char: dict[str, Any], box: Box) -> bool:
    across = (char["x0"] + char["x1"]) / 2
    return bool(box[0] <= across <= box[2] and box[1] <= _middle(char) <= box[3])


def _columns(cells: Sequence[Box]) -> int:
    return len(_edges([x for box in cells for x in (box[0], box[2])])) - 1


def _edges(values: Sequence[float]) -> list[float]:
    """The places of ruled lines: values that nearly meet are one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _SAME_EDGE:
            edges.append(value)
    return edges


def _place(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda n: abs(edges[n] - value))
