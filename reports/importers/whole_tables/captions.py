"""Does the kind of dispute stand beside a small table of its own? Then it is a row of that table.

What the form prints as one table, pages for phones print as three, each under its name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from reports.importers.cells.table_words import joined_names, recognised
from reports.importers.flow import Item, Line, Matrix, Slot
from reports.importers.same_label import length, words
from reports.importers.whole_tables.named_texts import LONGEST_CELL
from reports.statute import EDITIONS, EVERY_EDITION


def with_captions(items: Iterable[Item]) -> Iterator[Item]:
    """The items, such names being the first rows of the tables below them.

    Where the first of several tables has no name above it and the last one has one below, names
    stand below.
    """
    run: list[Line | Matrix] = []
    for one in items:
        if (isinstance(one, Line) and _is_name(one.text)) or (
            isinstance(one, Matrix) and _lacks_names(one)
        ):
            run.append(one)
            continue
        yield from _named(run)
        run = []
        yield one
    yield from _named(run)


def _named(run: Sequence[Line | Matrix]) -> Iterator[Item]:
    """Names and tables that lack them, each table under the names above it."""
    tables = [n for n, one in enumerate(run) if isinstance(one, Matrix)]
    if len(tables) > 1 and tables[0] == 0 and tables[-1] < len(run) - 1:
        run = [
            one for first, end in pairwise((*tables, len(run))) for one in _turned(run[first:end])
        ]
    above: list[Line] = []
    for one in run:
        if isinstance(one, Line):
            above.append(one)
            continue
        yield _under(above, one) if above else one
        above = []
    yield from above


def _turned(part: Sequence[Line | Matrix]) -> Sequence[Line | Matrix]:
    """A table and the names below it, which are put above."""
    return [*part[1:], part[0]]


def _is_name(text: str) -> bool:
    return length(text) <= LONGEST_CELL and words(text) in _names()


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """The labels of lines that the form prints above columns and of their groups, and both as one,
    行政诉讼（复议后起诉）, with the labels that each is made of."""
    tables = [one for edition in EVERY_EDITION for one in edition.tables if one.lines_across]
    lines = [line for one in tables for line in one.lines]
    alone = {words(text): (text,) for line in lines for text in line.path}
    return {words(name): line.path for line in lines for name in joined_names(line)} | alone


def _lacks_names(matrix: Matrix) -> bool:
    """Whether a table is one of disputes, and names none."""
    table = recognised(matrix, EDITIONS[-1])
    said = {words(slot.text) for row in matrix.rows for slot in row}
    return bool(table and table.lines_across) and said.isdisjoint(_names())


def _parts(text: str) -> Sequence[str]:
    """A name as printed; where it is one of a group and a line, these two."""
    parts = _names()[words(text)]
    return parts if len(parts) > 1 else [text]


def _under(above: Iterable[Line], matrix: Matrix) -> Matrix:
    """A table below its names, each a row that reaches across."""
    width = max(map(len, matrix.rows))
    parts = [(text, one.number) for one in above for text in _parts(one.text)]
    names = [(Slot(text, n, 0, number),) * width for n, (text, number) in enumerate(parts)]
    return Matrix((*names, *matrix.moved(len(names)).rows))
