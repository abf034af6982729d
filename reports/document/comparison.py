"""What is different between two reports? The figures, and the words within their paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import zip_longest

from reports.document.boxes import SIGNATURE, TITLE
from reports.document.printed import printed_form
from reports.document.report import Document, Paragraphs
from reports.statute.schema import Cell, Figure
from reports.statute.text_sections import COVER

SAME, ADDED, REMOVED = "same", "added", "removed"
REPEATED = "repeated"
"""The same, and with it the whole sentence."""

WORD = re.compile(r"[0-9０-９]+(?:[.,][0-9０-９]+)*[%％]?|[A-Za-z]+|\s+|.", re.DOTALL)
"""A number is one word; a Chinese character stands for itself."""

_SHORT = 1
"""So few words alike between two changes are chance."""


@dataclass(frozen=True)
class FigureChange:
    """A cell, what stood in it and what stands there now; None = blank."""

    cell: Cell
    before: Figure
    after: Figure

    @property
    def difference(self) -> int | Decimal | None:
        """How much more it is now; None while either figure is missing."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


@dataclass(frozen=True)
class Segment:
    """A stretch of text that is the same, added or removed.

    ``is_figure``: a figure that is another one, in a sentence that says the same else.
    """

    kind: str
    text: str
    is_figure: bool = False


Segments = tuple[Segment, ...]


@dataclass(frozen=True)
class TextChange:
    """A paragraph that is not what it was, at its place among those of the later report.

    One that was removed altogether bears the index of the paragraph that follows it now.
    """

    chapter: str
    section: str
    index: int
    segments: Segments

    @property
    def is_removed(self) -> bool:
        return all(one.kind == REMOVED for one in self.segments)


def figure_changes(before: Document, after: Document) -> tuple[FigureChange, ...]:
    """The cells of the later report whose figure is another one, in printing order."""
    return tuple(
        FigureChange(cell, was, now)
        for cell in after.edition.cells
        if (was := before.figures.get(cell)) != (now := after.figures.get(cell))
    )


def text_changes(before: Document, after: Document) -> tuple[TextChange, ...]:
    """The paragraphs that differ as printed, title and signature among them."""
    was = {section: texts for _, section, texts in _sections(printed_form(before))}
    return tuple(
        TextChange(chapter, section, index, segments)
        for chapter, section, texts in _sections(printed_form(after))
        for index, segments in _paragraphs(was.get(section, ()), texts)
    )


@lru_cache(maxsize=512)
def word_changes(before: str, after: str) -> Segments:
    """The later text with what was added, and what was removed, word by word."""
    was, now = WORD.findall(before), WORD.findall(after)
    segments: list[Segment] = []
    for tag, i, j, k, m in _smooth(SequenceMatcher(None, was, now, autojunk=False).get_opcodes()):
        if tag == "equal":
            segments.append(Segment(SAME, "".join(now[k:m])))
            continue
        if i < j:
            segments.append(Segment(REMOVED, "".join(was[i:j])))
        if k < m:
            segments.append(Segment(ADDED, "".join(now[k:m])))
    return tuple(segments)


_Step = tuple[str, int, int, int, int]


def _smooth(steps: Sequence[_Step]) -> list[_Step]:
    """Let two changes with hardly a word between them be one."""
    smooth: list[_Step] = []
    for number, (tag, i, j, k, m) in enumerate(steps):
        inside = 0 < number < len(steps) - 1
        if tag == "equal" and inside and j - i <= _SHORT:
            tag = "replace"
        if tag != "equal" and smooth and smooth[-1][0] != "equal":
            _, first, _, third, _ = smooth.pop()
            i, k, tag = first, third, "replace"
        smooth.append((tag, i, j, k, m))
    return smooth


def _paragraphs(was: Paragraphs, now: Paragraphs) -> Iterator[tuple[int, Segments]]:
    for tag, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for index, (old, new) in enumerate(zip_longest(was[i:j], now[k:m], fillvalue=""), k):
            yield min(index, m), word_changes(old, new)


def _sections(document: Document) -> Iterator[tuple[str, str, Paragraphs]]:
    """Chapter, section and paragraphs of everything that is printed and is no figure."""
    yield COVER, TITLE, (document.title,)
    for chapter in document.edition.parts:
        for section, texts in document.sections(chapter):
            yield chapter, section, texts
    signature = document.signature
    date = signature.date.isoformat() if signature.date else ""
    yield COVER, SIGNATURE, tuple(filter(None, (signature.organisation, date)))
