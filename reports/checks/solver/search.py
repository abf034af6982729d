"""Which cheapest changes make every condition hold? Branch and bound, after Fellegi and Holt.

A condition that fails holds a number that is wrong. Each of its numbers is freed in turn, and what
then follows from the conditions for the others must hold again. Rows without a number in common
need a change each: that bounds every branch from below. An answer is minimal: no part of its
changes would do.
"""

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import count

from reports.checks.solver.elimination import Freed, rows_of
from reports.checks.solver.quantities import Name, Quantity, System
from reports.checks.solver.ranges import Bounds, assignments
from reports.checks.solver.time_limit import TimeLimit

NEVER = 10**9
"""Costs more than anything that is offered."""

MOST_VALUES = 60
"""Of numbers that only bind one another so many are tried; then the answer counts as open."""

Price = Callable[[Quantity], int]


@dataclass(frozen=True)
class Answer:
    """New numbers that make everything hold, and their cost. ``is_open``: others do as well."""

    cost: int
    values: Mapping[Name, int]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class _Branch:
    freed: Freed
    spent: int
    barred: frozenset[Name]


@dataclass
class Search:
    """All answers that cost no more than a ceiling."""

    system: System
    price: Price
    limit: TimeLimit

    def __post_init__(self) -> None:
        quantities = self.system.quantities
        self._prices = {name: self.price(one) for name, one in quantities.items()}
        self._names = [frozenset(one.terms) for one in self.system.conditions]
        self._fixed = frozenset(name for name, one in quantities.items() if one.is_fixed)

    def run(self, off: Mapping[int, int], ceiling: int, given: Mapping[Name, int]) -> list[Answer]:
        """Every minimal set of changes that costs no more, besides what is given already.

        ``off`` is by how much conditions fail once that is given.
        """
        if self._floor(off, given.keys()) > ceiling:
            return []
        self._values = {**self.system.values, **given}
        self._bounds = Bounds(self.system.quantities, self._values)
        turn, found = count(), dict[frozenset[tuple[Name, int]], Answer]()
        ahead: list[tuple[int, int, _Branch]] = []
        offered = iter([_Branch(rows_of(self.system, off), 0, self._fixed | given.keys())])
        while True:
            for child in offered:
                if (least := self.bound(child)) <= ceiling:
                    heapq.heappush(ahead, (least, next(turn), child))
            if not ahead:
                return list(found.values())
            self.limit.tick()
            branch = heapq.heappop(ahead)[2]
            offered = self._children(branch, found)

    def _floor(self, off: Mapping[int, int], given: Set[Name]) -> int:
        """The bound before any row is made."""
        barred = self._fixed | given
        return self._apart([self._names[number] - barred for number in off])

    def bound(self, branch: _Branch) -> int:
        """What is spent, and what rows with nothing in common must cost besides."""
        failing = [row.terms.keys() - branch.barred for row in branch.freed.binding if row.gap]
        return branch.spent + self._apart(failing)

    def _apart(self, failing: Sequence[Set[Name]]) -> int:
        if len(failing) < 2:
            return self._packed(failing)
        ordered = sorted(failing, key=len)
        return max(self._packed(ordered), self._packed(ordered[::-1]))

    def _packed(self, failing: Sequence[Set[Name]]) -> int:
        taken, total = set[Name](), 0
        for names in failing:
            if not names:
                return NEVER
            if taken.isdisjoint(names):
                taken |= names
                total += min(map(self._prices.__getitem__, names))
        return total

    def _children(
        self, branch: _Branch, found: dict[frozenset[tuple[Name, int]], Answer]
    ) -> Iterator[_Branch]:
        """One branch for each number freed; those freed in an earlier one stay as they are."""
        sets = [row.terms.keys() - branch.barred for row in branch.freed.binding if row.gap]
        names = min(sets, key=len) if sets else self._kept(branch, found)
        barred = set(branch.barred)
        for name in sorted(names):
            barred.add(name)
            spent = branch.spent + self._prices[name]
            yield _Branch(branch.freed.free(name), spent, frozenset(barred))

    def _kept(self, branch: _Branch, found: dict[frozenset[tuple[Name, int]], Answer]) -> Set[Name]:
        """Keep what the freed numbers can be; else name those of which one has to give way."""
        is_possible = False
        for changes, is_open in assignments(branch.freed, self._bounds, self.limit, MOST_VALUES):
            is_possible = True
            if all(changes.values()):
                new = {name: self._values[name] + by for name, by in changes.items()}
                cost = sum(map(self._prices.__getitem__, new))
                found[frozenset(new.items())] = Answer(cost, new, is_open)
        return set() if is_possible else branch.freed.in_the_way(self._bounds) - branch.barred
