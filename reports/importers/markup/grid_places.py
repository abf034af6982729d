"""In which row of a grid does each of its cells stand? Cells fill it as a browser lets them."""

import re
from collections.abc import Sequence
from typing import Final

from lxml import html

from reports.importers.markup.cell_groups import CellGroup
from reports.importers.markup.page_styles import Styles

_REPEATED: Final = re.compile(r"repeat\(\s{0,9}([0-9]{1,2})\s{0,9},([^()]{0,99})\)")
_NESTED: Final = re.compile(r"(?:minmax|calc|clamp|fit-content)\([^()]{0,99}\)")
_FEWEST_COLUMNS: Final = 2
_SPAN: Final = re.compile(r"span\s{0,9}([0-9]{1,2})")
_WIDEST, _TALLEST, _MOST_CELLS = 64, 30, 400


def rows_of_grid(table: CellGroup, styles: Styles) -> Sequence[Sequence[str]]:
    """The rows of a grid; where nobody tells how many columns it has, each cell that says
    something is one."""
    width = _columns(styles.of(table.element).get("grid-template-columns", ""))
    if width < _FEWEST_COLUMNS or len(table.cells) > _MOST_CELLS:
        return [[cell] for cell in table.cells if cell]
    rows: list[list[str]] = []
    taken: set[tuple[int, int]] = set()
    place = 0
    for cell, element in zip(table.cells, table.element, strict=True):
        across, down = _spans(element, width, styles)
        while not _is_free(place, across, width, taken):
            place += 1
        row, column = divmod(place, width)
        taken |= {(row + n, column + m) for n in range(down) for m in range(across)}
        rows += [[] for _ in range(row + 1 - len(rows))]
        rows[row].append(cell)
    return [row for row in rows if any(row)]


def _is_free(place: int, across: int, width: int, taken: set[tuple[int, int]]) -> bool:
    row, column = divmod(place, width)
    fits = column + across <= width
    return fits and not any((row, column + n) in taken for n in range(across))


def _spans(element: html.HtmlElement, width: int, styles: Styles) -> tuple[int, int]:
    told = styles.of(element)
    across, down = (_SPAN.search(told.get(name, "")) for name in ("grid-column", "grid-row"))
    return min(int(across[1]) if across else 1, width) or 1, min(
        int(down[1]), _TALLEST
    ) if down else 1


def _columns(told: str) -> int:
    """How many columns a style names: repeat(3, 1fr) 20% are four."""
    plain = _NESTED.sub("0", told)  # minmax(0, 1fr) is one width
    whole = _REPEATED.sub(lambda one: f" {one[2]}" * int(one[1]), plain)
    return min(len(whole.split()), _WIDEST) if "auto-f" not in whole else 0
