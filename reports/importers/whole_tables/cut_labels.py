"""Was a row cut at the end of a page in the midst of its label? Then the label is whole again."""

from collections.abc import Iterator

from reports.importers.cells.pieces import is_label, is_value
from reports.importers.cells.table_words import recognised, words_of
from reports.importers.flow import Matrix, Slot
from reports.statute.schema import Edition


def with_whole_label(above: Matrix, below: Matrix, edition: Edition) -> tuple[Matrix, Matrix]:
    """Two parts of a table, the rest of a label put to where it begins in the last row above.

    The rest stands alone in its row, the head perhaps above it, and makes a label to the letter.
    """
    begun, alone = _last_label(above), list(_alone(below))
    table = recognised(above, edition) if begun and alone else None
    if begun is None or table is None or is_label(begun.text, words_of(table)):
        return above, below
    for number, rest in alone:
        whole = begun._replace(text=begun.text.rstrip() + rest.text.strip())
        if is_label(whole.text, words_of(table)):
            rows = (*below.rows[:number], *Matrix(below.rows[number + 1 :]).moved(-1).rows)
            return _changed(above, begun, whole), Matrix(rows)
    return above, below


def _last_label(matrix: Matrix) -> Slot | None:
    """The label beside the figures of the last row; none where it has no figure."""
    said = list(matrix.printed(len(matrix.rows) - 1)) if matrix.rows else []
    labels = [one for one in said if not is_value(one.text)]
    return labels[-1] if labels and len(labels) < len(said) else None


def _alone(matrix: Matrix) -> Iterator[tuple[int, Slot]]:
    """The rows before the first figure that say one thing."""
    for number in range(len(matrix.rows)):
        said = list(matrix.printed(number))
        if any(is_value(one.text) for one in said):
            return
        if len(said) == 1:
            yield number, said[0]


def _changed(matrix: Matrix, old: Slot, new: Slot) -> Matrix:
    return Matrix(tuple(tuple(new if one == old else one for one in row) for row in matrix.rows))
