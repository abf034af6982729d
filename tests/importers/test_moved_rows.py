"""A row with an empty cell is left blank where sums tell that it was moved, and only there."""

import pytest

from reports.importers.cells.figures import FoundFigures
from reports.statute import format_for
from tests.figures import balanced
from tests.importers.printed_tables import Rows, reading, spread

EDITION = format_for(2024)
REQUESTS = EDITION.by_key["requests"]
FIGURES = balanced(EDITION, seed=5, most=400)
TEXTS = {cell: f"{figure}" for cell, figure in FIGURES.items()}
OWN = [cell for cell in REQUESTS.cells if ".partly_granted." in cell]
FIRST = 3
"""The column of the first figure."""


def _read(*row: str) -> FoundFigures:
    """The table with other figures in one row."""
    rows: Rows = spread(REQUESTS, TEXTS)
    place = next(n for n, one in enumerate(rows) if one[1].startswith("（二）部分公开"))
    rows[place] = [*rows[place][:FIRST], *row]
    return reading(EDITION, rows)


@pytest.fixture
def printed() -> list[str]:
    return [TEXTS[cell] for cell in OWN]


@pytest.mark.parametrize(("lost", "gap"), [(0, 6), (6, 0), (2, 3), (4, 1)])
def test_a_row_that_balances_with_its_gap_elsewhere_is_left_and_told(
    printed: list[str], lost: int, gap: int
) -> None:
    rest = [*printed[:lost], *printed[lost + 1 :]]
    found = _read(*rest[:gap], "", *rest[gap:])
    assert [found.figures[cell] for cell in OWN] == [None] * 7
    assert any("挪了位置" in one and "部分公开" in one for one in found.remarks)
    assert {"where": "“收到和处理政府信息公开申请情况”表", "text": " | ".join(rest)} in found.unread


@pytest.mark.parametrize("gap", range(7))
def test_a_row_that_lacks_a_figure_in_its_place_keeps_the_others(
    printed: list[str], gap: int
) -> None:
    found = _read(*printed[:gap], "", *printed[gap + 1 :])
    kept = [None if n == gap else FIGURES[cell] for n, cell in enumerate(OWN)]
    assert [found.figures[cell] for cell in OWN] == kept


def test_a_wrong_sum_beside_a_gap_is_the_authors(printed: list[str]) -> None:
    row = [*printed[:2], "", *printed[3:6], "7"]
    assert [_read(*row).figures[cell] for cell in OWN] == [int(one) if one else None for one in row]


def test_a_dash_stands_in_its_place(printed: list[str]) -> None:
    row = ["-", *printed[:6]]
    found = _read(*row)
    assert [found.figures[cell] for cell in OWN] == [None, *map(int, printed[:6])]
