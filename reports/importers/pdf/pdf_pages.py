"""What stands on a page from top to bottom? Tables in their cells, and lines of text."""

from collections.abc import Sequence
from typing import TypeAlias

from reports.importers.pdf.glyph_lines import TextLine, lines_of
from reports.importers.pdf.grid_part import GridPart
from reports.importers.pdf.pdf_drawing import Box, Drawing, Glyph
from reports.importers.pdf.ruled_grid import grids, is_in

Thing: TypeAlias = TextLine | GridPart

_COVERED = 0.9
_BACKGROUND = 0.6
_MOST_AREAS = 1_000


def standing_on(page: Drawing, before: Sequence[float] = ()) -> list[Thing]:
    """The tables and lines of a page from top to bottom.

    ``before`` are the column edges of the table with which the page before ended.
    """
    free = list(page.glyphs)
    ruled = grids(page.rules, free, page.number, before)
    free = _outside(free, [box for _, box in ruled])
    painted = [
        (part, box)
        for part, box in grids(_sides(page), free, page.number, before)
        if _is_painted(box, page, free)
    ]
    free = _outside(free, [box for _, box in painted])
    things: list[Thing] = [part for part, _ in (*ruled, *painted)]
    for turn in dict.fromkeys(one.turn for one in free):
        things += lines_of([one for one in free if one.turn == turn], page.number)
    return sorted(things, key=top_of)


def edges_at_the_end(things: Sequence[Thing]) -> Sequence[float]:
    """The column edges of the table with which a page ends; none where it ends otherwise."""
    last = things[-1] if things else None
    return last.edges if isinstance(last, GridPart) else ()


def top_of(thing: Thing) -> float:
    return thing.top if isinstance(thing, GridPart) else thing.box[1]


def _outside(glyphs: Sequence[Glyph], boxes: Sequence[Box]) -> list[Glyph]:
    return [one for one in glyphs if not any(is_in(one.centre, box) for box in boxes)]


def _sides(page: Drawing) -> list[Box]:
    """The sides of filled boxes, but for those behind the whole page."""
    sides: list[Box] = []
    for left, top, right, bottom in page.areas:
        if bottom - top < _BACKGROUND * page.height:
            sides += [(left, top, right, top), (left, bottom, right, bottom)]
            sides += [(left, top, left, bottom), (right, top, right, bottom)]
    return sides


def _is_painted(box: Box, page: Drawing, glyphs: Sequence[Glyph]) -> bool:
    """Whether the boxes are the cells: what is said stands in one of them."""
    areas = [one for one in page.areas if is_in((one[0], one[1]), box)]
    if len(areas) > _MOST_AREAS:
        return False
    small = [one for one in areas if sum(_holds(one, other) for other in areas) == 1]
    said = [one.centre for one in glyphs if is_in(one.centre, box) and one.text.strip()]
    inside = sum(any(is_in(point, area) for area in small) for point in said)
    return inside >= _COVERED * len(said)


def _holds(outer: Box, inner: Box) -> bool:
    return is_in(inner[:2], outer) and is_in(inner[2:], outer)
