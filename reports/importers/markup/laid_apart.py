"""Which elements of a page are cells that only a style sets apart, with nothing between them?

Spans side by side look like cells where a style sheet says so, and run together where nobody asks
it. Without the sheet figures tell: 0 and 12 beside each other make no number, and as many of them
in row after row as a head has names are cells, not the pieces of one that an editor has cut.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from lxml import html

from reports.importers.markup.cell_groups import CellGroup, groups
from reports.importers.markup.grid_places import rows_of_grid
from reports.importers.markup.page_styles import Styles

Rows = Sequence[Sequence[str]]
RowsOf = Mapping[html.HtmlElement, Rows]

_SIDE_BY_SIDE: Final = ("inline-block", "inline-flex", "table-cell", "block", "flex", "grid")
_LAYS_OUT: Final = ("flex", "inline-flex", "grid", "inline-grid", "table-row")
_FEWEST_LABELS: Final = 2
_MANY_VALUES: Final = 7
"""So many in one row are no pieces; fewer have to be seen twice."""


def laid_apart(root: html.HtmlElement, styles: Styles) -> RowsOf:
    """The elements whose children are cells of the form's tables, with their rows."""
    families: dict[tuple[str, ...], list[CellGroup]] = defaultdict(list)
    for group in groups(root):
        families[group.kind].append(group)
    told = chain.from_iterable(_told_apart(family, styles) for family in families.values())
    found = {one.element: one for one in told}
    around = {over for element in found for over in element.iterancestors()}
    return {
        element: _rows_of(one, styles) for element, one in found.items() if element not in around
    }


def _told_apart(family: Sequence[CellGroup], styles: Styles) -> list[CellGroup]:
    """The rows of one kind whose children are cells."""
    counts = Counter(one.values for one in family if one.is_no_number)
    are_many = any(rows > 1 or values >= _MANY_VALUES for values, rows in counts.items())
    are_cells = are_many or any(one.is_head for one in family)
    return [one for one in family if _is_row(one, are_cells, styles)]


def _rows_of(one: CellGroup, styles: Styles) -> Rows:
    if one.are_pairs:
        return [[cell] for cell in one.cells]
    return rows_of_grid(one, styles) if one.is_whole_table else (one.cells,)


def _is_row(one: CellGroup, are_cells: bool, styles: Styles) -> bool:
    if one.are_pairs:
        return True
    if one.is_whole_table:
        return are_cells or _is_set_apart(one, styles)
    if one.values == 0:
        return one.labels >= _FEWEST_LABELS
    return one.values > 1 and (are_cells or _is_set_apart(one, styles))


def _is_set_apart(one: CellGroup, styles: Styles) -> bool:
    """Whether a style lays the children out beside or below each other."""
    if styles.of(one.element).get("display") in _LAYS_OUT:
        return True
    told = (styles.of(child) for child in one.element)
    return all(
        said.get("float", "none") != "none" or said.get("display") in _SIDE_BY_SIDE for said in told
    )
