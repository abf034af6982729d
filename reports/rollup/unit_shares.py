"""Which units are behind one figure of the sum, and how much is each one's?"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import F

from reports.document.live_fields import with_sign, written
from reports.document.sums.year_pairs import TENTHS_FROM
from reports.models.tables import stored_at
from reports.rollup.sum_asked import SumQuery
from reports.statute import EDITIONS, format_for
from reports.statute.schema import Cell, Figure


@dataclass(frozen=True)
class UnitShare:
    """What one unit adds to a cell, and what it added the year before."""

    report: int
    name: str
    figure: int | Decimal
    before: Figure
    total: int | Decimal

    @property
    def written(self) -> str:
        return written(self.figure)

    @property
    def was(self) -> str:
        return written(self.before)

    @property
    def change(self) -> str:
        return "" if self.before is None else with_sign(self.figure - self.before)

    @property
    def percent(self) -> str:
        """Its part of the whole; none where the whole is small."""
        return f"{self.figure / self.total:.0%}" if self.total >= TENTHS_FROM else ""

    @property
    def is_most(self) -> bool:
        """Whether more than half comes from this unit alone."""
        return self.total >= TENTHS_FROM and 2 * self.figure > self.total


@dataclass(frozen=True)
class Behind:
    """A cell of the sum, and every unit that adds to it, the largest first."""

    name: str
    shares: Sequence[UnitShare]
    zeros: int
    """Counted units that have 0 here."""
    total: str


def behind(asked: SumQuery, cell: Cell) -> Behind:
    """Take one figure of the sum apart, in one query a year."""
    now = _figures(asked, cell, asked.year)
    before = {key: figure for _, key, _, figure in _figures(asked, cell, asked.year - 1)}
    total = sum(figure or 0 for *_, figure in now)
    shares = [
        UnitShare(report, name, figure, before.get(unit), total)
        for report, unit, name, figure in now
        if figure
    ]
    shares.sort(key=lambda one: -one.figure)
    return Behind(asked.edition.spoken(cell), shares, len(now) - len(shares), written(total))


def _figures(asked: SumQuery, cell: Cell, year: int) -> list[tuple[int, int, str, Figure]]:
    """Report, unit, name and figure of each counted unit; empty where the edition has no such."""
    if year < EDITIONS[0].first_year or cell not in format_for(year).table_of:
        return []
    model, where, column = stored_at(format_for(year), cell)
    reports = asked.counted(year)
    rows = model._default_manager.filter(report__in=reports.order_by().values("pk"), **where)
    named = rows.values_list(
        "report", "report__agency", F("report__agency__short_name"), column
    ).order_by("report__agency__position", "report__agency")
    return list(named)
