"""Which reading of a table does the evidence speak for?

Cells filled and identities that balance speak for a reading, figures left over and identities that
do not balance against it. No cell is filled by an identity: these only choose among readings.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.importers.cells.candidates import CANDIDATES
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.sums import sums_read
from reports.importers.flow import Matrix, Strip
from reports.statute.schema import Cell, Table

_CLOSE = 3
"""Readings whose weights differ by no more are equally likely."""

_FEWEST_BROKEN, _FEWEST_UNFOUND = 3, 2
_MOST_LOST = 10
"""Of so many cells one was filled, and more figures are left over: the order is lost."""


@dataclass(frozen=True)
class Weighed:
    """A reading and what speaks for it."""

    found: FoundFigures
    filled: int
    loose: int
    balanced: int
    broken: int
    cells: int
    located: bool
    """Whether every cell of the table was found, be it empty."""

    proving: int
    """Sums that balance and are not of noughts alone."""

    @property
    def weight(self) -> int:
        return self.filled - self.loose + self.balanced - self.broken

    @property
    def is_settled(self) -> bool:
        return self.located and not self.loose and not self.broken

    @property
    def is_belied(self) -> bool:
        """Figures are left over, and either most sums do not balance, or none of a few, or hardly a
        cell was filled: those that were are not where they belong. Nor are those that no head
        bears out, nor where cells are missing and no sum of those found balances."""
        if self.found.lacks_head and self.broken > self.proving:
            return True
        if not self.located and not self.balanced and self.broken >= _FEWEST_UNFOUND:
            return True
        are_many = self.broken >= _FEWEST_BROKEN or not self.balanced
        is_broken = are_many and self.broken > self.balanced
        is_hardly_read = self.filled < self.cells / _MOST_LOST or self.loose > self.cells / 2
        is_empty = self.loose > self.filled and is_hardly_read
        return self.loose > 0 and (is_broken or is_empty)


def weighed(found: FoundFigures, tables: Sequence[Table]) -> Weighed:
    """Count what speaks for and against a reading of some tables."""
    told = [one for table in tables for one in sums_read(found.figures, table)]
    sums = [balances for _, balances in told]
    cells = {cell for table in tables for cell in table.cells}
    return Weighed(
        found,
        filled=sum([one is not None for one in found.figures.values()]) + len(found.unreadable),
        loose=found.loose,
        balanced=sum(sums),
        broken=len(sums) - sum(sums),
        cells=len(cells),
        located=cells <= found.figures.keys() | found.before,
        proving=sum([ok and any(map(found.figures.get, one.cells)) for one, ok in told]),
    )


def best_reading(way: Matrix | Strip, table: Table, findings: FoundFigures) -> FoundFigures:
    """Read a table in the first way that settles it, else in the likeliest of all."""
    readings: list[Weighed] = []
    for candidate in CANDIDATES:
        trial = findings.trial()
        if candidate(way, table, trial):
            readings.append(weighed(trial, [table]))
            if readings[-1].is_settled:
                return trial
    return likeliest(readings, table)


def likeliest(readings: Sequence[Weighed], table: Table) -> FoundFigures:
    """The reading of most weight, without the figures that another as likely has differently."""
    best = max(readings, key=lambda one: one.weight)
    if best.is_belied:
        best.found.take_back(table, list(best.found.figures), "有数没有位置，读出的多半对不上")
        return best.found
    near = [one.found for one in readings if one.weight >= best.weight - _CLOSE]
    disputed = [cell for cell in best.found.figures if _is_disputed(cell, best.found, near)]
    if disputed:
        best.found.take_back(table, disputed, "有几种读法，各读出不同的数")
    return best.found


def _is_disputed(cell: Cell, best: FoundFigures, near: Iterable[FoundFigures]) -> bool:
    said = best.figures[cell]
    others = (one.figures.get(cell) for one in near)
    return said is not None and any(other not in (None, said) for other in others)
