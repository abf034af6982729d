"""A table without its rows of zeros: rectangular still, and nothing folded that says something."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.review.folding import folded
from reports.statute.format_2021 import FORMAT_2021
from reports.statute.grid import Row
from reports.statute.schema import Cell, Table

TABLES = FORMAT_2021.tables


def _cells(rows: tuple[Row, ...]) -> set[Cell]:
    return {box.cell for row in rows for box in row if not box.is_label}


def _widths(rows: tuple[Row, ...]) -> set[int]:
    """How many columns each row fills, the spans from above counted."""
    widths = [0] * len(rows)
    for number, row in enumerate(rows):
        for box in row:
            assert number + box.rows <= len(rows), "a label hangs over the end"
            for below in range(number, number + box.rows):
                widths[below] += box.columns
    return set(widths)


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.key)
@given(data=st.data())
def test_what_is_left_is_a_table_and_holds_every_figure(table: Table, data: st.DataObject) -> None:
    filled = data.draw(st.sets(st.sampled_from(table.cells), max_size=5))
    blank = data.draw(st.sets(st.sampled_from(table.cells), max_size=3))
    figures = {one: None if one in blank else int(one in filled) for one in table.cells}
    spoken = data.draw(st.sets(st.sampled_from(table.cells), max_size=3))
    fold = folded(table, figures, spoken)
    rows = tuple(fold.rows or ())
    assert filled | blank | spoken <= _cells(rows)
    assert len(_widths(rows)) <= 1
    labels = [box.id for row in rows for box in row if box.is_label]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.key)
def test_of_zeros_alone_nothing_is_left_but_a_count(table: Table) -> None:
    fold = folded(table, dict.fromkeys(table.cells, Decimal("0.00")), ())
    assert list(fold.rows or ()) == []
    assert fold.count == len(_first_cells(table))


def _first_cells(table: Table) -> list[Cell]:
    if table.lines_across:
        return [table.cells[0]]
    return [
        table.cell(line.key, block.columns[0].key) for block in table.blocks for line in block.lines
    ]


def test_the_head_of_a_block_goes_with_it_and_stays_with_one_row() -> None:
    table = FORMAT_2021.by_key["disclosure"]
    figures = dict.fromkeys(table.cells, 0) | {"disclosure.licences.decisions": 2}
    fold = folded(table, figures, ())
    texts = [box.text for row in fold.rows or () for box in row if box.is_label]
    assert any("第（五）项" in one for one in texts)
    assert not any("第（八）项" in one for one in texts)
