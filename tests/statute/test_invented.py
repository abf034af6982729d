"""An edition that is made up is one that could be issued."""

from hypothesis import given, settings

from reports.statute.grid import grid
from reports.statute.schema import Edition
from tests.statute.invented import TYPE_AREA, invented


@settings(max_examples=100)
@given(invented())
def test_an_invented_edition_holds_together(edition: Edition):
    assert len(set(edition.cells)) == len(edition.cells)
    assert [one.number for one in edition.chapters] == [*edition.parts[1:]]
    assert {one.key for one in edition.tables} == {c.table for c in edition.chapters if c.table}
    named = {cell for one in edition.identities for cell in one.cells}
    named |= {
        *edition.live_fields.values(),
        *edition.carried_cells,
        *edition.carried_cells.values(),
    }
    assert named <= set(edition.cells)
    assert {one.chapter for one in edition.sections.values()} <= set(edition.parts)


@settings(max_examples=100)
@given(invented())
def test_an_invented_edition_prints_every_cell_once(edition: Edition):
    for table in edition.tables:
        assert round(sum(table.widths), 6) == TYPE_AREA
        printed = [box.cell for row in grid(table) for box in row if box.cell]
        assert sorted(printed) == sorted(table.cells)
