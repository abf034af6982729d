"""Which findings have one cause? They are one, with all its places."""

from collections.abc import Iterable
from dataclasses import replace

from reports.checks.finding import Finding, Spot


def together(found: Iterable[tuple[str, Finding]]) -> list[Finding]:
    """Findings with their causes: what one check says for one cause is said once.

    Without a cause of its own a finding is one with those that say the same of the same cells.
    """
    kept: dict[tuple[object, ...], list[Finding]] = {}
    for cause, one in found:
        sums = (one.left, one.right)
        key = (
            one.check,
            one.severity,
            one.asks,
            one.chapter,
            cause or one.message,
            one.cells,
            sums,
        )
        kept.setdefault(key, []).append(one)
    return [_as_one(some) for some in kept.values()]


def _as_one(some: list[Finding]) -> Finding:
    """The first of them, which knows the places of the others; the same place counts once."""
    first = some[0]
    spots = tuple(dict.fromkeys(Spot(one.section, one.quote, one.line) for one in some))
    if len(spots) == 1:
        return first
    return replace(first, message=f"{first.message}共{len(spots)}处。", further=spots[1:])
