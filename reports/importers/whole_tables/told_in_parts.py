"""Is one statutory table told in parts, one below the other? Then each part is read by its head.

Whoever has narrow paper tells natural persons first and organisations below, under the same lines;
or 行政复议 first, then 行政诉讼, each perhaps named behind its figures.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from reports.importers.cells.cell_rows import rows_of
from reports.importers.cells.other_names import COLUMNS
from reports.importers.cells.pieces import is_value
from reports.importers.cells.table_words import named_alone, words_of
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, words
from reports.statute.schema import Table

Row: TypeAlias = tuple[Slot, ...]
_FEWEST = 2


def in_parts(way: Matrix | Strip, table: Table) -> list[Matrix | Strip]:
    """The parts in which a printed table tells one of the form; itself where it tells it whole."""
    rows = _units(way)
    runs = (
        _heads_apart(rows, words_of(table).columns)
        if table.lines_across
        else _lines_again(rows, table)
    )
    if len(runs) < _FEWEST:
        return [way]
    runs = _with_names(runs, table) if table.lines_across else runs
    if not all(_has_head(run, table) for run in runs):
        return [way]
    said = [_named(run, table) for run in runs]
    if any(one <= other or other <= one for one, other in combinations(said, 2)):
        return [way]
    return [_part(way, run) for run in runs]


def _units(way: Matrix | Strip) -> list[Row]:
    """The rows, or the cells where the source kept no rows."""
    rows = [tuple(row) for row in rows_of(way)]
    return rows if len(rows) > 1 else [(slot,) for row in rows for slot in row]


def _part(way: Matrix | Strip, run: Sequence[Row]) -> Matrix | Strip:
    if len(way.rows) == 1:
        return Strip((tuple(slot for row in run for slot in row),), has_rows=False)
    if isinstance(way, Strip):
        return Strip(tuple(run), way.has_rows)
    first = run[0][0].row
    rows = way.rows[first : first + len(run)]
    is_whole = [row[0].row for row in run if row] == list(range(first, first + len(run)))
    return Matrix(rows).moved(-first) if is_whole else Strip(tuple(run))


def _lines_again(rows: Sequence[Row], table: Table) -> list[list[Row]]:
    """The rows, cut above each head under which lines come again."""
    (_, *more) = table.blocks
    own = named_alone(table)
    if more:  # blocks have other columns each, under their own heads
        return []
    named = [name for row in rows for slot in row if (name := bare(slot.text)) in own]
    if len(named) == len(set(named)):
        return [[*rows]]
    runs: list[list[Row]] = [[]]
    seen: set[str] = set()
    for row in rows:
        said = {bare(slot.text) for slot in row} & own
        if said & seen:
            head = _behind_figures(runs[-1])
            runs.append(runs[-1][head:])
            del runs[-2][head:]
            seen = set()
        seen |= said
        runs[-1].append(row)
    return [run for run in runs if run]


def _behind_figures(rows: Sequence[Row]) -> int:
    """The place behind the last row that holds a figure."""
    return max((n for n, row in enumerate(rows, 1) if _has_value(row)), default=0)


def _heads_apart(rows: Sequence[Row], columns: frozenset[str]) -> list[list[Row]]:
    """The rows, cut where words stand below figures; not where each figure has its name beside."""
    runs: list[list[Row]] = [[]]
    if any(_has_value(row) and columns.intersection(_said(row)) for row in rows):
        return []
    for row in rows:
        if not any(slot.text.strip() for slot in row):
            continue
        if runs[-1] and _has_value(runs[-1][-1]) and not _has_value(row):
            runs.append([])
        runs[-1].append(row)
    return runs


def _with_names(runs: list[list[Row]], table: Table) -> list[list[Row]]:
    """The parts, each with the name behind its figures where all are named so."""
    *parts, rest = runs
    if _has_value(rest[-1]):
        return runs
    names = [_opening(run, table) for run in (*parts[1:], rest)]
    if len(names[-1]) != len(rest) or not all(names) or _opening(parts[0], table):
        return [*parts[:-1], [*parts[-1], *rest]]
    openings = [0, *map(len, names)]
    return [
        [*name, *run[opening:]] for name, run, opening in zip(names, parts, openings, strict=False)
    ]


def _has_head(run: Iterable[Row], table: Table) -> bool:
    """Whether a part names columns itself: else it is more of the one above."""
    said = {word for row in run for word in _said(row)}
    return len(said & words_of(table).columns) >= _FEWEST


def _opening(run: Sequence[Row], table: Table) -> list[Row]:
    """The rows at the beginning that name lines and nothing else."""
    known = {words(text) for line in table.lines for text in line.path}
    names: list[Row] = []
    for row in run:
        if not all(words(slot.text) in known for slot in row if slot.text.strip()):
            break
        names.append(row)
    return names


def _named(run: Iterable[Row], table: Table) -> frozenset[str]:
    """What tells a part from the others: its lines where the form prints these above columns,
    else its columns."""
    labels = set(_across(table) if table.lines_across else _columns(table))
    return frozenset(one for row in run for one in _said(row)) & labels


def _across(table: Table) -> Iterator[str]:
    return (words(line.label) for line in table.lines)


def _columns(table: Table) -> Iterator[str]:
    """The columns, without those that are named like a line."""
    lines = {bare(line.label) for line in table.lines}
    every = (column for block in table.blocks for column in block.columns)
    return (words(one.label) for one in every if words(one.label) not in lines)


def _said(row: Iterable[Slot]) -> Iterator[str]:
    said = (words(slot.text) for slot in row)
    return (COLUMNS.get(one, one) for one in said)


def _has_value(row: Iterable[Slot]) -> bool:
    return any(is_value(slot.text) for slot in row)
