"""Which words make a table of the edition recognisable: its lines, its columns, all the others?"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from reports.importers.cells.other_names import other_names
from reports.importers.flow import Matrix, Printed
from reports.importers.same_label import bare, closest, words
from reports.statute import EVERY_EDITION
from reports.statute.schema import Axis, Block, Edition, Table

_FEWEST_LABELS = 2


@dataclass(frozen=True)
class Words:
    """The labels of a table as they are compared."""

    lines: dict[str, Axis]
    columns: frozenset[str]
    others: frozenset[str]
    groups: Mapping[str, frozenset[str]]
    """The lines under each group that another edition prints as a line."""

    others_of: frozenset[str] = frozenset()
    """The names of lines that are not the form's."""

    @cached_property
    def above(self) -> frozenset[str]:
        """What stands above figures."""
        return self.columns | self.others

    @cached_property
    def line_labels(self) -> frozenset[str]:
        """What stands left of figures."""
        return frozenset(self.lines)

    def line(self, label: str, exact: frozenset[str]) -> Axis | None:
        """The line that a label names, perhaps misspelt; never one that the table names rightly
        elsewhere (``exact``), nor a group whose own lines stand there: it has no figures."""
        named = closest(label, self.line_labels)
        if named is None or (named != label and named in exact):
            return None
        if named in self.others_of and exact & self._own_names(named):
            return None
        return None if exact & self.groups.get(named, frozenset()) else self.lines[named]

    def _own_names(self, other: str) -> set[str]:
        """The form's names for a line that another one names; none that is a column's, too."""
        label = self.lines[other].label
        return {words(label), bare(label)} - self.columns - {other}


@cache
def words_of(table: Table) -> Words:
    """The labels of a table; where lines are printed across, they stand above figures too."""
    columns = {column for block in table.blocks for column in block.columns}
    groups = {text for axis in (*columns, *table.lines) for text in axis.under}
    fixed = {text for block in table.blocks for text in (block.heading, block.corner) if text}
    across = {line.label for line in table.lines} if table.lines_across else set()
    own = {bare(line.label): line for line in table.lines}
    shorter = {} if across else _told_shorter(table)
    foreign = {} if across else {bare(line.label): line for line in foreign_lines(table)}
    return Words(
        lines={} if across else {**shorter, **foreign, **_named_with_groups(table), **own},
        columns=frozenset(words(column.label) for column in columns),
        others=frozenset(map(words, groups | fixed | across | {table.caption}))
        | frozenset(map(bare, groups)),
        groups={label: _lines_under(label, table) for label in foreign},
        others_of=frozenset(shorter) - own.keys(),
    )


def _lines_under(group: str, table: Table) -> frozenset[str]:
    """The lines of a group that no column is named like: 其他 may stand in the head."""
    columns = {bare(column.label) for column in table.blocks[0].columns}
    under = {bare(line.label) for line in table.lines if group in map(bare, line.under)}
    return frozenset(under - columns)


def _told_shorter(table: Table) -> dict[str, Axis]:
    """The lines by names that tables give them: those of one line alone, and of no column."""
    lines: dict[str, list[Axis]] = {}
    for line in table.lines:
        for name in other_names(line.label):
            lines.setdefault(name, []).append(line)
    columns = {bare(column.label) for block in table.blocks for column in block.columns}
    return {
        name: named[0] for name, named in lines.items() if len(named) == 1 and name not in columns
    }


def _named_with_groups(table: Table) -> dict[str, Axis]:
    """The lines by their labels with those of their groups in front, where one cell holds all."""
    return {name: line for line in table.lines for name in joined_names(line)}


def joined_names(line: Axis) -> list[str]:
    """A line's label behind those of its groups, all of them, the nearest or none; with the
    numbers that stand between them and without."""
    paths = [line.path[start:] for start in range(len(line.path))]
    return [name for path in paths for name in ("".join(map(bare, path)), bare("".join(path)))]


@cache
def named_alone(table: Table) -> frozenset[str]:
    """The labels of lines that no column has."""
    columns = {bare(one.label) for block in table.blocks for one in block.columns}
    return frozenset(bare(line.label) for line in table.lines) - columns


@cache
def foreign_lines(table: Table) -> tuple[Axis, ...]:
    """The lines that other editions print in this table, where they have the same columns."""
    (block, *more) = table.blocks
    others = [one.by_key[table.key] for one in EVERY_EDITION if table.key in one.by_key]
    if more or table.lines_across:
        return ()
    own = {line.key for line in table.lines}
    return tuple(
        line
        for other in others
        if other.blocks[0].columns == block.columns
        for line in other.lines
        if line.key not in own
    )


def exact_lines(printed: Printed, known: Words) -> frozenset[str]:
    """The labels of lines that a printed table has to the letter."""
    texts = {slot.text for row in printed.rows for slot in row}
    said = {name for text in texts for name in (bare(text), words(text))}
    return frozenset(said & known.lines.keys())


@cache
def edition_of(table: Table) -> Edition:
    """The edition that prints a table; one read line by line, or turned, has its cells, too."""
    own = (one for one in EVERY_EDITION if any(t.blocks is table.blocks for t in one.tables))
    cells = table.places.keys()
    like = (one for one in EVERY_EDITION if any(t.places.keys() == cells for t in one.tables))
    return next(chain(own, like))


def block_of(table: Table, line: Axis) -> Block:
    """The block in which a line is printed; for one of another edition, the table's only one."""
    return _blocks(table).get(line.key, table.blocks[0])


@cache
def _blocks(table: Table) -> dict[str, Block]:
    return {line.key: block for block in table.blocks for line in block.lines}


@cache
def labels_of(table: Table) -> frozenset[str]:
    """All labels of a table, as they are compared."""
    known = words_of(table)
    return known.above | known.line_labels


@cache
def _bare_labels(table: Table) -> frozenset[str]:
    """The same without their numbers: what is a line here may be a group in another edition."""
    return frozenset(map(bare, labels_of(table)))


def head_name(table: Table, label: str) -> str:
    """What a label of the head names: a column, or some other words of the table."""
    return _names_of_columns(table).get(label, table.key)


@cache
def _names_of_columns(table: Table) -> dict[str, str]:
    columns = [column for block in table.blocks for column in block.columns]
    return {words(one.label): f"{table.key}.*.{one.key}" for one in reversed(columns)}


def recognised(printed: Printed, edition: Edition, fewest: int = _FEWEST_LABELS) -> Table | None:
    """The table most of whose labels stand in a printed one: the edition's own before others'."""
    said = {bare(text) for text in _said(printed)}
    editions = (edition, *(one for one in EVERY_EDITION if one is not edition))
    scores = {
        (one.key, table.key): len(said & _bare_labels(table))
        for one in editions
        for table in one.tables
    }
    tables = [(one, table) for one in editions for table in one.tables]
    best, table = max(tables, key=lambda pair: scores[pair[0].key, pair[1].key])
    return table if scores[best.key, table.key] >= fewest else None


def _said(printed: Printed) -> list[str]:
    if isinstance(printed, Matrix):
        rows = range(len(printed.rows))
        return [slot.text for number in rows for slot in printed.printed(number)]
    return [slot.text for row in printed.rows for slot in row]
