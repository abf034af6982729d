"""Is a figure in the box of a field read as its cell's? A printed form has a box in each cell."""

from itertools import pairwise

import pytest

from reports.importers.pdf.drawn_fields import without_fields
from reports.importers.pdf.page_seams import whole_table
from reports.importers.pdf.pdf_drawing import Box
from tests.importers.test_pdf_tables import COLUMNS, HEIGHT, ROWS, page, printed, tables, texts

TOP = 100.0


def sides(box: Box) -> list[Box]:
    left, top, right, bottom = box
    level = [(left, y, right, y) for y in (top, bottom)]
    return [*level, *((x, top, x, bottom) for x in (left, right))]


def cells(rows: int, first: int = 0, inset: float = 0.0, sunk: float = 0.0) -> list[Box]:
    """The places of the columns behind the first one, or boxes within them."""
    return [
        (left + inset, TOP + HEIGHT * n + sunk, right - inset, TOP + HEIGHT * (n + 1) - sunk)
        for n in range(first, rows)
        for left, right in pairwise(COLUMNS[1:])
    ]


def drawn_by_cell(rows: int) -> list[Box]:
    """The lines of a table, a piece for each cell, as browsers draw them."""
    every = [
        (left, TOP + HEIGHT * n, right, TOP + HEIGHT * (n + 1))
        for n in range(rows)
        for left, right in pairwise(COLUMNS)
    ]
    return list(dict.fromkeys(side for box in every for side in sides(box)))


@pytest.mark.parametrize("is_cut", [False, True])
def test_a_figure_in_a_field_is_its_cells(is_cut: bool) -> None:
    fields = cells(len(ROWS), first=1, inset=1.5, sunk=3.0)
    rules = [*drawn_by_cell(len(ROWS)), *(side for box in fields for side in sides(box))]
    if is_cut:
        rules = [one for one in rules if one[0] != COLUMNS[-1]]
    drawing = page(printed(ROWS, TOP), rules, fields)
    if is_cut:
        drawing = type(drawing)(1, COLUMNS[-1] + 20, 842, drawing.glyphs, drawing.rules, fields)
    assert len(without_fields(drawing)) == len(rules) - 4 * len(fields)
    if not is_cut:
        assert [texts(whole_table([one])) for one in tables(drawing)] == [[*map(list, ROWS)]]


@pytest.mark.parametrize("apart", [0.0, 0.75])
def test_cells_with_a_background_and_lines_of_their_own_keep_them(apart: float) -> None:
    own = cells(len(ROWS), inset=apart, sunk=apart)
    rules = [*drawn_by_cell(len(ROWS)), *(side for box in own for side in sides(box))]
    assert without_fields(page(printed(ROWS, TOP), rules, own)) == tuple(rules)
