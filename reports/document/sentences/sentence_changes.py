"""Which sentences stood in last year's report, which differ by figures alone, which are new?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from reports.document.boxes import SIGNATURE, TITLE
from reports.document.comparison import (
    ADDED,
    REMOVED,
    REPEATED,
    SAME,
    WORD,
    Segment,
    Segments,
    TextChange,
    word_changes,
)
from reports.document.digits import are_digits
from reports.document.printed import printed_form
from reports.document.report import Document
from reports.document.sentences.aligned import aligned
from reports.statute.text_sections import COVER

_SENTENCE = re.compile(r"[^。！？；;]*[。！？；;]+[”\u2019）)》]*|[^。！？；;]+")
_DIGITS = re.compile(r"[0-9０-９]")
_YEAR = "年"


@dataclass(frozen=True)
class _Said:
    """A sentence and the paragraph it stands in."""

    section: str
    index: int
    text: str

    @cached_property
    def words(self) -> list[str]:
        return WORD.findall(self.text)

    @cached_property
    def skeleton(self) -> str:
        """The sentence without its figures."""
        return "".join("#" if _DIGITS.match(one) else one for one in self.words)

    @property
    def paragraph(self) -> tuple[str, int]:
        return self.section, self.index


def sentences_in(text: str) -> tuple[str, ...]:
    """A text cut into its sentences; put together they are the text again."""
    return tuple(_SENTENCE.findall(text))


def since_last_year(before: Document, after: Document) -> tuple[TextChange, ...]:
    """Every paragraph of the report held against last year's, sentence by sentence.

    Sentences are aligned over a whole chapter, so that another cut into sections or paragraphs
    is no change. That a year became the next one is none either.
    """
    was, now = printed_form(before), printed_form(after)
    gap = after.year - before.year
    heads = (
        *_head(TITLE, was.title, now.title, gap),
        *_head(SIGNATURE, was.signature.organisation, now.signature.organisation, gap),
    )
    chapters = (_chapter(was, now, chapter, gap) for chapter in now.edition.parts)
    return (*heads, *(one for some in chapters for one in some))


def _head(section: str, was: str, now: str, gap: int) -> Iterator[TextChange]:
    """The title or the body's name, where it is not last year's."""
    segments = _compared(_Said(section, 0, was), _Said(section, 0, now), gap)
    if any(one.kind in (ADDED, REMOVED) for one in segments):
        yield TextChange(COVER, section, 0, segments)


def _chapter(was: Document, now: Document, chapter: str, gap: int) -> Iterator[TextChange]:
    old, new = list(_said(was, chapter)), list(_said(now, chapter))
    pairs = list(aligned([one.skeleton for one in old], [one.skeleton for one in new]))
    page = _Page({old[i].paragraph for i, j in pairs if i is not None and j is not None})
    for i, j in pairs:
        if j is None:
            page.lose(old[i or 0])
        elif i is None:
            page.add(new[j], (Segment(ADDED, new[j].text),), None)
        else:
            page.add(new[j], _compared(old[i], new[j], gap), old[i])
    return page.changes(chapter)


def _said(document: Document, chapter: str) -> Iterator[_Said]:
    if chapter not in document.edition.parts:
        return
    for section, texts in document.sections(chapter):
        for index, text in enumerate(texts):
            yield from (_Said(section, index, one) for one in sentences_in(text))


@dataclass
class _Page:
    """The paragraphs of a chapter as they come to stand, those that are gone at their place.

    ``kept``: last year's paragraphs of which some sentence still stands. What is gone from
    these is shown within the paragraph; one of which nothing is left, as a paragraph of its own.
    """

    kept: set[tuple[str, int]]
    standing: dict[tuple[str, int], list[Segment]] = field(default_factory=dict)
    gone: dict[tuple[str, int], tuple[str, int, list[Segment]]] = field(default_factory=dict)
    waiting: list[Segment] = field(default_factory=list)
    last: _Said | None = None
    """Last year's sentence that was met last."""

    def add(self, now: _Said, segments: Segments, was: _Said | None) -> None:
        """Let a sentence stand, behind what was lost before it."""
        own = self.standing.setdefault(now.paragraph, [])
        own += [*self.waiting, *segments]
        self.waiting.clear()
        self.last = was or self.last

    def lose(self, was: _Said) -> None:
        """Show a sentence of last year as gone."""
        lost = Segment(REMOVED, was.text)
        if was.paragraph not in self.kept:
            reached = self._reached(was.section)
            own = self.gone.setdefault(was.paragraph, (was.section, reached, []))
            own[2].append(lost)
        elif self.last and self.last.paragraph == was.paragraph and self.standing:
            self.standing[next(reversed(self.standing))].append(lost)
        else:
            self.waiting.append(lost)

    def changes(self, chapter: str) -> Iterator[TextChange]:
        """What stands and what is gone, as changes of paragraphs."""
        for section, index, segments in self.gone.values():
            yield TextChange(chapter, section, index, tuple(segments))
        for (section, index), segments in self.standing.items():
            yield TextChange(chapter, section, index, tuple(segments))

    def _reached(self, section: str) -> int:
        return sum(1 for one, _ in self.standing if one == section)


def _compared(was: _Said, now: _Said, gap: int) -> Segments:
    """A sentence beside that of last year."""
    if was.skeleton != now.skeleton:
        return tuple(_joined(_years_moved(word_changes(was.text, now.text), gap)))
    figures = tuple(_joined(_figures(was.words, now.words, gap)))
    return figures if any(one.kind != SAME for one in figures) else (Segment(REPEATED, now.text),)


def _figures(was: Sequence[str], now: Sequence[str], gap: int) -> Iterator[Segment]:
    """Equal but for figures: those that are others, each behind what it was."""
    follow = [*now[1:], ""]
    for old, new, after in zip(was, now, follow, strict=True):
        if old == new or _is_next_year(old, new, after, gap):
            yield Segment(SAME, new)
        else:
            yield from (Segment(REMOVED, old, True), Segment(ADDED, new, True))


def _joined(segments: Iterator[Segment]) -> Iterator[Segment]:
    for (kind, is_figure), run in groupby(segments, key=lambda one: (one.kind, one.is_figure)):
        yield Segment(kind, "".join(one.text for one in run), is_figure)


def _years_moved(segments: Segments, gap: int) -> Iterator[Segment]:
    """The changes without those that only say that a year has passed."""
    rest = list(segments)
    while rest:
        one = rest.pop(0)
        after = rest[1].text if len(rest) > 1 else ""
        is_swap = one.kind == REMOVED and bool(rest) and rest[0].kind == ADDED
        if is_swap and _is_next_year(one.text, rest[0].text, after, gap):
            yield Segment(SAME, rest.pop(0).text)
        else:
            yield one


def _is_next_year(old: str, new: str, after: str, gap: int) -> bool:
    are_years = are_digits(old) and are_digits(new) and len(old) == len(new) == len("2025")
    return are_years and after.startswith(_YEAR) and int(new) - int(old) == gap
