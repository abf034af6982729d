"""Are heads of columns cut short, as narrow screens have them? 企业 is 商业企业, 合计 is 总计.

Only where a row names several columns, and each word is a part of one column's label alone, or
the other way round.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, zip_longest
from typing import TypeAlias

from reports.importers.cells.other_names import COLUMNS, TOLD, TOTAL, TOTALS
from reports.importers.cells.pieces import is_value
from reports.importers.cells.table_words import Words, words_of
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, closest, words
from reports.statute.schema import Block, Table

Rows: TypeAlias = Sequence[Sequence[Slot]]
_FEWEST = 2
"""Columns that a row must name to be a head, and characters that a label keeps at least."""


def with_full_heads(way: Matrix | Strip, table: Table) -> Matrix | Strip:
    """The table with such heads as the form has them; what is printed stays with each."""
    said = {words(slot.text) for row in way.rows for slot in row}
    if words_of(table).columns <= said:
        return way
    full: dict[Slot, Slot] = {}
    for run in (*_runs(way.rows), *_runs(_columns(way))):
        full |= _full(run, table)
    if TOTAL not in said and (table.lines_across or any(one.endswith(TOTAL) for one in said)):
        slots = [slot for row in way.rows for slot in row if words(slot.text) in TOTALS]
        full |= {slot: slot._replace(text=TOTAL, said=slot.text) for slot in slots}
    full |= _told(way, table)
    if not full:
        return way
    rows = tuple(tuple(full.get(slot, slot) for slot in row) for row in way.rows)
    return replace(way, rows=rows)


def _told(way: Matrix | Strip, table: Table) -> dict[Slot, Slot]:
    """The names of columns beside their figures, where several are told so."""
    labels = {column.label for block in table.blocks for column in block.columns}
    every = dict.fromkeys(slot for row in way.rows for slot in row)
    short = {slot: TOLD[one] for slot in every if (one := words(slot.text)) in TOLD}
    told = {slot: label for slot, label in short.items() if label in labels}
    if len(set(told.values())) < _FEWEST:
        return {}
    return {slot: slot._replace(text=label, said=slot.text) for slot, label in told.items()}


def _columns(way: Matrix | Strip) -> Rows:
    """The columns, where the source kept them: heads may stand in front of rows."""
    return [*zip_longest(*way.rows, fillvalue=Slot())] if isinstance(way, Matrix) else []


def _runs(rows: Rows) -> Iterator[list[Slot]]:
    """What stands together in a row, or a column, without a figure between."""
    for row in rows:
        said = dict.fromkeys(slot for slot in row if slot.text.strip())
        for are_values, run in groupby(said, key=lambda slot: is_value(slot.text)):
            if not are_values:
                yield list(run)


def _full(run: Sequence[Slot], table: Table) -> dict[Slot, Slot]:
    """The heads that a run cuts short; none where two would be the same one."""
    known = words_of(table)
    whole = [words(slot.text) for slot in run if words(slot.text) in known.columns]
    short = {slot: label for slot in run if (label := _label(slot.text, table, known))}
    said = {words(slot.text): label for slot, label in short.items()}
    named = {*whole, *map(words, said.values())}
    is_head = len(named) >= _FEWEST and 2 * (len(short) + len(whole)) >= len(run)
    if not is_head or len(named) < len(set(whole)) + len(said):
        return {}
    return {slot: slot._replace(text=label, said=slot.text) for slot, label in short.items()}


def _label(text: str, table: Table, known: Words) -> str | None:
    """The label of the only column that a text is a part of; none where it is a label itself."""
    word = words(text)
    labels = _labels(table)
    if word in COLUMNS:
        return COLUMNS[word] if COLUMNS[word] in labels else None
    if len(word) < _FEWEST or bare(text) in known.lines or closest(word, known.above):
        return None
    found = [label for label in labels if _is_part(word, label) or _says_more(word, label)]
    return found[0] if len(found) == 1 else None


def _says_more(word: str, label: str) -> bool:
    """Whether a word is a label and says who that is besides: 公民（自然人）."""
    return len(label) > _FEWEST and label in word and len(word) <= 2 * len(label)


@cache
def _labels(table: Table) -> tuple[str, ...]:
    """The labels of columns that count; those of money say their unit, which is no small thing."""
    blocks = [block for block in table.blocks if not block.is_amount]
    return tuple(dict.fromkeys(label for block in blocks for label in _counting(block)))


def _counting(block: Block) -> Iterator[str]:
    return (column.label for column in block.columns if column.kind != "amount")


def _is_part(word: str, label: str) -> bool:
    """Whether a label has the characters of a word, in their order."""
    rest = iter(label)
    return all(one in rest for one in word)
