"""Which reading of a table does the evidence speak for?

Cells filled and identities that balance speak for a reading, figures left over and identities that
do not balance against it. No cell is filled by an identity: these only choose among readings.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reports.importers.cells.candidates import CANDIDATES
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.sums import sums_read
from reports.importers.flow import Matrix, Strip
from reports.statute.schema import Cell, Identity, Table

_CLOSE = 3
"""Readings whose weights differ by no more are equally likely."""

_FEWEST_BROKEN, _FEWEST_UNFOUND = 3, 2
_MOST_LOST = 10
"""Of so many cells one was filled, and more figures are left over: the order is lost."""


@dataclass(frozen=True)
class Weighed:
    """A reading of some tables and what speaks for it, counted as far as it is asked for."""

    found: FoundFigures
    tables: Sequence[Table]

    @cached_property
    def sums(self) -> Sequence[tuple[Identity, bool]]:
        """Each sum whose cells were all read, and whether it balances."""
        return [one for table in self.tables for one in sums_read(self.found.figures, table)]

    @cached_property
    def broken(self) -> int:
        return sum([not balances for _, balances in self.sums])

    @property
    def balanced(self) -> int:
        return len(self.sums) - self.broken

    @cached_property
    def cells(self) -> frozenset[Cell]:
        return frozenset().union(*(table.cells for table in self.tables))

    @property
    def filled(self) -> int:
        figures = self.found.figures.values()
        return len(figures) - [*figures].count(None) + len(self.found.unreadable)

    @cached_property
    def loose(self) -> int:
        return self.found.loose

    @cached_property
    def located(self) -> bool:
        """Whether every cell of the tables was found, be it empty."""
        return not self.cells.difference(self.found.figures, self.found.before)

    @property
    def proving(self) -> int:
        """Sums that balance and are not of noughts alone."""
        return sum([ok and any(map(self.found.figures.get, one.cells)) for one, ok in self.sums])

    @cached_property
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
        count = len(self.cells)
        is_hardly_read = self.filled < count / _MOST_LOST or self.loose > count / 2
        is_empty = self.loose > self.filled and is_hardly_read
        return self.loose > 0 and (is_broken or is_empty)


def best_reading(way: Matrix | Strip, table: Table, findings: FoundFigures) -> FoundFigures:
    """Read a table in the first way that settles it, else in the likeliest of all."""
    readings: list[Weighed] = []
    for candidate in CANDIDATES:
        trial = findings.trial()
        if candidate(way, table, trial):
            readings.append(Weighed(trial, [table]))
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
