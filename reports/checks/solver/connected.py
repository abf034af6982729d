"""Which conditions hang together? What shares no number is mended apart."""

from collections.abc import Iterable, Iterator

from reports.checks.solver.quantities import Condition, Name

Meanings = tuple[Condition, ...]
"""Ways to understand one sentence, of which one must hold."""


def parts_of(demands: Iterable[Meanings]) -> Iterator[list[Meanings]]:
    """Demands by what they are connected with through their quantities."""
    parts: list[tuple[set[Name], list[Meanings]]] = []
    for demand in demands:
        names = {name for one in demand for name in one.terms}
        touched = [part for part in parts if not part[0].isdisjoint(names)]
        rest = [part for part in parts if part[0].isdisjoint(names)]
        joined = names.union(*(part[0] for part in touched))
        parts = [*rest, (joined, [*(one for part in touched for one in part[1]), demand])]
    return (demands for _, demands in parts)
