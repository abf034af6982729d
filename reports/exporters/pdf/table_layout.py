"""Where does every cell of a statutory table stand on paper? In points, from its top left."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from reports.exporters.blocks import SignOff
from reports.exporters.placing import FULL_WIDTH, label_lines
from reports.statute.grid import Box, Row, grid, head_height
from reports.statute.schema import Table

MILLIMETRE = 72 / 25.4
BESIDE = 1.2
"""Points between a border and the text beside it."""

_ABOVE_AND_BELOW = 4
_SIGNING = 85.0
"""Height of the boxes in which people sign."""

_INDENT = {"line": 3.2, "heading": 5.7}
"""Points in front of labels that stand left."""

_SHORT = 4
"""Characters that look forlorn as the last line of a label."""

_NOT_FIRST = "）》」』”、，。；：！？"
"""Characters that no line begins with (避头)."""

Measure = Callable[[str], float]
"""The width of a text in characters of its size."""


@dataclass(frozen=True)
class Type:
    """How the text of a table is set, in points."""

    size: float
    leading: float
    least_row: float
    last_row: float = 0


SMALL = Type(9, 11.5, 17)
PLAIN = Type(10.5, 15, 21)
_MANY = 10
"""Columns from which a table is set in 9 pt."""


@dataclass(frozen=True)
class Cell:
    """One printed cell: its frame, what stands in it, and the box it prints."""

    x: float
    y: float
    width: float
    height: float
    box: Box
    row: int
    lines: tuple[str, ...] = ()
    indent: float | None = None
    """Points in front of text that stands left; None: it is centred."""


@dataclass(frozen=True)
class Layout:
    """A table as it will be drawn."""

    caption: str
    type: Type
    cells: tuple[Cell, ...]
    height: float
    head_rows: int


@cache
def statutory(table: Table, measure: Measure) -> Layout:
    """Lay out one of the three tables; its figures change nothing but what stands in a cell."""
    widths = [width * MILLIMETRE for width in table.widths]
    type_ = SMALL if len(widths) >= _MANY else PLAIN
    texts = {
        box: _wrapped(table, box, sum(widths[box.column :][: box.columns]), type_.size, measure)
        for row in grid(table)
        for box in row
        if box.is_label
    }
    return _laid_out(table.caption, grid(table), widths, texts, type_, head=head_height(table))


def signing(block: SignOff) -> Layout:
    """The boxes to sign: what each is for above, room for a hand below."""
    count = len(block.roles)
    heads = tuple(Box("column", n, role, id=f"sign-{n}") for n, role in enumerate(block.roles))
    rooms = tuple(Box("figure", n, headers=(f"sign-{n}",)) for n in range(count))
    texts = {box: (box.text,) for box in heads}
    widths = [FULL_WIDTH * MILLIMETRE / count] * count
    return _laid_out(
        "签批", (heads, rooms), widths, texts, Type(10.5, 15, 21, last_row=_SIGNING), 1
    )


def _laid_out(
    caption: str,
    rows: Sequence[Row],
    widths: Sequence[float],
    texts: Mapping[Box, tuple[str, ...]],
    type_: Type,
    head: int,
) -> Layout:
    heights = [max(type_.least_row, *_needed(row, texts, type_)) for row in rows]
    heights[-1] = max(heights[-1], type_.last_row)
    lefts = [0.0, *accumulate(widths)]
    tops = [0.0, *accumulate(heights)]
    cells = tuple(
        Cell(
            x=lefts[box.column],
            y=tops[number],
            width=lefts[box.column + box.columns] - lefts[box.column],
            height=tops[number + box.rows] - tops[number],
            box=box,
            row=number,
            lines=texts.get(box, ()),
            indent=_indent(box, type_),
        )
        for number, row in enumerate(rows)
        for box in row
    )
    return Layout(caption, type_, cells, tops[-1], head)


def _needed(row: Row, texts: Mapping[Box, tuple[str, ...]], type_: Type) -> Iterator[float]:
    for box in row:
        lines = len(texts.get(box, ())) if box.rows == 1 else 0
        yield lines * type_.leading + _ABOVE_AND_BELOW


def _indent(box: Box, type_: Type) -> float | None:
    if box.role == "line" and (box.rows > 1 or type_ is PLAIN):
        return None
    return _INDENT.get(box.role)


def _wrapped(
    table: Table, box: Box, width: float, size: float, measure: Measure
) -> tuple[str, ...]:
    room = (width - 2 * BESIDE - _INDENT.get(box.role, 0)) / size
    return tuple(
        line for given in label_lines(table, box) for line in _evenly(given, room, measure)
    )


def _evenly(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """Break a text in as few lines as the room allows, the last not left with a word or less."""
    lines = tuple(_lines(text, room, measure))
    for tighter in (room - step / 2 for step in range(1, 9)):
        if len(lines) == 1 or len(lines[-1]) >= _SHORT:
            break
        again = tuple(_lines(text, tighter, measure))
        lines = again if len(again) == len(lines) else lines
    return lines


def _lines(text: str, room: float, measure: Measure) -> Iterator[str]:
    """Break a text where it fills the room; no line begins with a closing mark."""
    line = ""
    for character in text:
        if line and measure(line + character) > room:
            carried = line[-1] if character in _NOT_FIRST else ""
            yield line.removesuffix(carried) if carried else line
            line = carried
        line += character
    if line:
        yield line
