"""Was a table cut in two, at the end of a page or by whoever typed it? Then it is one again."""

from collections.abc import Iterable, Iterator

from reports.importers.cells.by_labels import rows_of
from reports.importers.cells.pieces import is_value
from reports.importers.cells.table_words import exact_lines, recognised, words_of
from reports.importers.flow import Matrix, Strip
from reports.statute.schema import Edition


def rejoined(parts: Iterable[Matrix | Strip], edition: Edition) -> Iterator[Matrix | Strip]:
    """The tables, one that goes on with the table above it being part of that."""
    above: Matrix | Strip | None = None
    for one in parts:
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
    return any(is_value(slot.text) for row in part.rows for slot in row)


def _joined(above: Matrix | Strip, below: Matrix | Strip) -> Matrix | Strip:
    """One table of both; cells by rows where their columns are not the same."""
    parts = (above, below)
    widths = {len(row) for part in parts for row in part.rows}
    if isinstance(above, Matrix) and isinstance(below, Matrix) and len(widths) == 1:
        return Matrix((*above.rows, *below.moved(len(above.rows)).rows))
    has_rows = all(isinstance(part, Matrix) or part.has_rows for part in parts)
    return Strip(tuple(tuple(row) for part in parts for row in rows_of(part)), has_rows)
