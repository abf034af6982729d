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
    """What one unit adds to a cell, and what it added the year before; or 本级, or 调整.

    ``address`` leads to its report, or to where the county adds it; empty for who reads the sum
    alone.
    """

    address: str
    name: str
    figure: int | Decimal
    before: Figure
    total: int | Decimal

    @property
    def written(self) -> str:
        """As it is printed; what is taken from the sum with its sign."""
        return written(self.figure) if self.figure >= 0 else with_sign(self.figure)

    @property
    def was(self) -> str:
        return written(self.before)

    @property
    def change(self) -> str:
        return "" if self.before is None else with_sign(self.figure - self.before)

    @property
    def percent(self) -> str:
        """Its part of the whole; none where the whole is small, or something is taken from it."""
        is_told = self.total >= TENTHS_FROM and self.figure > 0
        return f"{self.figure / self.total:.0%}" if is_told else ""

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
    """Take one figure of the sum apart, in one query a year, and one for what the county adds."""
    now = _figures(asked, cell, asked.year)
    before = {key: figure for _, key, _, figure in _figures(asked, cell, asked.year - 1)}
    added = _added(asked, cell)
    total = sum(figure or 0 for *_, figure in now) + sum(figure for _, _, figure, _ in added)
    units = [
        UnitShare(asked.report_address(report), name, figure, before.get(unit), total)
        for report, unit, name, figure in now
        if figure
    ]
    county = [
        UnitShare(address, name, figure, was, total)
        for address, name, figure, was in added
        if figure
    ]
    shares = sorted([*units, *county], key=lambda one: -one.figure)
    return Behind(asked.edition.spoken(cell), shares, len(now) - len(units), written(total))


def _page(asked: SumQuery, page: str) -> str:
    return "" if asked.reads_only else asked.address(page)


def _added(asked: SumQuery, cell: Cell) -> list[tuple[str, str, int | Decimal, Figure]]:
    """本级 and each adjustment of the cell; of a kind of units there are none."""
    if asked.kind:
        return []
    added, before = (asked.material.added[year] for year in (asked.year, asked.year - 1))
    adjusted: list[tuple[str, str, int | Decimal, Figure]] = [
        (_page(asked, "adjustments"), f"调整：{one.reason}", one.change[cell], None)
        for one in added.adjustments
        if cell in one.change
    ]
    own = added.own.get(cell, 0)
    return [(_page(asked, "own"), "本级", own, before.own.get(cell)), *adjusted]


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
