"""Which one mistake may have touched several cells at once? Neighbours, lines, columns mixed up.

Every mix-up counts as one mistake.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from reports.checks.solver.quantities import Name, System

Line = Sequence[Name]
_Guess = tuple[str, dict[Name, int]]

RARITY = {
    "swap": 101,
    "split": 102,
    "shift": 103,
    "carried": 104,
    "lines": 105,
    "columns": 106,
    "displaced": 107,
}
"""How far each kind of mix-up is behind a slip in one cell; only compared at equal cost."""


@dataclass(frozen=True)
class Mixup:
    """What was typed wrong in one go, and what should stand there."""

    kind: str
    values: Mapping[Name, int]
    weight: int
    effect: Mapping[int, int]
    """By how much each condition moves when this is put right."""


def mixups(system: System) -> tuple[Mixup, ...]:
    """Every mix-up that might have led to the numbers as they stand."""
    off = system.off
    suspect = {name for n in off for name in system.conditions[n].terms}
    found: dict[frozenset[tuple[Name, int]], Mixup] = {}
    for kind, meant in _guesses(system, off):
        changed = {name: to for name, to in meant.items() if to != system.values[name]}
        if len(changed) < 2 or suspect.isdisjoint(changed):
            continue
        effect, key = _effect(system, changed), frozenset(changed.items())
        if key not in found and effect.keys() & off and _is_possible(system, changed):
            weight = max(system.quantities[name].weight for name in changed)
            found[key] = Mixup(kind, changed, weight, effect)
    return tuple(found.values())


def mends(effect: Mapping[int, int], off: Mapping[int, int]) -> bool:
    """More conditions hold with it than without it."""
    more = 0
    for number, by in effect.items():
        gap = off.get(number, 0)
        more += (gap + by == 0) - (gap == 0)
    return more > 0


def _is_possible(system: System, changed: Mapping[Name, int]) -> bool:
    quantities = system.quantities
    return all(quantities[one].holds(to) and not quantities[one].is_fixed
               for one, to in changed.items())  # fmt: skip


def _effect(system: System, changed: Mapping[Name, int]) -> dict[int, int]:
    effect: dict[int, int] = {}
    for name, to in changed.items():
        by = to - system.values[name]
        for number, factor in system.effects.get(name, {}).items():
            effect[number] = effect.get(number, 0) + factor * by
    return {number: by for number, by in effect.items() if by}


def _guesses(system: System, off: Mapping[int, int]) -> Iterator[_Guess]:
    values = system.values
    for row in system.rows:
        yield from _in_a_line(values, row)
        yield from _shifted(system, row)
    for block in system.blocks:
        columns = list(zip(*block, strict=True))
        for column in columns:
            yield from (("swap", _exchanged(values, [pair])) for pair in pairwise(column))
        for one, other in pairwise(block):
            yield "lines", _exchanged(values, zip(one, other, strict=True))
        for one, other in combinations(columns, 2):
            yield "columns", _exchanged(values, zip(one, other, strict=True))
        yield from _displaced(values, block)
    yield from _carried(system, off)


def _exchanged(values: Mapping[Name, int], pairs: Iterable[tuple[Name, Name]]) -> dict[Name, int]:
    return {a: values[b] for pair in pairs for a, b in (pair, pair[::-1])}


def _in_a_line(values: Mapping[Name, int], row: Line) -> Iterator[_Guess]:
    """Two cells of a line that were exchanged; a number whose digits stand in two cells."""
    for pair in combinations(row, 2):
        yield "swap", _exchanged(values, [pair])
    for one, other in pairwise(row):
        if values[one] > 0 and values[other] >= 0:
            whole = int(f"{values[one]}{values[other]}")
            yield "split", {one: whole, other: 0}
            yield "split", {one: 0, other: whole}


def _shifted(system: System, row: Line) -> Iterator[_Guess]:
    """A line typed one cell too far to the right, or to the left; what fell off is added up."""
    values = [system.values[name] for name in row]
    for meant, lost in (
        (dict(zip(row[:-1], values[1:], strict=True)), row[-1]),
        (dict(zip(row[1:], values[:-1], strict=True)), row[0]),
    ):
        bound = [system.conditions[number] for number in system.effects.get(lost, {})]
        if bound:
            condition = max(bound, key=lambda one: len(one.terms.keys() & set(row)))
            known = {**system.values, **meant, lost: 0}
            yield "shift", {**meant, lost: -condition.off(known) // condition.terms[lost]}


def _displaced(values: Mapping[Name, int], block: Sequence[Line]) -> Iterator[_Guess]:
    """Lines typed one line too low or too high; an empty line shows where they belong."""
    is_empty = [not any(values[name] for name in line) for line in block]
    for first, last in combinations(range(len(block)), 2):
        if last - first < 2:
            continue  # two lines: they were exchanged
        stretch = block[first : last + 1]
        if is_empty[first]:
            yield "displaced", _moved(values, stretch, [*stretch[1:], stretch[0]])
        if is_empty[last]:
            yield "displaced", _moved(values, stretch, [stretch[-1], *stretch[:-1]])


def _moved(
    values: Mapping[Name, int], where: Sequence[Line], origin: Sequence[Line]
) -> dict[Name, int]:
    return {
        name: values[other]
        for line, stood in zip(where, origin, strict=True)
        for name, other in zip(line, stood, strict=True)
    }


def _carried(system: System, off: Mapping[int, int]) -> Iterator[_Guess]:
    """A wrong cell whose totals were added up from it: they are all wrong by the same number."""
    for cell, totals in system.followers.items():
        moved = dict.fromkeys((cell, *totals), 1)
        effect = _effect(system, {name: system.values[name] + 1 for name in moved})
        if effect and effect.keys() <= off.keys():
            number, factor = next(iter(effect.items()))
            by = -off[number] // factor
            yield "carried", {name: system.values[name] + by for name in moved}
