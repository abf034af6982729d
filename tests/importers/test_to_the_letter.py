"""Is a table that is the form's read as it stands, and every other one weighed as before?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.sums import identities_of
from reports.importers.flow import Choices, Matrix, Strip
from reports.importers.whole_tables import read_tables
from reports.importers.whole_tables.to_the_letter import printed_forms, read_to_the_letter
from reports.statute import EVERY_EDITION
from reports.statute.grid import grid
from reports.statute.schema import Edition, Table
from tests.figures import balanced
from tests.importers.printed_tables import Rows, begun, matrix, padded, sequence

TABLES = [(edition, table) for edition in EVERY_EDITION for table in edition.tables]
SHAPES = (padded, begun)


def rows_of(edition: Edition, table: Table, seed: int = 5) -> Rows:
    figures = balanced(edition, seed=seed, most=400)
    return begun(table, {cell: f"{figure}" for cell, figure in figures.items()})


def read(way: Matrix | Strip, edition: Edition) -> FoundFigures | None:
    return read_to_the_letter(way, FoundFigures(edition))


@pytest.mark.parametrize(("edition", "table"), TABLES, ids=lambda one: one.key)
@pytest.mark.parametrize("most", [1, 9, 99_999])
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("kind", [matrix, sequence], ids=lambda kind: kind.__name__)
def test_it_says_what_all_other_ways_say(  # type: ignore[no-untyped-def]
    edition: Edition, table: Table, most: int, shape, kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    figures = balanced(edition, seed=most, most=most)
    way = kind(shape(table, {cell: f"{figure}" for cell, figure in figures.items()}))
    found = read(way, edition)
    assert found is not None
    assert found.figures == {cell: figures[cell] for cell in table.cells}
    monkeypatch.setattr(read_tables, "read_to_the_letter", lambda *_: None)
    weighed = read_tables.read_tables([Choices([way])], edition)
    assert (found.figures, found.remarks, found.unread) == (weighed.figures, [], [])
    assert sorted(found.cells) == sorted(weighed.cells)
    assert sorted(one.text for one in found.labels) == sorted(one.text for one in weighed.labels)
    if not any(block.heading == line.label for block in table.blocks for line in block.lines):
        assert sorted(found.labels) == sorted(weighed.labels)


@pytest.mark.parametrize(("edition", "table"), TABLES, ids=lambda one: one.key)
def test_a_sum_that_does_not_balance_leaves_it_to_the_others(
    edition: Edition, table: Table
) -> None:
    figures = dict.fromkeys(table.cells, "1")
    way = sequence(begun(table, figures))
    assert (read(way, edition) is None) == bool(identities_of(table))


@given(st.integers(0, 99), st.integers(0, 999), st.integers(0, 999), st.integers(0, 4))
def test_whatever_differs_is_left_to_the_others(
    number: int, place: int, other: int, how: int
) -> None:
    _, table = TABLES[number % len(TABLES)]
    boxes = [box for row in grid(table) for box in row if box.role != "corner"]
    texts = [box.text if box.is_label else "0" for box in boxes]
    place, other = place % len(texts), other % len(texts)
    changed = list(texts)
    if how == 0:
        del changed[place]
    elif how == 1:
        changed.insert(place, texts[other])
    elif how == 2:
        changed[place] = f"{texts[place]}1" if not texts[place].isdigit() else "无"
    elif how == 3:
        changed[place] = f"{texts[place]} {texts[other]}"
    else:
        changed[place], changed[other] = texts[other], texts[place]
    said = ["" if text.isdigit() else text for text in changed]
    is_same = said == ["" if text.isdigit() else text for text in texts]
    assert bool(printed_forms(changed)) == is_same


def test_an_empty_cell_and_a_table_read_before_are_left_to_the_others() -> None:
    edition, table = TABLES[-1]
    rows = rows_of(edition, table)
    rows[-1][0] = ""
    assert read(sequence(rows), edition) is None
    assert read(matrix(rows), edition) is None
    twice = FoundFigures(edition, before=frozenset(table.cells[:1]))
    assert read_to_the_letter(sequence(rows_of(edition, table)), twice) is None


def test_another_editions_table_is_not_this_ones() -> None:
    old, new = EVERY_EDITION[0], EVERY_EDITION[-1]
    (table,) = (one for one in old.tables if one.key == "disclosure")
    way = sequence(rows_of(old, table))
    assert read(way, old)
    assert read(way, new) is None
