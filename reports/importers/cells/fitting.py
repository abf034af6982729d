"""Which cells behind a label are its figures, where lost spans left empty ones beside them?"""

from collections import Counter
from collections.abc import Iterable, Sequence

from reports.importers.flow import Slot


def ways_to_fit(values: Sequence[Slot], count: int) -> list[int]:
    """How many empty cells may stand before the figures, the others standing behind them."""
    surplus = len(values) - count
    said = [n for n, slot in enumerate(values) if slot.text.strip()]
    if surplus < 0 or not said:
        return []
    return [n for n in range(surplus + 1) if n <= said[0] and n + count > said[-1]]


def usual_start(lines: Iterable[tuple[Sequence[Slot], int]]) -> int | None:
    """How many empty cells stand before the figures of most lines that leave no choice."""
    starts = Counter(
        ways[0]
        for values, count in lines
        if len(values) > count and len(ways := ways_to_fit(values, count)) == 1
    )
    return starts.most_common(1)[0][0] if starts else None


def fitted(values: Sequence[Slot], count: int, usual: int | None) -> list[Slot] | None:
    """The figures of a line; None where they may begin at several places, or are too few."""
    ways = ways_to_fit(values, count)
    start = ways[0] if len(ways) == 1 else usual
    return list(values[start : start + count]) if start in ways else None
