"""Has each line of a table a small table of its own, under its label? Then they are one again.

An editor for pages draws 一、本年新收… as a paragraph, and below it names of columns and figures.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reports.importers.cells.cell_rows import rows_of
from reports.importers.cells.pieces import is_value
from reports.importers.cells.table_words import labels_of
from reports.importers.flow import Item, Line, Matrix, Slot, Strip
from reports.importers.same_label import bare, length, words
from reports.importers.whole_tables.named_texts import LONGEST_CELL
from reports.statute import EVERY_EDITION

_FEWEST = 3


def with_lines_together(items: Iterable[Item]) -> Iterator[Item]:
    """The items, small tables under labels of lines being one table with these labels."""
    run: list[Line | Matrix] = []
    for one in items:
        if isinstance(one, Line | Matrix) and (_names_line(one) or (run and _lacks_line(one))):
            run.append(one)
            continue
        yield from _together(run)
        run = []
        yield one
    yield from _together(run)


def _together(run: Sequence[Line | Matrix]) -> Iterator[Item]:
    """One table of labels and small tables; as they are where these are too few."""
    end = max((n for n, one in enumerate(run, 1) if isinstance(one, Matrix)), default=0)
    if sum(isinstance(one, Matrix) for one in run) < _FEWEST:
        yield from run
        return
    yield Strip(tuple(row for one in run[:end] for row in _rows(one)))
    yield from run[end:]


def _rows(one: Line | Matrix) -> Iterator[tuple[Slot, ...]]:
    if isinstance(one, Line):
        yield (Slot(one.text, number=one.number),)
    else:
        yield from map(tuple, rows_of(one))


def _names_line(one: Line | Matrix) -> bool:
    """Whether a paragraph is a label of the form, be it a group's."""
    return isinstance(one, Line) and _is_label(one.text)


def _lacks_line(one: Line | Matrix) -> bool:
    """Whether a table holds figures and names of columns, and no line's label to the letter."""
    if not isinstance(one, Matrix):
        return False
    said = [slot.text for row in rows_of(one) for slot in row if slot.text.strip()]
    named = [text for text in said if not is_value(text)]
    return len(named) < len(said) and all(map(_is_label, named)) and not any(map(_is_line, named))


def _is_label(text: str) -> bool:
    if length(text) > LONGEST_CELL:
        return False
    return words(text) in _labels() or bare(text) in _labels()


def _is_line(text: str) -> bool:
    """Whether a text names a line and no column: 其他 and 总计 name both."""
    return bare(text) in _lines()


@cache
def _labels() -> frozenset[str]:
    tables = [table for edition in EVERY_EDITION for table in edition.tables]
    return frozenset[str]().union(*map(labels_of, tables))


@cache
def _lines() -> frozenset[str]:
    tables = [table for edition in EVERY_EDITION for table in edition.tables]
    columns = {bare(one.label) for table in tables for b in table.blocks for one in b.columns}
    return frozenset(bare(line.label) for table in tables for line in table.lines) - columns
