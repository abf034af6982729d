"""What did a unit report last year and this? Pairs of figures, their difference and percentage."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from reports.document.sums.known_sum import known_sum
from reports.statute.schema import Figure

TENTHS_FROM: Final = 10
"""Below so many a percentage says nothing (the usual rule of 通报)."""


@dataclass(frozen=True)
class FigurePair:
    """上年 and 本年 of one figure; either may be blank, which is no zero."""

    before: Figure
    now: Figure

    @property
    def difference(self) -> Figure:
        """本年 less 上年; blank where one of them is."""
        return None if self.before is None or self.now is None else self.now - self.before

    @property
    def share(self) -> Decimal | None:
        """The difference as a part of 上年, to a tenth of a percent; none of fewer than ten."""
        if self.difference is None or not self.before or self.before < TENTHS_FROM:
            return None
        return round(Decimal(self.difference) / Decimal(self.before), 3)


@dataclass(frozen=True)
class YearsOfUnit:
    """A line of the comparison: whose it is, and a pair for each figure that is compared."""

    label: str
    pairs: Sequence[FigurePair]


def total_of(lines: Sequence[YearsOfUnit], label: str) -> YearsOfUnit:
    """The line that adds the others up, each year by itself; a blank adds nothing."""
    columns = zip(*(one.pairs for one in lines), strict=True)
    pairs = [
        FigurePair(known_sum(one.before for one in column), known_sum(one.now for one in column))
        for column in columns
    ]
    return YearsOfUnit(label, pairs)
