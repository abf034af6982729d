"""Has a table lost cells so that nobody can tell whose a figure is? Then it is left unread.

Of two lines the label of one and the figure of the other are gone: what is left looks like one
line, whole. So does a line that has lost a figure under a head that has lost a name.
"""

from collections import Counter
from collections.abc import Iterator
from math import inf
from typing import Final

from reports.importers.cells.cell_rows import rows_of
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.lines.told_cells import cells_of_lines
from reports.importers.cells.pieces import is_value
from reports.importers.cells.sums import sums_read
from reports.importers.flow import Matrix, Strip
from reports.importers.same_label import bare, words
from reports.statute.schema import Axis, Block, Cell, Table

_MOST_COLUMNS: Final = 3
"""Longer lines lose too many cells to be taken for another."""

_NO_NAME: Final = "表头少了一栏，不知道剩下的数在哪一栏"


def without_torn(found: FoundFigures, printed: Matrix | Strip, table: Table) -> FoundFigures:
    """What was found, without the figures of which nobody can tell whose they are."""
    is_whole = all(found.figures.get(cell) is not None for cell in table.cells)
    return found if is_whole else _less_doubtful(found, printed, table)


def _less_doubtful(found: FoundFigures, printed: Matrix | Strip, table: Table) -> FoundFigures:
    if table.lines_across:
        doubtful = _unproven(found, table) if _lacks_a_name(found, printed, table) else []
        if doubtful:
            found.take_back(table, doubtful, _NO_NAME)
        return found
    for block in table.blocks:
        if len(block.lines) > 1 and len(block.columns) <= _MOST_COLUMNS:
            for cells in _beside_none(found, printed, table, block):
                found.take_back(table, cells, "少了一行的名目，不知道剩下的数是哪一行的")
    heads = _heads(printed, table)
    for block in table.blocks:
        cells = _under_a_cut_head(found, heads, table, block)
        if cells:
            found.take_back(table, cells, _NO_NAME)
    return found


def _filled(found: FoundFigures, cells: tuple[Cell, ...] | list[Cell]) -> list[Cell]:
    return [cell for cell in cells if found.figures.get(cell) is not None]


def _beside_none(
    found: FoundFigures, printed: Matrix | Strip, table: Table, block: Block
) -> Iterator[list[Cell]]:
    """The figures that stand apart from their label, where another line's label is missing."""
    labels = {one.cell: one.line for one in found.labels}
    named = {line: f"{table.key}.{line.key}" for line in block.lines}
    if all(key in labels for key in named.values()):
        return
    is_one_line = len(set(labels.values())) == 1
    may_be_below = len(printed.rows) == 1 and len(block.columns) == 1
    for line, key in named.items():
        cells = cells_of_lines(table)[line.key]
        beside = {one.line for one in found.cells if one.cell in cells and one.text.strip()}
        is_told = labels.get(key) is not None or (may_be_below and key in labels)
        is_apart = is_told and bool(beside) and (is_one_line or labels[key] not in beside)
        filled = _filled(found, cells)
        if filled and (is_apart or len(filled) > _beside_name(printed, line)):
            yield filled


def _beside_name(printed: Matrix | Strip, line: Axis) -> float:
    """How many figures stand in the rows that name a line; any number where nothing names it, or
    where the ends of rows are lost."""
    name = bare(line.label)
    named = [row for row in rows_of(printed) if any(bare(slot.text) == name for slot in row)]
    if len(printed.rows) == 1 or not named:
        return inf
    return sum([is_value(slot.text) for row in named for slot in row])


def _lacks_a_name(found: FoundFigures, printed: Matrix | Strip, table: Table) -> bool:
    """Whether a row has lost a figure, and one of its columns is named less often than others."""
    filled = _filled(found, table.cells)
    if not filled or len(filled) == len(table.cells):
        return False
    columns = {words(column.label) for block in table.blocks for column in block.columns}
    rows = [[words(slot.text) for slot in row] for row in rows_of(printed)]
    heads = (row for row in rows if len(columns.intersection(row)) > 1)
    said = Counter(one for row in heads for one in row)
    return len({said[one] for one in columns}) > 1


def _unproven(found: FoundFigures, table: Table) -> list[Cell]:
    """The figures that belong to no sum which balances and is more than a nought."""
    sums = (one for one, balances in sums_read(found.figures, table) if balances)
    proven = {cell for one in sums if any(map(found.figures.get, one.cells)) for cell in one.cells}
    return [cell for cell in _filled(found, table.cells) if cell not in proven]


def _under_a_cut_head(
    found: FoundFigures, heads: dict[str, frozenset[str]], table: Table, block: Block
) -> list[Cell]:
    """The figures of a line alone in its block, under a head that names some of its columns."""
    columns = {words(one.label) for one in block.columns}
    own = cells_of_lines(table)
    lines = [cells for one in block.lines if (cells := _filled(found, own[one.key]))]
    told = [heads.get(bare(line.label), frozenset()) & columns for line in block.lines]
    is_cut = any(0 < len(one) < len(columns) for one in told)
    is_short = len(lines) == 1 and len(lines[0]) < len(columns)
    return lines[0] if is_cut and is_short else []


def _heads(printed: Matrix | Strip, table: Table) -> dict[str, frozenset[str]]:
    """The names of columns that stand above each line's label."""
    columns = {words(column.label) for block in table.blocks for column in block.columns}
    lines = {bare(line.label) for line in table.lines}
    above: dict[str, frozenset[str]] = {}
    names: set[str] = set()
    has_figures = False
    for slot in (slot for row in rows_of(printed) for slot in row if slot.text.strip()):
        if is_value(slot.text):
            has_figures = True
        elif words(slot.text) in columns:
            names = {words(slot.text)} if has_figures else {*names, words(slot.text)}
            has_figures = False
        elif bare(slot.text) in lines:
            above.setdefault(bare(slot.text), frozenset(names))
    return above
