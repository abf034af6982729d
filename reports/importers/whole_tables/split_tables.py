"""Was a table cut in two, at the end of a page or by whoever typed it? Then it is one again.

So is one whose figures scroll beside their labels: a page keeps these in a table of their own.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from reports.importers.cells.cell_rows import rows_of
from reports.importers.cells.pieces import is_value
from reports.importers.cells.table_words import exact_lines, recognised, words_of
from reports.importers.flow import Matrix, Printed, Slot, Strip
from reports.importers.same_label import bare, words
from reports.importers.whole_tables.cut_labels import with_whole_label
from reports.statute.schema import Edition, Table

_FEWEST = 2
Row = tuple[Slot, ...]


def rows_together(printed: Iterable[Printed]) -> Iterator[Printed]:
    """The tables, several of one row each that follow one another being one: so editors draw."""
    for is_row, run in groupby(printed, key=lambda one: len(one.rows) == 1):
        tables = list(run)
        rows = [row for one in tables if isinstance(one, Matrix) for row in rows_of(one)]
        if is_row and len(rows) == len(tables) > _FEWEST:
            yield Strip(tuple(map(tuple, rows)))
        else:
            yield from tables


def rejoined(parts: Iterable[Matrix | Strip], edition: Edition) -> Iterator[Matrix | Strip]:
    """The tables, one that goes on with the table above it being part of that."""
    above: Matrix | Strip | None = None
    for one in parts:
        if isinstance(above, Matrix) and isinstance(one, Matrix):
            above, one = with_whole_label(above, one, edition)
        if above and _goes_on(above, one, edition):
            above = _joined(above, one)
            continue
        if above:
            yield above
        above = one
    if above:
        yield above


def _goes_on(above: Matrix | Strip, below: Matrix | Strip, edition: Edition) -> bool:
    """Whether a table has labels of the one above, and none of the lines that this has."""
    table = recognised(above, edition)
    if table is None:
        return False
    same = recognised(below, edition, fewest=1)
    if table.lines_across:
        return same in (table, None) and _has_values(below) and not _has_values(above)
    known = words_of(table)
    return same == table and not (exact_lines(above, known) & exact_lines(below, known))


def _has_values(part: Matrix | Strip) -> bool:
    return any(map(_has_value, part.rows))


def _joined(above: Matrix | Strip, below: Matrix | Strip) -> Matrix | Strip:
    """One table of both; cells by rows where their columns are not the same."""
    parts = (above, below)
    widths = {len(row) for part in parts for row in part.rows}
    if isinstance(above, Matrix) and isinstance(below, Matrix) and len(widths) == 1:
        return Matrix((*above.rows, *below.moved(len(above.rows)).rows))
    has_rows = all(isinstance(part, Matrix) or part.has_rows for part in parts)
    return Strip(tuple(tuple(row) for part in parts for row in rows_of(part)), has_rows)


def beside(printed: Iterable[Printed], edition: Edition) -> list[Printed]:
    """The tables, a table of labels and the table of its figures put together."""
    whole: list[Printed] = []
    for one in printed:
        joined = _side_by_side(whole[-1], one, edition) if whole else None
        if joined:
            whole[-1] = joined
        else:
            whole.append(one)
    return whole


def _side_by_side(left: Printed, right: Printed, edition: Edition) -> Matrix | None:
    """Both tables row by row from the last up; None where they are not halves of one.

    Every row that names a line must have figures beside it, and no other may.
    """
    if not isinstance(left, Matrix) or not isinstance(right, Matrix):
        return None
    table = recognised(left, edition)
    if not table or not _are_halves(left, right, table):
        return None
    count = max(len(left.rows), len(right.rows))
    pairs = zip(_down(left, count), _down(right, count), strict=True)
    if any(bool(_names_lines(a, table)) != _has_value(b) for a, b in pairs):
        return None
    return _paired(left, right, count)


def _paired(left: Matrix, right: Matrix, count: int) -> Matrix:
    """So many rows of both, the last beside the last."""
    width, other = (max(map(len, one.rows)) for one in (left, right))
    labels, figures = (_down(one, count) for one in (left, right))
    moved = ([one._replace(column=one.column + width) for one in row] for row in figures)
    rows = enumerate(zip(labels, moved, strict=True))
    return Matrix(
        tuple((*_filled(a, n, 0, width), *_filled(b, n, width, other)) for n, (a, b) in rows)
    )


def _down(matrix: Matrix, count: int) -> list[Row]:
    """The rows of a table at the end of so many."""
    more = count - len(matrix.rows)
    return [*[()] * more, *matrix.moved(more).rows]


def _are_halves(left: Matrix, right: Matrix, table: Table) -> bool:
    """Whether one has the labels of lines and no figure, the other figures and no such label."""
    columns = words_of(table).columns
    over = any(words(slot.text) in columns for row in right.rows for slot in row)
    is_left = _names_lines(chain(*left.rows), table) >= _FEWEST and not _has_values(left)
    return is_left and over and _has_values(right) and not _names_lines(chain(*right.rows), table)


def _names_lines(slots: Iterable[Slot], table: Table) -> int:
    """How many lines some cells name, labels apart that are a column's, too."""
    known = words_of(table)
    said = {slot.text for slot in slots}
    return sum(bare(text) in known.lines and words(text) not in known.columns for text in said)


def _has_value(slots: Iterable[Slot]) -> bool:
    return any(is_value(slot.text) for slot in slots)


def _filled(row: Sequence[Slot], number: int, first: int, width: int) -> Row:
    """A row that begins at a column, as wide as the widest."""
    return (*row, *(Slot("", number, first + n) for n in range(len(row), width)))
