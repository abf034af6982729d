"""差额解释: which causes, as few as possible, make of the sum what a report states?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import combinations_with_replacement as combinations
from typing import Final

from reports.aggregation.cell_causes import MOST_CELLS, at_cells
from reports.aggregation.difference_cause import SumCause
from reports.aggregation.lanes import Lanes, Packed
from reports.statute.schema import Cell, Edition

MOST_CAUSES: Final = 3
MOST_PAIRED: Final = 700
"""Causes of bodies of which every pair is tried; beyond, pairs and three are left untried."""

Causes = tuple[SumCause, ...]


@dataclass(frozen=True)
class FewestCauses:
    """Every smallest set of causes, the likeliest first, and how far smaller ones are excluded."""

    sets: tuple[Causes, ...]
    tried: int
    """Every set of up to so many causes was tried; those smaller than ``sets`` explain nothing."""

    @property
    def fewest(self) -> int | None:
        return len(self.sets[0]) if self.sets else None

    @property
    def likeliest(self) -> tuple[Causes, ...]:
        """The sets that nothing tells apart: of the same number and kinds."""
        return tuple(one for one in self.sets if _weight(one) == _weight(self.sets[0]))


def explain(
    edition: Edition,
    total: Mapping[Cell, int | Decimal],
    stated: Mapping[Cell, int | Decimal],
    of_bodies: Sequence[SumCause],
) -> FewestCauses:
    """Explain why ``stated`` is not ``total``, by bodies' causes and slips at cells.

    ``of_bodies``: whatever may have happened with a body, each with its change.
    """
    search = _Search.of(edition, total, stated, of_bodies)
    for number in range(MOST_CAUSES + 1):
        if found := {frozenset(one): one for one in search.sets_of(number)}:
            return FewestCauses(tuple(sorted(found.values(), key=_weight)), number)
        if number and search.is_too_wide:
            return FewestCauses((), number)
    return FewestCauses((), MOST_CAUSES)


def _weight(causes: Causes) -> int:
    return sum(cause.kind.weight for cause in causes)


@dataclass(frozen=True)
class _Search:
    lanes: Lanes
    total: Packed
    stated: Packed
    by_change: Mapping[Packed, Sequence[SumCause]]
    """Causes of bodies by what they change; those that change nothing cannot be seen."""

    @classmethod
    def of(
        cls,
        edition: Edition,
        total: Mapping[Cell, int | Decimal],
        stated: Mapping[Cell, int | Decimal],
        of_bodies: Sequence[SumCause],
    ) -> "_Search":
        lanes = Lanes(edition)
        by_change: dict[Packed, list[SumCause]] = defaultdict(list)
        for cause in of_bodies:
            if change := lanes.packed(cause.change):
                by_change[change].append(cause)
        return cls(lanes, lanes.packed(total), lanes.packed(stated), by_change)

    @cached_property
    def place(self) -> dict[Packed, int]:
        """Where each change stands: of several orders of the same ones only this is tried."""
        return {change: at for at, change in enumerate(self.by_change)}

    @cached_property
    def off(self) -> Packed:
        return self.stated - self.total

    @property
    def is_too_wide(self) -> bool:
        return len(self.by_change) > MOST_PAIRED

    def sets_of(self, number: int) -> Iterator[Causes]:
        """Every set of so many causes that explains what is off."""
        for at_bodies in range(number + 1):
            for changes in self._changes(at_bodies, number - at_bodies):
                slips = self._slips(sum(changes), number - at_bodies)
                bodies = list(self._bodies(changes))
                yield from ((*some, *cells) for cells in slips for some in bodies)

    def _changes(self, at_bodies: int, at_cells_: int) -> Iterator[tuple[Packed, ...]]:
        """The changes of so many bodies after which slips at so many cells may explain the rest."""
        if at_cells_ == 0:
            yield from self._whole(at_bodies)
            return
        few = at_cells_ * MOST_CELLS
        pairs = self._pairs() if (at_bodies, at_cells_) == (2, 1) else None
        for some in combinations(self.by_change, at_bodies) if pairs is None else pairs:
            if self.lanes.touches_few(self.off - sum(some), few):
                yield some

    def _pairs(self) -> Iterator[tuple[Packed, Packed]]:
        """Two bodies' changes beside which only one table is off: a slip stays in its table."""
        for table in self.lanes.edition.tables:
            left: dict[Packed, list[Packed]] = defaultdict(list)
            for change in self.by_change:
                left[self.lanes.outside(table.key, change)].append(change)
            for first in self.by_change:
                for second in left.get(self.lanes.outside(table.key, self.off - first), ()):
                    if self.place[first] <= self.place[second]:
                        yield first, second

    def _whole(self, at_bodies: int) -> Iterator[tuple[Packed, ...]]:
        """The changes of so many bodies that leave nothing: all but the last, and that one."""
        if at_bodies == 0:
            if not self.off:
                yield ()
            return
        for some in combinations(self.by_change, at_bodies - 1):
            last = self.off - sum(some)
            if last in self.place and all(self.place[last] >= self.place[one] for one in some):
                yield (*some, last)

    def _slips(self, of_bodies: Packed, number: int) -> list[Causes]:
        right = self.total + of_bodies
        off = self.lanes.unpacked(self.stated - right)
        if number and len(off) > number * MOST_CELLS:
            return []
        sheets = self.lanes.unpacked(right), self.lanes.unpacked(self.stated)
        found = at_cells(self.lanes.edition, *sheets, off, number)
        return [one for one in found if len(one) == number]

    def _bodies(self, changes: tuple[Packed, ...]) -> Iterator[Causes]:
        """The causes with these changes, of different bodies."""
        if not changes:
            yield ()
            return
        first, *rest = changes
        for further in self._bodies(tuple(rest)):
            taken = {cause.body for cause in further}
            for cause in self.by_change[first]:
                if cause.body not in taken:
                    yield (cause, *further)
