"""Which sentence of a text shows best what was looked for, and where are the words in it?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reports.document.searched.folded_line import fold

_AROUND = 24
_MOST = 120

MarkedParts = tuple[tuple[str, bool], ...]
"""Pieces of a sentence in order, each with whether it is a word that was looked for."""


def best_sentence(lines: Sequence[str], folded: Sequence[str], words: Sequence[str]) -> int | None:
    """The place of the line that holds most of the words, the first of them; None if none does."""
    held = [sum(word in line for word in words) for line in folded[: len(lines)]]
    most = max(held, default=0)
    return held.index(most) if most else None


def marked(line: str, words: Sequence[str], *, whole: bool = False) -> MarkedParts:
    """The line in pieces, the words marked; a long one is cut round the first word."""
    spans = _joined(sorted(_spans(line, words)))
    start, end = (0, len(line)) if whole else _window(line, spans[0][0] if spans else 0)
    cuts = sorted({start, end, *(at for span in spans for at in span if start < at < end)})
    parts = [(line[a:b], any(s <= a < e for s, e in spans)) for a, b in pairwise(cuts)]
    before, after = [("…", False)] * (start > 0), [("…", False)] * (end < len(line))
    return (*before, *parts, *after)


def _window(line: str, first: int) -> tuple[int, int]:
    if len(line) <= _MOST:
        return 0, len(line)
    start = max(0, min(first - _AROUND, len(line) - _MOST))
    return start, start + _MOST


def _spans(line: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each word stands in the line, from its first sign to after its last."""
    folded = fold(line)
    for word in words:
        at = folded.text.find(word)
        while at >= 0:
            within = range(at, at + len(word))
            places = [folded.places[n] for n in within if folded.text[n] != " "]
            yield min(places), max(places) + 1
            at = folded.text.find(word, at + 1)


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
