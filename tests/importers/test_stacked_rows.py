"""Lines that one printed row holds below each other are read as rows of their own."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.stacked_rows import unstacked
from reports.importers.cells.weighing import best_reading
from reports.importers.flow import Matrix, Slot
from reports.statute import EVERY_EDITION
from reports.statute.schema import Axis, Edition, Table

REQUESTS = [(one, one.by_key["requests"]) for one in EVERY_EDITION]


def _stacked(table: Table, figures: dict[str, str], seam: str) -> Matrix:
    """The table with a row for each group: the labels of its lines in one cell, as its figures."""
    block = table.blocks[0]
    rows = [["项目", "", *(column.label for column in block.columns)]]
    for under, lines in groupby(block.lines, key=lambda line: line.under):
        own = [*lines]
        figures_of = [
            "\n".join(figures[table.cell(line.key, column.key)] for line in own)
            for column in block.columns
        ]
        label = seam.join(line.label for line in own)
        rows.append([under[-1] if under else "", label, *figures_of])
    return Matrix(
        tuple(
            tuple(Slot(text, row, column) for column, text in enumerate(texts))
            for row, texts in enumerate(rows)
        )
    )


def _read(matrix: Matrix, table: Table, edition: Edition) -> dict[str, object]:
    return best_reading(matrix, table, FoundFigures(edition)).figures


@pytest.mark.parametrize(("edition", "table"), REQUESTS, ids=lambda one: getattr(one, "key", ""))
@pytest.mark.parametrize("seam", ["\n", ""])
@given(data=st.data())
def test_groups_in_one_row_are_read_line_by_line(
    edition: Edition, table: Table, seam: str, data: st.DataObject
) -> None:
    numbers = st.lists(st.integers(0, 99), min_size=len(table.cells), max_size=len(table.cells))
    wanted = dict(zip(table.cells, data.draw(numbers), strict=True))
    printed = {cell: str(number) for cell, number in wanted.items()}
    assert _read(_stacked(table, printed, seam), table, edition) == wanted


def test_fewer_figures_than_labels_are_nobodys() -> None:
    edition, table = REQUESTS[-1]
    matrix = _stacked(table, dict.fromkeys(table.cells, "1"), "\n")
    place = next(n for n, row in enumerate(matrix.rows) if row[2].text.count("\n") > 1)
    short = matrix.rows[place][2]._replace(text="1\n1")
    row = (*matrix.rows[place][:2], short, *matrix.rows[place][3:])
    cut = Matrix((*matrix.rows[:place], row, *matrix.rows[place + 1 :]))
    group = [line for line in table.lines if line.under == _under(table, row[0].text)]
    found = _read(cut, table, edition)
    column = table.blocks[0].columns[0]
    assert all(found.get(table.cell(line.key, column.key)) is None for line in group)


def _under(table: Table, label: str) -> tuple[str, ...]:
    return next(line.under for line in table.lines if line.under and line.under[-1] == label)


def test_an_ordinary_table_stays_as_it_is() -> None:
    _, table = REQUESTS[-1]
    row: tuple[Axis, ...] = table.blocks[0].lines
    rows = tuple((Slot(line.label, n, 0), Slot("1", n, 1)) for n, line in enumerate(row))
    assert unstacked(Matrix(rows), table) is None
