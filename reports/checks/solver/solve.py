"""Which smallest change would make every identity of a broken table hold?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from reports.checks.isolation import apart
from reports.checks.solver.correction import Change, Correction
from reports.checks.solver.sentences import describe, is_swap
from reports.checks.solver.system import Direction, Effect, System, systems
from reports.statute.schema import MOST_DIGITS, Cell, Edition, Figures, add

_MOST = 10**MOST_DIGITS
_PAIR = 4
_BY_EVIDENCE = {"digits": 0, "swap": 1, "split": 1}


@dataclass(frozen=True)
class _Broken:
    """One table: its counts, which identities are decided, and by how much each is off."""

    system: System
    counts: Mapping[Cell, int]
    decided: frozenset[int]
    off: Effect

    def narrowed(self, effect: Effect) -> dict[int, int]:
        """An effect on the identities that are decided; a blank cell decides nothing."""
        return {number: sign for number, sign in effect.items() if number in self.decided}


def solve(edition: Edition, figures: Figures) -> tuple[Correction, ...]:
    """Every smallest cause, the likeliest first, table by table; nothing where all holds.

    Each correction mends the whole of its table. Where no simple cause explains it, nothing is
    offered: a guess that leaves another sum wrong helps nobody. The causes of a table that cannot
    be looked for are not offered, and no page fails for it.
    """
    found: list[Correction] = []
    for system in systems(edition):
        with apart("causes", []):
            if (broken := _broken(system, figures)).off:
                found += _ranked(edition, broken)
    return tuple(found)


def _broken(system: System, figures: Figures) -> _Broken:
    decided, off = set(), {}
    for number, identity in enumerate(system.identities):
        left, right = add(identity.left, figures), add(identity.right, figures)
        if left is not None and right is not None:
            decided.add(number)
            if left != right:
                off[number] = int(left - right)
    counts = {
        cell: figure for cell in system.effects if isinstance(figure := figures.get(cell), int)
    }
    return _Broken(system, counts, frozenset(decided), off)


def _ranked(edition: Edition, broken: _Broken) -> list[Correction]:
    found = {
        frozenset(changes): (rank, kind, changes)
        for rank, kind, changes in sorted(
            (*_along_directions(broken), *_pairs(broken)), key=lambda one: -one[0]
        )
    }
    corrections = [
        describe(edition, broken.system, rank, kind, changes)
        for rank, kind, changes in found.values()
    ]
    best = min((one.rank for one in corrections), default=1)
    return sorted((_raised(one, best) for one in corrections), key=_order)


def _raised(correction: Correction, best: int) -> Correction:
    """Swapped cells and split numbers are no coincidence: they tie with the best."""
    return replace(correction, rank=best) if correction.kind in {"swap", "split"} else correction


def _order(correction: Correction) -> tuple[int, int, int, int]:
    size = sum(abs(change.new - change.old) for change in correction.changes)
    evidence = _BY_EVIDENCE.get(correction.kind, len(_BY_EVIDENCE))
    return correction.rank, evidence, len(correction.changes), size


_Found = tuple[int, str, tuple[Change, ...]]


def _along_directions(broken: _Broken) -> Iterator[_Found]:
    """One unknown number for cells that change together."""
    for direction in _matching(broken):
        effect = broken.narrowed(direction.effect)
        number, sign = next(iter(effect.items()))
        times, rest = divmod(-broken.off[number], sign)
        if rest or any(broken.off[one] != -times * by for one, by in effect.items()):
            continue
        changes = _changes(broken, {cell: times * step for cell, step in direction.steps})
        if changes and (direction.kind != "swap" or is_swap(*changes)):
            yield direction.rank, direction.kind, changes


def _matching(broken: _Broken) -> Iterator[Direction]:
    """The directions that move exactly the identities that are off."""
    off = frozenset(broken.off)
    if len(broken.decided) == len(broken.system.identities):
        yield from broken.system.directions.get(off, ())
        return
    for support, directions in broken.system.directions.items():
        if support & broken.decided == off:
            yield from directions


def _pairs(broken: _Broken) -> Iterator[_Found]:
    """Two cells, each with a number of its own, of identities that are all off."""
    off = set(broken.off)
    effects = {cell: broken.narrowed(broken.system.effects[cell]) for cell in broken.counts}
    inside = [cell for cell, effect in effects.items() if effect and set(effect) <= off]
    if len(off) > 2 * max((len(effects[cell]) for cell in inside), default=0):
        return
    for one, other in combinations(inside, 2):
        if set(effects[one]) | set(effects[other]) == off:
            for steps in _solutions(broken, one, other, effects[one], effects[other]):
                if changes := _changes(broken, steps):
                    yield _PAIR, "pair", changes


def _solutions(
    broken: _Broken, one: Cell, other: Cell, first: Effect, second: Effect
) -> Iterator[dict[Cell, int]]:
    """The two numbers that heal all; of many, those that swap two cells or join their digits."""
    alone = next((number for number in first if number not in second), None)
    alone_too = next((number for number in second if number not in first), None)
    if alone is not None and alone_too is not None:
        tried = [(_part(broken, first, alone), _part(broken, second, alone_too))]
    else:
        a, b = broken.counts[one], broken.counts[other]
        tried = [(b - a, a - b)]
        if min(a, b) >= 0:  # a sign has no place between digits
            tried += [(int(f"{a}{b}") - a, -b), (-a, int(f"{a}{b}") - b)]
    for by, by_too in tried:
        if by and by_too and _heals(broken, first, second, by, by_too):
            yield {one: by, other: by_too}


def _part(broken: _Broken, effect: Effect, number: int) -> int:
    return -broken.off[number] // effect[number]


def _heals(broken: _Broken, first: Effect, second: Effect, by: int, by_too: int) -> bool:
    return all(
        off + by * first.get(number, 0) + by_too * second.get(number, 0) == 0
        for number, off in broken.off.items()
    )


def _changes(broken: _Broken, steps: Mapping[Cell, int]) -> tuple[Change, ...]:
    """The new values; none where one would be blank, negative or too long to print."""
    if not steps.keys() <= broken.counts.keys():
        return ()
    made = tuple(
        Change(cell, broken.counts[cell], broken.counts[cell] + by) for cell, by in steps.items()
    )
    return made if all(0 <= change.new < _MOST for change in made) else ()
