"""How alike are two sentences, and how much of one text stands in another?"""

from collections import Counter
from collections.abc import Iterable, Sequence

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
        for text, pieces in self._pieces.items():
            for piece in pieces:
                self._with.setdefault(piece, []).append(text)

    def share_of(self, own: Sequence[Skeleton]) -> float:
        """How much of a text, weighed by length, stands among them; nothing of an empty one."""
        length = sum(len(one.text) for one in own)
        held = sum(len(one.text) * self.likeness_of(one.text) for one in own)
        return held / length if length else 0.0

    def likeness_of(self, text: str) -> float:
        """How alike the sentence most like this one is; 0 below the threshold."""
        if text in self._pieces:
            return 1.0
        pieces = shingles(text)
        shared = Counter(other for piece in pieces for other in self._with.get(piece, ()))
        best = max(
            (alike(pieces, self._pieces[one]) for one, _ in shared.most_common(2)), default=0
        )
        return best if best >= ALIKE else 0.0
