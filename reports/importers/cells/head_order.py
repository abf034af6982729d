"""Does the head of a table name its columns in the order of the form, as far as it names them?"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reports.importers.same_label import words
from reports.statute.schema import Axis, Table


@dataclass
class Head:
    """The labels of a head as they come, each with the row on which it stands."""

    table: Table
    labels: list[tuple[int, str]] = field(default_factory=list)

    def add(self, row: int, label: str) -> None:
        self.labels.append((row, label))

    def is_in_order(self) -> bool:
        """Row by row: a head that wraps names what stands under 法人或其他组织 below the rest."""
        rows = {row for row, _ in self.labels}
        return all(self._agrees(row, axes) for row in rows for axes in self._runs())

    def _runs(self) -> Iterator[list[Axis]]:
        """The columns that stand under the same headings; lines, where they are printed across."""
        every = [column for block in self.table.blocks for column in block.columns]
        for path in dict.fromkeys(column.under for column in every):
            yield [column for column in every if column.under == path]
        if self.table.lines_across:
            yield list(self.table.lines)

    def _agrees(self, row: int, axes: list[Axis]) -> bool:
        labels = list(dict.fromkeys(words(one.label) for one in axes))
        said = list(dict.fromkeys(w for n, w in self.labels if n == row and w in labels))
        return said == [label for label in labels if label in said]
