"""A statutory table that is told in parts, or without its totals, is read by its heads."""

from collections.abc import Callable, Sequence

import pytest

from reports.importers.cells.figures import FoundFigures
from reports.importers.flow import Line, Matrix, Slot, Strip
from reports.importers.whole_tables.captions import with_captions
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import format_for
from reports.statute.schema import Axis, Table
from tests.figures import balanced
from tests.importers.printed_tables import Rows, matrix, sequence

EDITION = format_for(2024)
FIGURES = balanced(EDITION, seed=21, most=90)
REQUESTS, DISPUTES = EDITION.by_key["requests"], EDITION.by_key["disputes"]
Shape = Callable[[Rows], Matrix | Strip]


def in_rows(rows: Rows) -> Strip:
    """Rows without the places of their cells."""
    return Strip(tuple(tuple(Slot(one, n) for one in row if one) for n, row in enumerate(rows)))


def figures(table: Table, line: Axis, columns: Sequence[Axis]) -> list[str]:
    return [f"{FIGURES[table.cell(line.key, column.key)]}" for column in columns]


def listed(table: Table, columns: Sequence[Axis]) -> Rows:
    """The lines with some of their columns."""
    head = ["", *(column.label for column in columns)]
    return [head, *([line.label, *figures(table, line, columns)] for line in table.lines)]


def named_below(lines: Sequence[Axis]) -> Rows:
    columns = DISPUTES.blocks[0].columns
    labels = [column.label for column in columns]
    rows = [(labels, figures(DISPUTES, line, columns), [line.label]) for line in lines]
    return [row for told in rows for row in told]


def read(way: Matrix | Strip) -> FoundFigures:
    return read_tables([way], EDITION)


def own(found: FoundFigures) -> bool:
    """Whether no figure stands where the source does not print it."""
    return all(figure in (None, FIGURES[cell]) for cell, figure in found.figures.items())


@pytest.mark.parametrize("shape", [matrix, in_rows, sequence])
def test_persons_and_organisations_below_each_other_are_one_table(shape: Shape) -> None:
    person, *organisations, total = REQUESTS.blocks[0].columns
    rows = [*listed(REQUESTS, (person, total)), *listed(REQUESTS, organisations)]
    found = read(shape(rows)).figures
    assert found == {cell: FIGURES[cell] for cell in REQUESTS.cells}


@pytest.mark.parametrize("shape", [matrix, in_rows, sequence])
def test_without_totals_every_other_figure_is_read(shape: Shape) -> None:
    columns = REQUESTS.blocks[0].columns[:-1]
    found = read(shape(listed(REQUESTS, columns)))
    told = {cell: figure for cell, figure in found.figures.items() if figure is not None}
    assert told == {cell: FIGURES[cell] for cell in REQUESTS.cells if not cell.endswith(".total")}


@pytest.mark.parametrize("shape", [in_rows, sequence])
def test_kinds_of_dispute_named_below_their_figures_keep_them(shape: Shape) -> None:
    found = read(shape(named_below(DISPUTES.lines))).figures
    assert found == {cell: FIGURES[cell] for cell in DISPUTES.cells}


def test_names_below_small_tables_are_theirs() -> None:
    items = [
        one
        for line in DISPUTES.lines
        for one in (matrix(named_below([line])[:2]), Line(line.label))
    ]
    tables = [one for one in with_captions(items) if isinstance(one, Matrix)]
    found = read_tables(tables, EDITION).figures
    assert found == {cell: FIGURES[cell] for cell in DISPUTES.cells}


@pytest.mark.parametrize("shape", [in_rows, sequence])
@pytest.mark.parametrize("table", [REQUESTS, DISPUTES])
def test_lines_and_columns_that_changed_places_are_read(table: Table, shape: Shape) -> None:
    columns = table.blocks[0].columns
    head = ["", *(line.label for line in table.lines)]
    rows = [
        [one.label, *(figures(table, line, [one])[0] for line in table.lines)] for one in columns
    ]
    found = read(shape([head, *rows])).figures
    assert found == {cell: FIGURES[cell] for cell in table.cells}


@pytest.mark.parametrize("shape", [matrix, in_rows, sequence])
@pytest.mark.parametrize("lost", range(1, 8))
def test_a_head_with_a_column_lost_makes_no_figure_wrong(shape: Shape, lost: int) -> None:
    rows = listed(REQUESTS, REQUESTS.blocks[0].columns)
    rows[0][lost] = "某某"
    assert own(read(shape(rows)))


@pytest.mark.parametrize("shape", [in_rows, sequence])
def test_figures_above_all_words_belong_to_none(shape: Shape) -> None:
    columns = DISPUTES.blocks[0].columns
    rows = [[one.label for one in DISPUTES.lines], [one.label for one in columns]]
    told = [figure for line in DISPUTES.lines for figure in figures(DISPUTES, line, columns)]
    assert not any(read(shape([told, *rows])).figures.values())


def test_numbers_that_count_lines_are_no_figures() -> None:
    head, *rows = listed(REQUESTS, REQUESTS.blocks[0].columns)
    counted = [["序号", *head], *([f"{n}", *row] for n, row in enumerate(rows, 1))]
    for shape in (in_rows, sequence):
        found = read(shape(counted)).figures
        assert found == {cell: FIGURES[cell] for cell in REQUESTS.cells}


@pytest.mark.parametrize("total", ["合计", "小计"])
def test_a_part_whose_total_has_another_name_is_a_part(total: str) -> None:
    """In the shape in which empty places of labels look like cells without a figure."""
    person, *organisations, _ = REQUESTS.blocks[0].columns
    named = Axis("total", total)
    rows = [*_with_places((person, named)), *_with_places(organisations)]
    found = read(matrix(rows))
    assert own(found)
    assert found.figures["requests.new_received.total"] == FIGURES["requests.new_received.total"]


def test_places_of_labels_are_no_empty_cells() -> None:
    _, *organisations, _ = REQUESTS.blocks[0].columns
    rows = _with_places(organisations)
    assert own(read(matrix([["项目", "", "", "甲", "乙", "丙", "丁", "戊"], *rows[1:]])))


def _with_places(columns: Sequence[Axis]) -> Rows:
    """Each line with its label at the place of its rank, places of the ranks below it empty."""
    head = ["", "", "", *(column.label for column in columns)]
    rows = [head]
    for line in REQUESTS.lines:
        depth = len(line.path)
        rows.append([line.label, *[""] * (3 - depth), *figures(REQUESTS, line, columns)])
    return rows


@pytest.mark.parametrize("shape", [in_rows, sequence])
@pytest.mark.parametrize("lost", [0, 1, 2])
def test_names_below_are_nobodys_where_the_cells_of_one_are_lost(shape: Shape, lost: int) -> None:
    rows = named_below(DISPUTES.lines)
    del rows[3 * lost + 1]
    assert own(read(shape(rows)))


def test_names_that_stand_together_above_columns_name_no_line() -> None:
    """Of three lines one is filled in, and nobody can tell which."""
    columns = DISPUTES.blocks[0].columns
    names = [[line.label] for line in DISPUTES.lines]
    told = zip(columns, figures(DISPUTES, DISPUTES.lines[0], columns), strict=True)
    rows = [*names, *([text] for column, figure in told for text in (column.label, figure))]
    assert own(read(sequence(rows)))
