"""Where does every cell of a statutory table stand on paper? In points, from its top left."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

from reports.exporters.blocks import SignOff
from reports.exporters.placing import SIGNING_HEIGHT, SIGNING_WIDTHS, label_lines
from reports.statute.grid import Box, Row, grid, head_height
from reports.statute.schema import Table

MILLIMETRE = 72 / 25.4
BESIDE = 1.2
"""Points between a border and the text beside it."""

_ABOVE_AND_BELOW = 4
_INDENT = {"line": 3.2, "heading": 5.7}
"""Points in front of labels that stand left."""

_SHORT = 4
"""Characters that look forlorn as the last line of a label."""

_WORD = re.compile(
    "政府信息|主动公开|公开|申请人|申请|行政机关|机关|行政|处理|办理|答复|情形|情况|通知|收费|费用|"
    "缴纳|已获取|补正|逾期|理由|正当|本年度|本年|结果|数量|维持|纠正|确认|出具|获取|重复|大量|证明|其他|."
)
"""The words of labels: a line ends after one of them, not within."""

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
    widths = [width * MILLIMETRE for width in SIGNING_WIDTHS]
    tall = replace(PLAIN, last_row=SIGNING_HEIGHT * MILLIMETRE)
    return _laid_out("签批", (heads, rooms), widths, texts, tall, head=1)


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
    """Break a text in as few lines as the room allows; a last word goes with half of its line."""
    lines = list(_lines(_WORD.findall(text), room, measure))
    if len(lines) > 1 and len(lines[-1]) < _SHORT:
        words = _WORD.findall(lines[-2] + lines[-1])
        cut = min(range(1, len(words)), key=lambda at: _difference(words, at))
        lines[-2:] = ["".join(words[:cut]), "".join(words[cut:])]
    return tuple(lines)


def _difference(words: Sequence[str], cut: int) -> float:
    begins_badly = words[cut] in _NOT_FIRST
    return abs(len("".join(words[:cut])) - len("".join(words[cut:]))) + 99 * begins_badly


def _lines(words: Iterable[str], room: float, measure: Measure) -> Iterator[str]:
    """Break between words where they fill the room; no line begins with a closing mark."""
    line = ""
    for word in words:
        if line and measure(line + word) > room and word not in _NOT_FIRST:
            yield line
            line = ""
        line += word
    if line:
        yield line
