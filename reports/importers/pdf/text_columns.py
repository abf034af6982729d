"""Is the text of a page set in two columns? Then the left one is read before the right one.

A line of the page that crosses the middle, or a table that does, ends a stretch of columns.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from reports.importers.pdf.glyph_lines import TextLine, lines_of
from reports.importers.pdf.pdf_drawing import Box, Glyph
from reports.importers.pdf.pdf_paragraphs import margins_of

_GUTTER: Final = 0.8
"""Of a character: what is free between two columns at least."""

_FEWEST: Final = 2
"""Lines of a column: one beside another is no text in columns."""

_NEAR: Final = 3.0
"""Of a character: what is free between a heading and its table at most."""

_CHAPTER: Final = re.compile("[一二三四五六]、")
_SENTENCE: Final = re.compile("[，。；]")

_APART: Final = 1e-3


def text_lines(glyphs: Sequence[Glyph], page: int, tables: Sequence[Box]) -> list[TextLine]:
    """The lines of a page as they are read, those of columns one column after the other."""
    rows = list(lines_of(glyphs, page))
    if len(rows) < _FEWEST:
        return rows
    middle = (min(row.box[0] for row in rows) + max(row.box[2] for row in rows)) / 2
    walls = [box for box in tables if box[0] < middle < box[2]]
    read: list[TextLine] = []
    for (is_apart, _), run in groupby(rows, key=lambda row: _stretch(row, middle, walls)):
        stretch = list(run)
        below = is_apart and _is_over_table(stretch[-1], middle, walls)
        headings = [stretch.pop()] if below else []
        read += _in_columns(stretch, middle) if is_apart and stretch else stretch
        read += headings
    return read


def _is_over_table(row: TextLine, middle: float, walls: Sequence[Box]) -> bool:
    """Whether a row is the heading of a chapter right above a table, and of no column's text."""
    below = min((wall[1] - row.box[3] for wall in walls if wall[1] > row.box[1]), default=None)
    is_heading = row.box[2] < middle and _CHAPTER.match(row.text.lstrip()) is not None
    return is_heading and below is not None and below < _NEAR * row.size


def _stretch(row: TextLine, middle: float, walls: Sequence[Box]) -> tuple[bool, int]:
    """Whether a row leaves the middle free, and below how many tables it stands."""
    return _leaves_free(row, middle), sum(wall[1] < row.box[1] for wall in walls)


def _leaves_free(row: TextLine, middle: float) -> bool:
    ends = max((one.right for one in row.glyphs if one.centre[0] < middle), default=row.box[0])
    starts = min((one.left for one in row.glyphs if one.centre[0] >= middle), default=row.box[2])
    return starts - ends >= _GUTTER * row.size or row.box[2] < middle or row.box[0] > middle


def _in_columns(rows: Sequence[TextLine], middle: float) -> Iterator[TextLine]:
    """The lines of a stretch by columns, if both hold text; else as they stand."""
    glyphs = [one for row in rows for one in row.glyphs]
    page, top = rows[0].page, min(row.box[1] for row in rows)
    left = list(lines_of([one for one in glyphs if one.centre[0] < middle], page))
    right = list(lines_of([one for one in glyphs if one.centre[0] >= middle], page))
    if not (_is_text(left) and _is_text(right)):
        yield from rows
        return
    spans = [(side.left, side.right) for side in map(margins_of, (left, right))]
    order = [(one, span) for lines, span in zip((left, right), spans, strict=True) for one in lines]
    for turn, (line, span) in enumerate(order):
        yield replace(line, span=span, reads_at=top + turn * _APART)


def _is_text(lines: Sequence[TextLine]) -> bool:
    """Whether a column holds sentences: a list of names and values has none."""
    return len(lines) >= _FEWEST and any(_SENTENCE.search(line.text) for line in lines)
