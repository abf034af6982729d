"""How alike are two sentences, and how much of one text stands in another?"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from math import fsum

from reports.checks.similarity.skeletons import Skeleton

ALIKE = 0.7
"""Less alike sentences have nothing to do with one another."""


def shingles(text: str, size: int = 3) -> frozenset[str]:
    """The overlapping pieces of so many characters."""
    return frozenset(text[n : n + size] for n in range(max(1, len(text) - size + 1)))


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient: 1 = the same pieces, 0 = none in common."""
    return 2 * len(one & other) / (len(one) + len(other))


def likeness(own: Sequence[Skeleton], others: Iterable[Skeleton]) -> float:
    """The share of a text, weighed by length, whose sentences stand in another text."""
    return Sentences(one.text for one in others).share_of(own)


class Sentences:
    """A text's sentences by their pieces."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._pieces = {text: shingles(text) for text in texts}
        self._with: dict[str, list[str]] = {}
        self._told: dict[str, tuple[str, float]] = {}
        for text, pieces in self._pieces.items():
            for piece in pieces:
                self._with.setdefault(piece, []).append(text)

    def share_of(self, own: Sequence[Skeleton]) -> float:
        """How much of a text, weighed by length, stands among them; nothing of an empty one."""
        return self.share_of_texts([one.text for one in own])

    def share_of_texts(self, texts: Collection[str]) -> float:
        """The same of sentences that are cut already, in whatever order."""
        length = sum(map(len, texts))
        held = fsum(len(one) * self.likeness_of(one) for one in texts)
        return held / length if length else 0.0

    def likeness_of(self, text: str) -> float:
        """How alike the sentence most like this one is; 0 below the threshold."""
        return self.match_of(text)[1]

    def match_of(self, text: str) -> tuple[str, float]:
        """The sentence most like this one, and how alike it is; nothing below the threshold."""
        if text not in self._told:
            self._told[text] = (text, 1.0) if text in self._pieces else self._most_alike(text)
        return self._told[text]

    def _most_alike(self, text: str) -> tuple[str, float]:
        pieces = shingles(text)
        shared = Counter(other for piece in pieces for other in self._with.get(piece, ()))
        near = [(one, alike(pieces, self._pieces[one])) for one, _ in shared.most_common(2)]
        match, best = max(near, key=lambda pair: pair[1], default=("", 0.0))
        return (match, best) if best >= ALIKE else ("", 0.0)
