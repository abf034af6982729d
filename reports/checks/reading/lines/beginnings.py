"""Of which section is a printed line? Of that whose paragraph begins in it."""

from reports.document import Document

_BEGINNING = 20
_LONGEST_HEADING = 60
"""A paragraph that stands behind its heading begins within so many characters."""


class Beginnings:
    """How the paragraphs of a chapter begin: by that a line is known, its heading before it."""

    def __init__(self, document: Document, chapter: str) -> None:
        self._known: dict[str, tuple[int, str]] = {}
        for order, passage in enumerate(document.passages(chapter)):
            begins = passage.text[:_BEGINNING].partition("{")[0]
            if begins:
                self._known.setdefault(begins, (order, passage.section))
        self._lengths = {len(begins) for begins in self._known}
        self._opening = {begins[0] for begins in self._known}

    def section(self, text: str) -> str:
        """The section of the first paragraph that begins in a line; empty when none does."""
        starts = [n for n, sign in enumerate(text[:_LONGEST_HEADING]) if sign in self._opening]
        pieces = (text[start : start + length] for start in starts for length in self._lengths)
        return min((self._known[one] for one in pieces if one in self._known), default=(0, ""))[1]
