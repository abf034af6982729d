"""Which mix-ups may have happened together? Few, in different cells, each mending something."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reports.checks.solver.mixups import Mixup, mends
from reports.checks.solver.quantities import Name, System
from reports.checks.solver.time_limit import TimeLimit

_Effect = frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Mixed:
    """Mix-ups that were put right, and by how much conditions still fail then."""

    system: System
    chosen: tuple[Mixup, ...] = ()
    off: Mapping[int, int] = field(default_factory=dict)
    values: Mapping[Name, int] = field(default_factory=dict)
    spent: int = 0

    @classmethod
    def none(cls, system: System) -> "Mixed":
        """Nothing mixed up yet."""
        return cls(system, off=system.off)

    def each(self, known: tuple[Mixup, ...], ceiling: int, limit: TimeLimit) -> Iterator["Mixed"]:
        """This, and all with more mix-ups that cost no more than a ceiling."""
        by_effect: dict[_Effect, list[Mixup]] = {}
        for one in known:
            by_effect.setdefault(frozenset(one.effect.items()), []).append(one)
        cheapest = min((one.weight for one in known), default=ceiling)
        ahead, seen = [self], set[frozenset[int]]()
        while ahead:
            mixed = ahead.pop()
            yield mixed
            left = ceiling - mixed.spent
            if left < 2 * cheapest:
                yield from mixed._finished(by_effect, left)
                continue
            limit.tick()
            for one in known:
                if one.weight <= left and mixed._takes(one):
                    more = mixed._with(one)
                    if (key := frozenset(map(id, more.chosen))) not in seen:
                        seen.add(key)
                        ahead.append(more)

    def _finished(self, by_effect: Mapping[_Effect, list[Mixup]], left: int) -> Iterator["Mixed"]:
        """With the last mix-up that fits, which must mend all that still fails."""
        wanted = frozenset((number, -gap) for number, gap in self.off.items())
        for one in by_effect.get(wanted, ()):
            if one.weight <= left and self._takes(one):
                yield self._with(one)

    def _takes(self, mixup: Mixup) -> bool:
        return mends(mixup.effect, self.off) and self.values.keys().isdisjoint(mixup.values)

    def _with(self, mixup: Mixup) -> "Mixed":
        off = dict(self.off)
        for number, by in mixup.effect.items():
            if gap := off.get(number, 0) + by:
                off[number] = gap
            else:
                del off[number]
        values = {**self.values, **mixup.values}
        return Mixed(self.system, (*self.chosen, mixup), off, values, self.spent + mixup.weight)
