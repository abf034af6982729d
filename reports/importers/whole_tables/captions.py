"""Does the kind of dispute stand above a small table of its own? Then it is a row of that table.

What the form prints as one table, pages for phones print as three, each under its name.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from reports.importers.cells.table_words import recognised
from reports.importers.flow import Item, Line, Matrix, Slot
from reports.importers.same_label import words
from reports.statute import EDITIONS, EVERY_EDITION


def with_captions(items: Iterable[Item]) -> Iterator[Item]:
    """The items, such names above tables being their first rows."""
    above: list[Line] = []
    for one in items:
        if isinstance(one, Line) and words(one.text) in _names():
            above.append(one)
            continue
        if isinstance(one, Matrix) and above and _lacks_names(one):
            one = _under(above, one)
        else:
            yield from above
        above = []
        yield one
    yield from above


@cache
def _names() -> frozenset[str]:
    """The labels of lines that the form prints above columns, and of their groups."""
    tables = [one for edition in EVERY_EDITION for one in edition.tables if one.lines_across]
    return frozenset(words(text) for one in tables for line in one.lines for text in line.path)


def _lacks_names(matrix: Matrix) -> bool:
    """Whether a table is one of disputes, and names none."""
    table = recognised(matrix, EDITIONS[-1])
    said = {words(slot.text) for row in matrix.rows for slot in row}
    return bool(table and table.lines_across) and not said & _names()


def _under(above: Iterable[Line], matrix: Matrix) -> Matrix:
    """A table below its names, each a row that reaches across."""
    width = max(map(len, matrix.rows))
    names = [(Slot(one.text, n, 0, one.number),) * width for n, one in enumerate(above)]
    return Matrix((*names, *matrix.moved(len(names)).rows))
