"""How does each change of a table's cells move its identities? Worked out once an edition."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

from reports.statute.schema import Cell, Edition, Identity

Effect = Mapping[int, int]
"""By how much left minus right of an identity grows, by the identity's number."""
_Steps = tuple[int, str, Mapping[Cell, int]]
"""A direction's rank and kind, and by how much each cell changes."""


@dataclass(frozen=True)
class Direction:
    """Cells that change together, each by so many times one unknown number."""

    rank: int
    kind: str
    steps: tuple[tuple[Cell, int], ...]
    effect: Effect


@dataclass(frozen=True)
class System:
    """One table's identities, what each cell does to them, and every direction of change."""

    table: str
    identities: tuple[Identity, ...]
    effects: Mapping[Cell, Effect]
    directions: Mapping[frozenset[int], tuple[Direction, ...]]
    neighbours: frozenset[tuple[Cell, Cell]]
    """Cells printed side by side in one line."""


@cache
def systems(edition: Edition) -> tuple[System, ...]:
    """One system for each table that has identities."""
    return tuple(
        _system(edition, table.key) for table in edition.tables if _identities(edition, table.key)
    )


def _identities(edition: Edition, table: str) -> tuple[Identity, ...]:
    return tuple(edition.identities_of(table))


def _system(edition: Edition, key: str) -> System:
    table, identities = edition.by_key[key], _identities(edition, key)
    effects: dict[Cell, Counter[int]] = defaultdict(Counter)
    for number, identity in enumerate(identities):
        for cell in identity.left:
            effects[cell][number] += 1
        for cell in identity.right:
            effects[cell][number] -= 1
    rows = [[table.cell(line.key, one.key) for one in block.columns]
            for block in table.blocks for line in block.lines]  # fmt: skip
    by_support: defaultdict[frozenset[int], list[Direction]] = defaultdict(list)
    for direction in _directions(rows, identities, effects):
        by_support[frozenset(direction.effect)].append(direction)
    return System(
        key,
        identities,
        effects,
        {support: tuple(some) for support, some in by_support.items() if support},
        frozenset(pair for row in rows for pair in pairwise(row)),
    )


def _directions(
    rows: list[list[Cell]], identities: tuple[Identity, ...], effects: Mapping[Cell, Counter[int]]
) -> Iterator[Direction]:
    totals = {identity.fills for identity in identities if identity.fills}
    followers = {cell: _followers(cell, identities) for row in rows for cell in row}
    for rank, kind, steps in (*_alone(followers, totals), *_between(rows, followers, totals)):
        effect: Counter[int] = Counter()
        for cell, step in steps.items():
            for number, sign in effects[cell].items():
                effect[number] += step * sign
        kept = tuple((cell, step) for cell, step in steps.items() if step)
        yield Direction(rank, kind, kept, {number: by for number, by in effect.items() if by})


def _alone(followers: Mapping[Cell, list[Cell]], totals: set[Cell]) -> Iterator[_Steps]:
    """A cell by itself; a cell with the totals that were added up from it."""
    for cell, after in followers.items():
        if cell in totals:
            yield 1, "total", {cell: 1}
            continue
        yield 1, "cell", {cell: 1}
        for some in (after, *([one] for one in after)):
            yield 3, "carried", {cell: 1} | dict.fromkeys(some, 1)


def _between(
    rows: list[list[Cell]], followers: Mapping[Cell, list[Cell]], totals: set[Cell]
) -> Iterator[_Steps]:
    """What one cell has too much its neighbour in line or column has too little."""
    for one, other in _side_by_side(rows):
        if {one, other} & totals:
            yield 2, "swap", {one: -1, other: 1}
            continue
        yield 2, "move", {one: -1, other: 1}
        steps = Counter({one: -1, other: 1})
        steps.update(dict.fromkeys(followers[other], 1))
        steps.subtract(dict.fromkeys(followers[one], 1))
        yield 2, "move", steps


def _followers(cell: Cell, identities: tuple[Identity, ...]) -> list[Cell]:
    """The totals that grow with a cell, and those that grow with them."""
    found: list[Cell] = []
    ahead = [cell]
    while ahead:
        part = ahead.pop()
        fills = (one.fills for one in identities if part in one.left and one.fills)
        ahead += (new := [total for total in fills if total not in found])
        found += new
    return found


def _side_by_side(rows: list[list[Cell]]) -> Iterator[tuple[Cell, Cell]]:
    """Two cells of one line or of one column."""
    for line in (*rows, *zip(*rows, strict=True)):
        yield from combinations(line, 2)
