"""Which whole numbers within their bounds can the freed quantities be?"""

from collections.abc import Iterator, Mapping
from itertools import islice

from reports.checks.solver.elimination import Freed, LinearRow
from reports.checks.solver.quantities import Name, Quantity
from reports.checks.solver.time_limit import TimeLimit

_FAR = 10**13
"""What has no bound of its own goes no further."""


class Bounds(dict[Name, tuple[int, int]]):
    """By how much each quantity may change, worked out for those that are asked for."""

    def __init__(self, quantities: Mapping[Name, Quantity], values: Mapping[Name, int]) -> None:
        super().__init__()
        self._quantities, self._values = quantities, values

    def __missing__(self, name: Name) -> tuple[int, int]:
        one, value = self._quantities[name], self._values[name]
        self[name] = (-_FAR if one.least is None else one.least - value, one.most - value)
        return self[name]


def assignments(
    freed: Freed, bounds: Bounds, limit: TimeLimit, most: int
) -> Iterator[tuple[dict[Name, int], bool]]:
    """Every set of changes that stays within bounds; of too many only one, marked as open."""
    tried = _completed(freed, bounds, limit, most, {})
    found = sorted(islice(tried, most + 1), key=lambda one: not all(one[0].values()))
    is_open = len(found) > most or any(is_cut for _, is_cut in found)
    yield from ((one, is_open) for one, _ in (found[:1] if is_open else found))


def _completed(
    freed: Freed, bounds: Bounds, limit: TimeLimit, most: int, chosen: dict[Name, int]
) -> Iterator[tuple[dict[Name, int], bool]]:
    """Sets of changes, and whether numbers further off were left out."""
    waiting = [name for name in freed.loose if name not in chosen]
    if not waiting:
        changes = freed.changes(chosen)
        if changes is not None and all(_within(bounds[one], by) for one, by in changes.items()):
            yield changes, False
        return
    low, high = _range(freed, bounds, waiting, chosen)
    for by in range(low, min(high, low + most) + 1):
        limit.tick()
        further = _completed(freed, bounds, limit, most, {**chosen, waiting[0]: by})
        yield from ((one, is_cut or high > low + most) for one, is_cut in further)


def _range(
    freed: Freed, bounds: Bounds, waiting: list[Name], chosen: Mapping[Name, int]
) -> tuple[int, int]:
    """How far the first that waits can go: within its bounds, and those of all that follow it."""
    name, *others = waiting
    low, high = bounds[name]
    for solved, row in freed.solved.items():
        if factor := row.terms.get(name, 0):
            least, most = _reach(row, [solved, *others], bounds)
            gap = row.gap - sum(row.terms.get(one, 0) * by for one, by in chosen.items())
            one, other = sorted((gap - end) * (1 if factor > 0 else -1) for end in (least, most))
            low, high = max(low, -(-one // abs(factor))), min(high, other // abs(factor))
    return low, high


def _reach(row: LinearRow, names: list[Name], bounds: Bounds) -> tuple[int, int]:
    low = high = 0
    for name in names:
        ends = [row.terms.get(name, 0) * end for end in bounds[name]]
        low, high = low + min(ends), high + max(ends)
    return low, high


def _within(bound: tuple[int, int], by: int) -> bool:
    return bound[0] <= by <= bound[1]
