"""How do the characters of a place read? Lines by their baselines, whatever way they are turned."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reports.importers.pdf.pdf_drawing import Box, Glyph

_SAME_LINE = 0.5
_SPACE = 0.2
_PADDING = 6.0
"""Points that Word leaves at either side of a cell, and a little."""
_UPRIGHT_COLUMN = 0.6
_OF_FIGURES = "0123456789０１２３４５６７８９"
_POINTS = ".,．，"


@dataclass(frozen=True)
class TextLine:
    """A printed line, and where it stands.

    In a column of text ``span`` says where that begins and ends, and ``reads_at`` is its place
    from top to bottom as it is read.
    """

    text: str
    box: Box
    size: float
    page: int
    glyphs: tuple[Glyph, ...] = field(default=(), repr=False)
    span: tuple[float, float] | None = None
    reads_at: float | None = None


def lines_of(glyphs: Sequence[Glyph], page: int = 0) -> Iterator[TextLine]:
    """Characters that stand on one line, joined from left to right."""
    row: list[Glyph] = []
    for one in sorted(_printed(glyphs), key=lambda one: (one.base, one.left)):
        if row and one.base - row[0].base > _SAME_LINE * max(row[0].size, one.size):
            yield _line(row, page)
            row = []
        row.append(one)
    if row:
        yield _line(row, page)


def text_in(glyphs: Sequence[Glyph]) -> str:
    """What a cell says: its lines as one text; figures above each other stay apart."""
    printed = _printed(glyphs)
    if not printed:
        return ""
    turn = Counter(one.turn for one in printed).most_common(1)[0][0]
    if turn == 0 and _runs_down(printed):
        return "".join(one.text for one in printed)
    lines = [line for group in _by_turn(printed) for line in lines_of(group)]
    text = lines[0].text
    for above, line in pairwise(lines):
        text += f"\n{line.text}" if _are_apart(above.text, line.text) else line.text
    return text


def is_figure_line(text: str) -> bool:
    """Whether a line holds nothing but digits and their points."""
    return bool(text) and not text.strip(_OF_FIGURES + _POINTS)


def _are_apart(above: str, below: str) -> bool:
    """Whether two lines may be two figures: none ends with a point, or begins with one."""
    is_open = above[-1] in _POINTS or below[0] in _POINTS
    return is_figure_line(above) and is_figure_line(below) and not is_open


def is_full(line: TextLine, width: float) -> bool:
    """Whether a line of digits leaves no room for one digit more in a cell."""
    long = line.box[2] - line.box[0]
    return long + long / len(line.text) > width - 2 * _PADDING


def _printed(glyphs: Sequence[Glyph]) -> list[Glyph]:
    return [one for one in glyphs if one.text.strip()]


def _by_turn(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    for turn in dict.fromkeys(one.turn for one in glyphs):
        yield [one for one in glyphs if one.turn == turn]


def runs_of(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Characters of a line, parted where the room between them is none of a word's."""
    run: list[Glyph] = []
    for one in sorted(_printed(glyphs), key=lambda one: one.left):
        if run and one.left - run[-1].right > _SPACE * one.size:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _runs_down(glyphs: Sequence[Glyph]) -> bool:
    """Whether upright characters follow one another downward in columns, the right one first."""
    if all(one.text in _OF_FIGURES for one in glyphs):
        return False
    steps = list(pairwise(glyphs))
    down = sum(
        abs(one.left - after.left) < _SAME_LINE * one.size and after.base > one.base
        for one, after in steps
    )
    return len(steps) > 1 and down >= _UPRIGHT_COLUMN * len(steps)


def _line(row: list[Glyph], page: int) -> TextLine:
    row.sort(key=lambda one: one.left)
    text = row[0].text
    for before, one in pairwise(row):
        gap = one.left - before.right > _SPACE * one.size
        text += f" {one.text}" if gap and (before.text + one.text).isascii() else one.text
    box = (row[0].left, min(one.top for one in row), row[-1].right, max(one.bottom for one in row))
    return TextLine(text, box, max(one.size for one in row), page, tuple(row))
