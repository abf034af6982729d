"""Is a line of the source only a piece of a paragraph, broken where the line was full?"""

from reports.document import Document
from reports.document.live_fields import resolve

_LONGEST, _SHORTEST = 12, 5
"""So many characters tell the end of a line from others; before them may stand a heading."""


class WholeParagraphs:
    """The paragraphs of a report, to find the one that a line is a piece of."""

    def __init__(self, document: Document) -> None:
        passages = (one for part in document.edition.parts for one in document.passages(part))
        texts = (resolve(one.text, document.figures) for one in passages)
        self._plain = ["".join(text.split()) for text in texts]
        self._said = "\n".join(("", *self._plain, ""))
        self._ends: dict[int, set[str]] = {}
        self._unknown: set[str] = set()
        self._place = 0

    def go_on_behind(self, line: str) -> bool:
        """Whether a paragraph goes on where a line ends."""
        plain = "".join(line.split())
        if self._ends_with(plain[-_LONGEST:]) or not self._holds(plain[-_SHORTEST:]):
            return False
        ends = (plain[-length:] for length in range(_LONGEST, _SHORTEST - 1, -1))
        return not self._ends_with(next(one for one in ends if self._holds(one)))

    def _ends_with(self, words: str) -> bool:
        """Whether a paragraph ends with some words; with none any does."""
        length = len(words)
        if length not in self._ends:
            self._ends[length] = {text[-length:] for text in self._plain}
        return not words or words in self._ends[length]

    def _holds(self, words: str) -> bool:
        """Whether some words stand in a paragraph; lines are asked of as the text goes on."""
        if words in self._unknown:
            return False
        found = self._said.find(words, self._place)
        if found < 0:
            found = self._said.find(words)
        if found < 0:
            self._unknown.add(words)
            return False
        self._place = found
        return True

    def around(self, words: str) -> str:
        """The paragraph that some words are only a piece of, without spaces; else empty."""
        piece = "".join(words.split())
        at = self._said.find(piece) if piece else -1
        if at < 0:
            return ""
        whole = self._said[self._said.rfind("\n", 0, at) + 1 : self._said.index("\n", at)]
        return whole if len(whole) > len(piece) else ""
