"""In which order does the head of a table name its columns: the form's, or one of its own?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reports.importers.cells.table_words import words_of
from reports.importers.same_label import is_last_years, words
from reports.statute.schema import Axis, Table

ITS_OWN, THE_FORMS = "its own", "the form's"


@dataclass
class Head:
    """The labels of a head as they come, by the row on which each stands."""

    table: Table
    rows: dict[int, list[str]] = field(default_factory=dict)
    has_rows: bool = True
    """Whether the source tells where a row ends."""

    is_last_years: bool = False
    """Whether a column of last year was named: figures need not be of this year."""

    trial: str = ""
    """Whose order a head with headings is taken to have, to see what the sums say of it."""

    known: bool | None = None
    """Whether it is in order, as long as no label is added."""

    orders: dict[tuple[str, ...], list[int] | None] = field(default_factory=dict)
    """The orders told, by the keys of the columns, as long as no label is added."""

    def add(self, row: int, label: str) -> None:
        self.rows.setdefault(row, []).append(label)
        self.known = None
        self.orders.clear()

    def add_words(self, text: str) -> None:
        """Take note of words that are no label of the form."""
        columns = words_of(self.table).columns
        self.is_last_years = self.is_last_years or is_last_years(text, columns)

    @property
    def names_columns(self) -> bool:
        """Whether any column of the table is named."""
        return any(self.named(block.columns) for block in self.table.blocks)

    def named(self, axes: Sequence[Axis]) -> tuple[Axis, ...]:
        """Those of some columns, or lines printed across, that the head names."""
        said = {label for row in self.rows.values() for label in row}
        return tuple(one for one in axes if words(one.label) in said)

    def order(self, columns: Sequence[Axis]) -> list[int] | None:
        """The order of some columns; all lines of a block ask for the same."""
        keys = tuple([one.key for one in columns])
        if keys not in self.orders:
            self.orders[keys] = self._order(columns)
        return self.orders[keys]

    def _order(self, columns: Sequence[Axis]) -> list[int] | None:
        """Which column each figure of a line belongs to, by its place; None where none can tell.

        A whole head without a heading is believed as it stands, if it is a row; in the form's
        head what stands under a heading is named below the rest.
        """
        labels = [words(one.label) for one in columns]
        named = [[one for one in row if one in labels] for row in self.rows.values()]
        said = list(dict.fromkeys(one for row in named for one in row))
        if set(said) != set(labels) or said == labels or self._has_headings(columns):
            if self.is_in_order() or self.trial == THE_FORMS:
                return list(range(len(labels)))
            return ordered(self._round_headings(columns), columns) if self.trial else None
        is_row = self.has_rows and said in named and all(_agree(row, said) for row in named)
        return ordered(said, columns) if is_row else None

    def order_across(self) -> list[int] | None:
        """Which cell each figure of a table printed across belongs to, by its place.

        Each line may have its columns in another order than the form's, if all have the same.
        """
        columns = [words(one.label) for one in self.table.blocks[0].columns]
        lines = list(self._lines_across())
        if self.is_in_order():
            return list(range(len(self.table.cells)))
        said = [one for row in self.rows.values() for one in row if one in columns]
        runs = {tuple(said[n : n + len(columns)]) for n in range(0, len(said), len(columns))}
        first = next(iter(runs), ())
        are_lines_told = all(_agree(row, run) for row in self.rows.values() for run in lines)
        if len(runs) != 1 or set(first) != set(columns) or not are_lines_told:
            return None
        turn = [columns.index(one) for one in first]
        return [n * len(columns) + place for n in range(len(self.table.lines)) for place in turn]

    def is_in_order(self) -> bool:
        """Row by row: a head that wraps names what stands under 法人或其他组织 below the rest."""
        if self.known is None:
            runs = list(self._runs())
            self.known = all(_agree(said, run) for said in self.rows.values() for run in runs)
        return self.known

    def _has_headings(self, columns: Sequence[Axis]) -> bool:
        """Whether a heading that reaches over some of the columns stands there."""
        every = [frozenset(map(words, column.under)) for column in columns]
        headings = frozenset[str]().union(*every) - every[0].intersection(*every)
        return any(headings.intersection(row) for row in self.rows.values())

    def _round_headings(self, columns: Sequence[Axis]) -> list[str]:
        """The columns as a head of two rows names them: before a heading, under it, behind it."""
        named = list(dict.fromkeys(one for row in self.rows.values() for one in row))
        least = min(len(one.under) for one in columns)
        heading = {words(c.label): words(c.under[-1]) for c in columns if len(c.under) > least}
        own = {words(one.label) for one in columns} - heading.keys()
        told = [
            [one] if one in own else [under for under in named if heading.get(under) == one]
            for one in named
        ]
        return [one for part in told for one in part]

    def _runs(self) -> Iterator[list[str]]:
        """What stands beside each other under the same headings, columns and headings alike;
        lines, where they are printed across."""
        paths = [column.path for block in self.table.blocks for column in block.columns]
        for over in dict.fromkeys(path[:n] for path in paths for n in range(len(path))):
            below = (path[len(over)] for path in paths if path[: len(over)] == over)
            yield list(dict.fromkeys(map(words, dict.fromkeys(below))))
        if self.table.lines_across:
            yield from self._lines_across()

    def _lines_across(self) -> Iterator[list[str]]:
        """The lines, and the groups that stand beside each other above them."""
        yield [words(line.label) for line in self.table.lines]
        yield list(dict.fromkeys(words(line.path[0]) for line in self.table.lines))


def ordered(said: Sequence[str], columns: Sequence[Axis]) -> list[int] | None:
    """The columns by the order in which each is named once; None where one is not."""
    labels = [words(one.label) for one in columns]
    is_whole = len(said) == len(labels) and set(said) == set(labels)
    return [labels.index(one) for one in said] if is_whole else None


def _agree(row: list[str], labels: list[str]) -> bool:
    said = list(dict.fromkeys(one for one in row if one in labels))
    return said == [label for label in labels if label in said]
