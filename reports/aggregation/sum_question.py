"""What has a county to settle before its sum is final? One question, and what it speaks of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from reports.aggregation.difference_cause import Change
from reports.document.live_fields import written
from reports.statute.schema import Cell, Edition, Figures

MOST_NAMED = 5
"""Units that a sentence names; of more the number is said."""


@dataclass(frozen=True)
class SumQuestion:
    """A question of a year's sum; ``key`` names it, its kind first: ``double.litigation.12``.

    ``seen`` is the figures it is asked about: an answer to others does not settle it. ``units``
    are those it names, ``proposed`` a change that may be meant. Where ``takes_word`` is false no
    explanation settles it, only what is done about it.
    """

    key: str
    sentence: str
    seen: str = ""
    units: tuple[int, ...] = ()
    proposed: Change = field(default_factory=dict)
    takes_word: bool = True
    rule: str = ""
    """What counts where, said once for all questions of a topic."""

    @property
    def topic(self) -> str:
        """What it is one of: ``double.litigation``; its kind, where that has no topics."""
        parts = self.key.split(".")
        return ".".join(parts[:2]) if parts[0] == "double" else parts[0]

    @property
    def kind(self) -> str:
        return self.key.partition(".")[0]


@dataclass(frozen=True)
class SumPart:
    """A unit whose report counts: its figures of the year, and of the year before."""

    unit: int
    name: str
    figures: Figures
    before: Figures = field(default_factory=dict)
    is_grassroots: bool = False


def number_at(figures: Figures, cell: Cell) -> int | Decimal:
    """The figure of a cell; a cell that nobody has adds nothing."""
    return figures.get(cell) or 0


def amount_of(figures: Figures, cells: Iterable[Cell]) -> int | Decimal:
    """The sum of some cells."""
    return sum(number_at(figures, cell) for cell in cells)


def named(parts: Iterable[SumPart]) -> str:
    """The names of some units, a few of them."""
    names = [one.name for one in parts]
    more = f"等{len(names)}个单位" if len(names) > MOST_NAMED else ""
    return "、".join(names[:MOST_NAMED]) + more


def not_zero(edition: Edition, figures: Figures) -> Mapping[Cell, int | Decimal]:
    """The cells of the edition that hold something."""
    return {cell: one for cell in edition.table_of if (one := figures.get(cell))}


def counted(figure: int | Decimal) -> str:
    """A number of cases as it is said."""
    return f"{written(figure)}件"
