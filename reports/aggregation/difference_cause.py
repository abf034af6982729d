"""Why may a total not be the sum of its parts? One cause, and what it changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from reports.statute.schema import Cell

Change = Mapping[Cell, int | Decimal]
"""What is added to the right sum, by cell; what is not changed is left out."""


class CauseKind(Enum):
    """What may have happened, and how unlikely it is beside the others (for equal numbers)."""

    OWN_LEFT_OUT = "own_left_out", 10
    MISSING = "missing", 10
    FORMER_VERSION = "former_version", 11
    TWICE = "twice", 12
    NOT_COUNTED = "not_counted", 12
    SLIP = "slip", 13
    SLIP_IN_SUM = "slip_in_sum", 13
    SWAPPED = "swapped", 14
    SWAPPED_IN_SUM = "swapped_in_sum", 14
    OTHER_FIGURE = "other_figure", 20
    OTHER_IN_SUM = "other_in_sum", 20

    def __init__(self, _name: str, weight: int) -> None:
        self.weight = weight


@dataclass(frozen=True)
class SumCause:
    """One thing that went wrong: with a body (``body`` its key) or at one or two cells."""

    kind: CauseKind
    body: int | None = None
    cells: tuple[Cell, ...] = ()
    change: Change = field(default_factory=dict, compare=False)
