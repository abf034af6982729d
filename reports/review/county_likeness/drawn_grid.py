"""How is the grid of a county written? Ten thousand cells, each with its number, in one go."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from reports.review.county_likeness.matrix import LikenessMatrix, LikeUnit

NEAR = 0.7
"""From so much of the limit on a share is worth a look."""
_NOTHING = "<td>·</td>"
_SELF = '<td class="is-self">—</td>'


@dataclass(frozen=True)
class UnitRow:
    """One unit: what stands in last year's, and in each of the others."""

    unit: LikeUnit
    cells: SafeString


def grid_rows_of(matrix: LikenessMatrix) -> Iterator[UnitRow]:
    """The rows in the order of the columns; links go on from the grid's own address."""
    for one in matrix.units:
        cells = [_last_year(one, matrix.limit)]
        cells += [_cell(matrix, one, other) for other in matrix.units]
        yield UnitRow(one, mark_safe("".join(cells)))


def _cell(matrix: LikenessMatrix, one: LikeUnit, other: LikeUnit) -> str:
    if one is other:
        return _SELF
    percent = matrix.shares.get((one.text, other.text))
    if not percent:
        return _NOTHING
    address = f"{one.report}/{other.report}/"
    return _number(percent, matrix.limit, address, f"{one.name}在{other.name}")


def _last_year(one: LikeUnit, limit: int) -> str:
    if one.last_year is None:
        return '<td class="is-last-year">无</td>'
    if not one.last_year:
        return '<td class="is-last-year">0</td>'
    address = f"{one.report}/上年/"
    return _number(one.last_year, limit, address, f"{one.name}在上年")


def _number(percent: int, limit: int, address: str, whose: str) -> str:
    words = f' aria-label="{escape(whose)}{percent}%"'
    return f'<td class="{degree_of(percent, limit)}"><a href="{address}"{words}>{percent}</a></td>'


def degree_of(percent: int, limit: int) -> str:
    """Above the limit, near it, or not."""
    if percent > limit:
        return "is-over"
    return "is-near" if percent > limit * NEAR else "is-under"
