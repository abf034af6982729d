"""In which ways may a table be read? The usual one first, the others where it leaves doubts."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Final, TypeAlias

from reports.importers.cells.by_columns import by_columns
from reports.importers.cells.by_labels import by_rows, in_sequence
from reports.importers.cells.by_names import BY_NAMES
from reports.importers.cells.cell_rows import rows_of
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.head_order import ITS_OWN, THE_FORMS
from reports.importers.cells.joined_labels import with_whole_labels
from reports.importers.cells.pieces import is_value
from reports.importers.cells.stacked_rows import unstacked
from reports.importers.cells.sums import sums_read
from reports.importers.cells.table_words import words_of
from reports.importers.cells.turned_tables import turned_back, turned_table
from reports.importers.cells.under_total import under_total
from reports.importers.flow import Matrix, Strip
from reports.importers.same_label import words
from reports.statute.schema import Table

Candidate: TypeAlias = Callable[[Matrix | Strip, Table, FoundFigures], bool]
"""Reads a table into findings of its own; False where the table has not the shape for it."""


_SURE = 0.8
"""The share of its cells in which a table turned must be found."""


def whole_labels(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
    """As a sequence, labels that were broken put together."""
    return in_sequence(with_whole_labels(way, words_of(table)), table, findings)


def head_of_its_own(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
    """As a sequence, in the order in which the head names its columns.

    All sums must balance in it, and not all in the order of the form, unless it says the same.
    """
    forms = findings.trial()
    in_sequence(way, table, forms, THE_FORMS)
    in_sequence(way, table, findings, ITS_OWN)
    by_form, sums = ([ok for _, ok in sums_read(one.figures, table)] for one in (forms, findings))
    return all(sums) and (not all(by_form) or forms.figures == findings.figures)


def turned(matrix: Matrix) -> Matrix | None:
    """The same table with a row for each of its columns; None where a row lacks a place."""
    if len(set(map(len, matrix.rows))) > 1:
        return None
    return Matrix(
        tuple(
            tuple(one._replace(row=one.column, column=one.row) for one in column)
            for column in zip(*matrix.rows, strict=True)
        )
    )


def rows_for_columns(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
    """Rows and columns having changed places; where figures are left over they have not."""
    other = turned(way) if isinstance(way, Matrix) else None
    return other is not None and by_columns(other, table, findings) and not findings.loose


def lines_in_one_row(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
    """A row that holds several lines, one below the other in its cells, cut into theirs."""
    other = unstacked(way, table) if isinstance(way, Matrix) else None
    return other is not None and by_columns(other, table, findings)


def _in_lines(candidate: Candidate) -> Candidate:
    """The same for lines that the form prints across and the source one below the other."""

    def read(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
        if not table.lines_across:
            return False
        is_read = candidate(way, replace(table, lines_across=False), findings)
        return is_read and not _may_be_another_lines(way, table, findings)

    return read


def _may_be_another_lines(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
    """Whether figures may belong to a line that is named and has none: its empty cells may be
    lost, and names of lines may stand below their figures, or above columns."""
    said = [words(slot.text) for row in rows_of(way) for slot in row if slot.text.strip()]
    lines = {words(line.label): line for line in table.lines}
    columns = words_of(table).columns
    named = [lines[one] for one in said if one in lines]
    cells = [table.cell(one.key, col.key) for one in named for col in table.blocks[0].columns]
    names = [one for one in said if one in lines or one in columns or is_value(one)]
    no_figure = columns | lines.keys()
    stand_apart = any(one in lines and behind in no_figure for one, behind in pairwise(names))
    return stand_apart and not all(map(findings.has, cells))


def _turned(candidate: Candidate) -> Candidate:
    """The same for a table whose lines and columns have changed places, where places are lost."""

    def read(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
        other = turned_table(table)
        if other is None or not candidate(way, other, findings):
            return False
        if sum(map(table.places.__contains__, findings.figures)) < _SURE * len(table.cells):
            return False
        findings.labels[:] = [turned_back(one, table.key) for one in findings.labels]
        return True

    return read


CANDIDATES: Final[tuple[Candidate, ...]] = (
    by_columns,
    by_rows,
    in_sequence,
    whole_labels,
    head_of_its_own,
    rows_for_columns,
    lines_in_one_row,
    *map(_in_lines, (by_columns, by_rows, in_sequence, whole_labels, rows_for_columns)),
    *map(_turned, (in_sequence, whole_labels)),
    *BY_NAMES,
    under_total,
)
