"""Which line of one text answers which of another? In order, by the likeness of their words."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz

_ALIKE = 55.0
"""From so many hundredths on a line is another one reworded."""

_MOST = 20_000
"""Pairs that are weighed between two lines that did not change; beyond, nothing is found alike."""

Pair = tuple[int | None, int | None]


def aligned(was: Sequence[str], now: Sequence[str]) -> Iterator[Pair]:
    """Every line of both, in order: with its counterpart, or with None."""
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(i, j), range(k, m), strict=True)
        elif (j - i) * (m - k) > _MOST:
            yield from _apart(range(i, j), range(k, m))
        else:
            for old, new in _weighed(was[i:j], now[k:m]):
                yield (None if old is None else i + old, None if new is None else k + new)


def _apart(was: Sequence[int], now: Sequence[int]) -> Iterator[Pair]:
    yield from ((one, None) for one in was)
    yield from ((None, one) for one in now)


def _weighed(was: Sequence[str], now: Sequence[str]) -> Iterator[Pair]:
    """The pairs whose likeness is most in sum."""
    alike = [[fuzz.ratio(old, new, score_cutoff=_ALIKE) for new in now] for old in was]
    best = _best(alike, len(now))
    i = j = 0
    while i < len(was) and j < len(now):
        if alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            yield (i, j)
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield (i, None)
            i += 1
        else:
            yield (None, j)
            j += 1
    yield from _apart(range(i, len(was)), range(j, len(now)))


def _best(alike: Sequence[Sequence[float]], width: int) -> list[list[float]]:
    """From each place on, how much likeness can still be had."""
    best = [[0.0] * (width + 1) for _ in range(len(alike) + 1)]
    for i in reversed(range(len(alike))):
        for j in reversed(range(width)):
            paired = alike[i][j] and alike[i][j] + best[i + 1][j + 1]
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    return best
