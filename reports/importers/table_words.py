"""Which words make a table of the edition recognisable: its lines, its columns, all the others?"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from reports.importers.flow import Matrix, Strip
from reports.importers.labels import bare, words
from reports.statute.schema import Axis, Edition, Table

_FEWEST_LABELS = 2


@dataclass(frozen=True)
class Words:
    """The labels of a table as they are compared."""

    lines: dict[str, Axis]
    columns: frozenset[str]
    others: frozenset[str]

    @cached_property
    def above(self) -> frozenset[str]:
        """What stands above figures."""
        return self.columns | self.others


@cache
def words_of(table: Table) -> Words:
    """The labels of a table; where lines are printed across, they stand above figures too."""
    columns = {column for block in table.blocks for column in block.columns}
    groups = {text for axis in (*columns, *table.lines) for text in axis.under}
    fixed = {text for block in table.blocks for text in (block.heading, block.corner) if text}
    across = {line.label for line in table.lines} if table.lines_across else set()
    return Words(
        lines={} if across else {bare(line.label): line for line in table.lines},
        columns=frozenset(words(column.label) for column in columns),
        others=frozenset(map(words, groups | fixed | across | {table.caption}))
        | frozenset(map(bare, groups)),
    )


def head_name(table: Table, label: str) -> str:
    """What a label of the head names: a column, or some other words of the table."""
    columns = (column for block in table.blocks for column in block.columns)
    key = next((one.key for one in columns if words(one.label) == label), None)
    return f"{table.key}.*.{key}" if key else table.key


def recognised(printed: Matrix | Strip, edition: Edition) -> Table | None:
    """The table of the edition most of whose labels stand in a printed table."""
    said = list(_said(printed))
    plain = {words(text) for text in said} | {bare(text) for text in said}
    scores = {
        table.key: len(plain & (known.above | known.lines.keys()))
        for table in edition.tables
        for known in (words_of(table),)
    }
    best = max(edition.tables, key=lambda table: scores[table.key])
    return best if scores[best.key] >= _FEWEST_LABELS else None


def _said(printed: Matrix | Strip) -> Iterator[str]:
    if isinstance(printed, Strip):
        yield from (slot.text for slot in printed.slots if slot.text.strip())
        return
    for number in range(len(printed.rows)):
        yield from (slot.text for slot in printed.printed(number))
