"""Which lines of a page are the boxes of fields? A form that was printed has one in each cell.

A field is filled and has a line on its four sides; the walls of its cell stand beside it, and
reach further than it does. Its lines part no rows: what it says is what its cell says.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

from reports.importers.pdf.pdf_drawing import Box, Drawing

_AT = 1.2
"""How far the line of a side may stand from the side."""

_WALL = 4.0
_BEYOND = 1.0
_MARGIN = 40.0
_MOST_FIELDS = 1_000
_MOST_HIGH = 40.0


def without_fields(page: Drawing) -> Sequence[Box]:
    """The lines of a page without those of its fields."""
    areas = [one for one in page.areas if one[3] - one[1] <= _MOST_HIGH]
    if not areas or len(areas) > _MOST_FIELDS:
        return page.rules
    rules = sorted(page.rules, key=itemgetter(1))
    tops = [one[1] for one in rules]
    most = max((one[3] - one[1] for one in rules), default=0.0)
    boxed: set[Box] = set()
    for area in areas:
        first = bisect_left(tops, area[1] - _AT - most)
        near = rules[first : bisect_right(tops, area[3] + _AT)]
        own = [one for one in near if _is_within(one, area)]
        if _has_sides(own, area) and _has_walls(near, area, page.width):
            boxed.update(own)
    return [one for one in page.rules if one not in boxed] if boxed else page.rules


def _is_within(rule: Box, area: Box) -> bool:
    left, top, right, bottom = area
    is_across = left - _AT <= rule[0] and rule[2] <= right + _AT
    return is_across and top - _AT <= rule[1] and rule[3] <= bottom + _AT


def _has_sides(own: Iterable[Box], area: Box) -> bool:
    """Whether lines run along most of each side."""
    left, top, right, bottom = area
    run = dict.fromkeys((left, right), 0.0), dict.fromkeys((top, bottom), 0.0)
    for one in own:
        for side, along in ((0, 1), (1, 0)):
            for edge in run[side]:
                if abs(one[side] - edge) <= _AT and abs(one[side + 2] - edge) <= _AT:
                    run[side][edge] += one[along + 2] - one[along]
    upright, level = (min(one.values()) for one in run)
    return 2 * upright > bottom - top and 2 * level > right - left


def _has_walls(near: Iterable[Box], area: Box, width: float) -> bool:
    """Whether the walls of a cell stand beside a field, and reach beyond it on both ends.

    Where a table is wider than its paper the last cell has lost its wall.
    """
    left, top, right, bottom = area
    walls = [one for one in near if one[1] < top - _BEYOND and one[3] > bottom + _BEYOND]
    is_left = any(left - _WALL <= one[0] <= left for one in walls)
    is_right = any(right <= one[2] <= right + _WALL for one in walls)
    return is_left and (is_right or right > width - _MARGIN)
