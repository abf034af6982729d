"""What stands on a page from top to bottom? Tables in their cells, and lines of text."""

from collections.abc import Sequence
from typing import TypeAlias

from reports.importers.pdf.drawn_fields import without_fields
from reports.importers.pdf.glyph_lines import TextLine
from reports.importers.pdf.grid_part import GridPart
from reports.importers.pdf.loose_table import LoosePart, loose_parts
from reports.importers.pdf.pdf_drawing import Box, Drawing, Glyph
from reports.importers.pdf.ruled_grid import grids, is_in
from reports.importers.pdf.text_columns import text_lines

Thing: TypeAlias = TextLine | GridPart | LoosePart

_COVERED = 0.9
_BACKGROUND = 0.6
_MOST_AREAS = 1_000


def standing_on(page: Drawing, before: Thing | None = None) -> list[Thing]:
    """The tables and lines of a page from top to bottom.

    ``before`` is that with which the page before ended: a table may go on.
    """
    edges = before.edges if isinstance(before, GridPart) else ()
    ruled = grids(without_fields(page), page.glyphs, page.number, edges)
    free = _outside(page.glyphs, [box for _, box in ruled])
    painted = [
        (part, box)
        for part, box in grids(_sides(page), free, page.number, edges)
        if _is_painted(box, page, free)
    ]
    goes_on = isinstance(before, LoosePart)
    loose = loose_parts(free, page.number, goes_on)
    boxes = [box for _, box in painted]
    if any(_outside(list(part.glyphs), boxes) for part in loose):
        painted = []
    else:
        free = _outside(free, boxes)
        loose = loose_parts(free, page.number, goes_on)
    taken = {id(glyph) for part in loose for glyph in part.glyphs}
    free = [one for one in free if id(one) not in taken]
    things: list[Thing] = [*(part for part, _ in (*ruled, *painted)), *loose]
    drawn = [box for _, box in (*ruled, *painted)]
    for turn in dict.fromkeys(one.turn for one in free):
        things += text_lines([one for one in free if one.turn == turn], page.number, drawn)
    return sorted(things, key=top_of)


def top_of(thing: Thing) -> float:
    """How far down a page something stands; a line in a column, where it is read."""
    if not isinstance(thing, TextLine):
        return thing.top
    return thing.box[1] if thing.reads_at is None else thing.reads_at


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
