"""Which totals of a workbook are formulas? Those that give exactly the printed figure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from reports.statute.schema import Cell, Edition, Figures, Identity, add

Place = tuple[int, int]
"""Where a figure stands in a sheet: its row and its column, counted from one."""


@dataclass(frozen=True)
class Total:
    """A total that is filled like all of its parts: what was typed, and what they add up to."""

    cell: Cell
    parts: tuple[Cell, ...]
    says: str
    typed: int
    added: int

    @property
    def is_right(self) -> bool:
        return self.typed == self.added

    @property
    def objection(self) -> str:
        """What a reader should know of a total that does not agree with its parts."""
        return (
            f"{self.says}：这里填的是{self.typed}，各格相加得{self.added}，"
            f"相差{abs(self.typed - self.added)}。数字照填报的印出，没有改动。"
        )


def totals(edition: Edition, figures: Figures) -> Mapping[Cell, Sequence[Total]]:
    """The totals that can be judged, by cell; a corner is a total both across and down."""
    found: dict[Cell, list[Total]] = {}
    for identity in edition.identities:
        for total in _judged(identity, figures):
            found.setdefault(total.cell, []).append(total)
    return found


def _judged(identity: Identity, figures: Figures) -> Iterator[Total]:
    cell = identity.fills
    if cell is None:
        return
    parts = identity.left if identity.right == (cell,) else identity.right
    typed, added = figures.get(cell), add(parts, figures)
    if isinstance(typed, int) and isinstance(added, int):
        yield Total(cell, parts, identity.says, typed, added)


def formula(places: Sequence[Place]) -> str:
    """Add up places: as a range where they stand side by side in a row or a column."""
    names = [f"{get_column_letter(column)}{row}" for row, column in places]
    return f"=SUM({names[0]}:{names[-1]})" if _is_run(places) else f"={'+'.join(names)}"


def _is_run(places: Sequence[Place]) -> bool:
    (row, column), count = places[0], len(places)
    across = [(row, column + n) for n in range(count)]
    down = [(row + n, column) for n in range(count)]
    return list(places) in (across, down)
