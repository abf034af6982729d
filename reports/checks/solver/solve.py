"""Which smallest change would make everything hold that must hold? All of them, with a proof."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.checks.solver.mixed import Mixed
from reports.checks.solver.mixups import RARITY, Mixup, mixups
from reports.checks.solver.quantities import Name, System
from reports.checks.solver.search import Search
from reports.checks.solver.slips import likeness_of
from reports.checks.solver.time_limit import OutOfTimeError, TimeLimit

SECONDS = 0.8
"""No page waits longer for an explanation."""

PROOF_SECONDS = 0.25
"""Longer it is not tried to prove that fewer changes will not do; what is proven by then counts."""

ONE = 100
"""The cost of one mistake where nothing speaks for the number that it changes."""

AS_LIKELY = 10
"""What is no further behind is as likely: a total, a digit replaced, any other number."""

MOST_MISTAKES = 8
"""What takes more to explain is no slip of the pen."""


@dataclass(frozen=True)
class Repair:
    """New numbers that mend a whole system; ``likeness``: the lower, the likelier the mistakes."""

    values: Mapping[Name, int]
    cost: int
    likeness: int
    mixed: tuple[Mixup, ...] = ()
    is_open: bool = False


@dataclass(frozen=True)
class Solution:
    """What was found for one system: the cheapest repairs, the likeliest first, and the proof.

    Fewer than ``fewest`` changes cannot do: that is proven. ``is_only``: so many can in one way.
    """

    system: System
    repairs: tuple[Repair, ...] = ()
    fewest: int = 0
    is_only: bool = False
    is_finished: bool = True

    @property
    def best(self) -> tuple[Repair, ...]:
        """The likeliest, and those that are about as likely: only a slip of the hand stands out."""
        least = min((one.likeness for one in self.repairs), default=0)
        return tuple(one for one in self.repairs if one.likeness <= least + AS_LIKELY)

    @property
    def shared(self) -> frozenset[Name]:
        """What every one of the likeliest changes."""
        return frozenset.intersection(*(frozenset(one.values) for one in self.best))


def solve(system: System, limit: TimeLimit | None = None) -> Solution:
    """The smallest repairs of a system; none where all holds already."""
    if not system.broken:
        return Solution(system)
    limit = limit or TimeLimit(SECONDS)
    try:
        repairs = _cheapest(system, limit)
    except OutOfTimeError:
        return Solution(system, is_finished=False)
    ranked = tuple(sorted(repairs, key=lambda one: (one.likeness, sorted(one.values.items()))))
    fewest, is_only = _fewest(system, ranked, TimeLimit(min(PROOF_SECONDS, limit.left)))
    return Solution(system, ranked, fewest, is_only)


def _cheapest(system: System, limit: TimeLimit) -> list[Repair]:
    """Mistakes are admitted one by one until something mends all."""
    search, known = Search(system, lambda one: one.weight, limit), mixups(system)
    for ceiling in range(ONE, MOST_MISTAKES * ONE + 1, ONE):
        found: dict[frozenset[tuple[Name, int]], Repair] = {}
        for mixed in Mixed.none(system).each(known, ceiling, limit):
            for repair in _completed(system, mixed, search, ceiling):
                key = frozenset(repair.values.items())
                if key not in found or repair.likeness < found[key].likeness:
                    found[key] = repair
        if found:
            least = min(one.cost for one in found.values())
            return [one for one in found.values() if one.cost == least]
    return []


def _completed(system: System, mixed: Mixed, search: Search, ceiling: int) -> Iterator[Repair]:
    """What else must change in single cells once mix-ups are put right."""
    rarity = sum(RARITY[one.kind] for one in mixed.chosen)
    for answer in search.run(mixed.off, ceiling - mixed.spent, mixed.values):
        likeness = rarity + sum(
            likeness_of(system.quantities[name], to) for name, to in answer.values.items()
        )
        values = {**mixed.values, **answer.values}
        cost = mixed.spent + answer.cost
        yield Repair(values, cost, likeness, mixed.chosen, answer.is_open)


def _fewest(system: System, repairs: tuple[Repair, ...], limit: TimeLimit) -> tuple[int, bool]:
    """How many changes it takes at least, as far as that is proven; whether one set only does."""
    search = Search(system, lambda _: 1, limit)
    most = min((len(one.values) for one in repairs), default=MOST_MISTAKES)
    number = 1
    try:
        while number <= most:
            if answers := search.run(system.off, number, {}):
                return number, len(answers) == 1 and not answers[0].is_open
            number += 1
    except OutOfTimeError:
        pass
    return number, False
