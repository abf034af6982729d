"""Is every table laid out whole: no hole, no overlap, and labels for every figure?"""

from collections import Counter
from collections.abc import Iterator

import pytest

from reports.statute import EVERY_EDITION
from reports.statute.grid import Box, grid, head_height
from reports.statute.schema import Edition, Table

TABLES = [
    pytest.param(table, id=f"{edition.key}-{table.key}")
    for edition in EVERY_EDITION
    for table in edition.tables
]


def _boxes(table: Table) -> Iterator[tuple[int, Box]]:
    for number, row in enumerate(grid(table)):
        for box in row:
            yield number, box


def _squares(number: int, box: Box) -> Iterator[tuple[int, int]]:
    for row in range(number, number + box.rows):
        for column in range(box.column, box.column + box.columns):
            yield row, column


@pytest.mark.parametrize("table", TABLES)
def test_every_square_of_the_paper_is_covered_exactly_once(table: Table) -> None:
    covered = Counter(spot for number, box in _boxes(table) for spot in _squares(number, box))
    height, width = len(grid(table)), len(table.widths)
    assert covered == Counter((row, column) for row in range(height) for column in range(width))


@pytest.mark.parametrize("table", TABLES)
def test_every_figure_is_printed_once_and_in_order(table: Table) -> None:
    assert tuple(box.cell for _, box in _boxes(table) if not box.is_label) == table.cells


@pytest.mark.parametrize("table", TABLES)
def test_boxes_of_a_row_stand_from_left_to_right(table: Table) -> None:
    for row in grid(table):
        assert [box.column for box in row] == sorted(box.column for box in row)


@pytest.mark.parametrize("edition", EVERY_EDITION, ids=lambda edition: edition.key)
def test_labels_have_ids_of_their_own_throughout_an_edition(edition: Edition) -> None:
    ids = [box.id for table in edition.tables for _, box in _boxes(table) if box.is_label]
    assert all(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("table", TABLES)
def test_a_figure_is_spoken_by_the_labels_above_it_and_beside_it(table: Table) -> None:
    labels = {box.id: (number, box) for number, box in _boxes(table) if box.is_label}
    for number, figure in _boxes(table):
        if figure.is_label:
            continue
        spoken = [labels[one] for one in figure.headers]
        above = [box for _, box in spoken if box.role == "column"]
        beside = [(top, box) for top, box in spoken if box.role == "line"]
        assert all(box.column <= figure.column < box.column + box.columns for box in above)
        assert all(top <= number < top + box.rows for top, box in beside)
        assert above
        assert beside or table.lines_across


@pytest.mark.parametrize("table", TABLES)
def test_the_headers_of_a_figure_name_its_own_line_and_column(table: Table) -> None:
    labels = {box.id: box for _, box in _boxes(table) if box.is_label}
    for _, figure in _boxes(table):
        if not figure.is_label:
            _, line, column = table.places[figure.cell]
            spoken = [labels[one].text for one in figure.headers if labels[one].role != "heading"]
            assert Counter(spoken) == Counter((*line.path, *column.path))


@pytest.mark.parametrize("table", TABLES)
def test_every_printed_label_of_a_line_or_column_leads_to_its_axis(table: Table) -> None:
    axes = [box.axis for _, box in _boxes(table) if box.axis is not None]
    columns = [column.key for block in table.blocks for column in block.columns]
    lines = [line.key for line in table.lines]
    expected = columns * len(lines) if table.lines_across else columns + lines
    assert Counter(axis.key for axis in axes) == Counter(expected)


@pytest.mark.parametrize("table", TABLES)
def test_heads_repeat_on_the_next_page_only_where_the_whole_table_shares_them(table: Table) -> None:
    """Repeated are the rows above the first figure, and none of a table of several blocks."""
    rows = grid(table)[: head_height(table)]
    assert all(box.is_label for row in rows for box in row)
    shares_one_head = len(table.blocks) == 1
    assert bool(rows) == shares_one_head
    assert not shares_one_head or any(not box.is_label for box in grid(table)[len(rows)])
