"""Does the head of a table name its columns in the order of the form, as far as it names them?"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reports.importers.same_label import words
from reports.statute.schema import Axis, Table


@dataclass
class Head:
    """The labels of a head as they come, by the row on which each stands."""

    table: Table
    rows: dict[int, list[str]] = field(default_factory=dict)
    known: bool | None = None
    """Whether it is in order, as long as no label is added."""

    def add(self, row: int, label: str) -> None:
        self.rows.setdefault(row, []).append(label)
        self.known = None

    def is_in_order(self) -> bool:
        """Row by row: a head that wraps names what stands under 法人或其他组织 below the rest."""
        if self.known is None:
            runs = [list(dict.fromkeys(words(one.label) for one in axes)) for axes in self._runs()]
            self.known = all(_agree(said, run) for said in self.rows.values() for run in runs)
        return self.known

    def _runs(self) -> Iterator[list[Axis]]:
        """The columns that stand under the same headings; lines, where they are printed across."""
        every = [column for block in self.table.blocks for column in block.columns]
        for path in dict.fromkeys(column.under for column in every):
            yield [column for column in every if column.under == path]
        if self.table.lines_across:
            yield list(self.table.lines)


def _agree(row: list[str], labels: list[str]) -> bool:
    said = list(dict.fromkeys(one for one in row if one in labels))
    return said == [label for label in labels if label in said]
