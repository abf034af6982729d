"""How does a report look once it was read? Chapter by chapter, with every finding at its place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import itemgetter
from typing import TypeAlias

from reports.checks import Finding
from reports.desk.quoted_words import QuotedWords
from reports.document import Document, Passage
from reports.document.boxes import SIGNATURE, TITLE
from reports.statute.text_sections import COVER, Chapter
from reports.web.shown_finding import place_of
from reports.web.statutory_grid.table_grid import Grid, grid_rows, marks

MOST_SOURCE_LINES = 3000
"""Lines of the source that are shown; a report has some four hundred."""

Quote: TypeAlias = tuple[str, int, QuotedWords]
"""The section in which words stand, the number of the finding that quotes them, and the words."""


@dataclass(frozen=True)
class QuotedPiece:
    """A piece of a paragraph; ``number`` is that of the finding it is the quote of, 0 for none.

    ``is_first``: of several places of a finding the one that is led to.
    """

    text: str
    number: int = 0
    action: str = ""
    message: str = ""
    is_first: bool = True


@dataclass(frozen=True)
class UnderstoodChapter:
    """One chapter: its heading, paragraphs under their subheadings, its table."""

    id: str
    heading: str
    texts: list[tuple[str, list[list[QuotedPiece]]]]
    grid: Grid | None = None


@dataclass
class Understood:
    """A report with its findings marked; ``places`` says where each finding is to be seen."""

    document: Document
    findings: Sequence[Finding]
    places: dict[int, str] = field(default_factory=dict)
    parts: list[UnderstoodChapter] = field(default_factory=list)
    not_found: dict[str, list[Quote]] = field(default_factory=dict)
    """The quotes to be marked, by section."""

    def __post_init__(self) -> None:
        for number, one in enumerate(self.findings, 1):
            for section, words in one.words:
                quote = section, number, QuotedWords.of(words)
                self.not_found.setdefault(section, []).append(quote)
        self.parts = [self._front(), *map(self._chapter, self.document.edition.chapters)]
        self.parts.append(self._signature())
        for number, finding in enumerate(self.findings, 1):
            self.places.setdefault(number, self._place(finding))

    def _front(self) -> UnderstoodChapter:
        title = [Passage(TITLE, 0, self.document.title)] if self.document.title else []
        passages = [*title, *self.document.passages(COVER)]
        return UnderstoodChapter(f"part-{COVER}", "标题和编制说明", [("", self._marked(passages))])

    def _chapter(self, chapter: Chapter) -> UnderstoodChapter:
        number, heading, table = chapter.number, chapter.heading, chapter.table
        every = self.document.edition.sections_in(number)
        names = {one.key: one.title for one in every if one.headed}
        sections: dict[str, list[Passage]] = {}
        for passage in self.document.passages(number):
            sections.setdefault(passage.section, []).append(passage)
        texts = [(names.get(name, ""), self._marked(some)) for name, some in sections.items()]
        return UnderstoodChapter(
            f"part-{number}", heading, texts, self._grid(table) if table else None
        )

    def _signature(self) -> UnderstoodChapter:
        signature = self.document.signature
        date = signature.date
        day = f"{date.year}年{date.month}月{date.day}日" if date else ""
        texts = [Passage(SIGNATURE, 0, text) for text in (signature.organisation, day) if text]
        return UnderstoodChapter(f"part-{SIGNATURE}", "落款", [("", self._marked(texts))])

    def _grid(self, key: str) -> Grid:
        said = marks(one for one in self.findings if one.action != "note")
        document = self.document
        table = document.edition.by_key[key]
        return grid_rows(table, document.figures, document.unreadable, findings=said)

    def _marked(self, passages: Sequence[Passage]) -> list[list[QuotedPiece]]:
        begins = self._begins(passages)
        waiting: list[Quote] = []
        marked = []
        for place, passage in enumerate(passages):
            waiting += begins.get(place, ())
            marked.append(list(self._segments(passage, waiting)))
        return marked

    def _begins(self, passages: Sequence[Passage]) -> dict[int, list[Quote]]:
        """The quotes by the first of some paragraphs in which their words may stand."""
        starts = list(accumulate((len(one.text) + 1 for one in passages), initial=0))
        text = "\n".join(one.text for one in passages)
        found: dict[int, list[Quote]] = {}
        for section in dict.fromkeys(one.section for one in passages):
            for quote in self.not_found.get(section, ()):
                if (at := text.find(quote[-1].word)) >= 0:
                    found.setdefault(bisect_right(starts, at) - 1, []).append(quote)
        return found

    def _segments(self, passage: Passage, waiting: list[Quote]) -> Iterator[QuotedPiece]:
        """Cut a paragraph where quotes begin and end; of two that overlap the first is marked."""
        end, quotes = 0, self._quotes_in(passage, waiting)
        for start, stop, number, quote in sorted(quotes, key=itemgetter(0, 1, 2)):
            finding = self.findings[number - 1]
            if start < end:
                continue
            if start > end:
                yield QuotedPiece(passage.text[end:start])
            is_first = number not in self.places
            self.places[number] = f"finding-{number}"
            waiting.remove((passage.section, number, quote))
            quoted = passage.text[start:stop]
            yield QuotedPiece(quoted, number, finding.action, finding.message, is_first)
            end = stop
        if end < len(passage.text):
            yield QuotedPiece(passage.text[end:])

    def _quotes_in(
        self, passage: Passage, waiting: Sequence[Quote]
    ) -> Iterator[tuple[int, int, int, QuotedWords]]:
        """Where quotes begin and end, with the numbers of their findings.

        Of those in the same words the first is marked, and the others wait for a later paragraph.
        """
        tried = set[re.Pattern[str]]()
        for section, number, quote in waiting:
            if section == passage.section and quote.pattern not in tried:
                tried.add(quote.pattern)
                if found := quote.found_in(passage.text):
                    yield found.start(), found.end(), number, quote

    def _place(self, finding: Finding) -> str:
        """Where to look for what is nowhere marked: a cell, a line of the source, a chapter."""
        if finding.cells:
            return finding.cells[0]
        if self.source_line(finding):
            return f"line-{finding.line}"
        if finding.section and place_of(self.document.edition, finding).section == SIGNATURE:
            return f"part-{SIGNATURE}"
        return f"part-{finding.chapter}" if finding.chapter else ""

    def source_line(self, finding: Finding) -> int | None:
        """The line of the source that a finding speaks of, where the source's lines are known."""
        printed = self.document.as_printed
        if (
            printed is None
            or finding.line is None
            or finding.line > min(len(printed.lines), MOST_SOURCE_LINES)
        ):
            return None
        return finding.line

    def source(self) -> list[tuple[str, str]]:
        """The lines of the source, each with the gravest action that a finding asks for there."""
        printed = self.document.as_printed
        actions: dict[int | None, str] = {}
        for finding in self.findings:
            actions.setdefault(self.source_line(finding), finding.action)
        lines = printed.lines[:MOST_SOURCE_LINES] if printed else ()
        return [(text, actions.get(number, "")) for number, text in enumerate(lines, 1)]


def recognised(document: Document) -> int:
    """How many cells of the form hold a figure."""
    return sum(document.figures.get(cell) is not None for cell in document.edition.cells)


def unreadable_cells(document: Document) -> Mapping[str, str]:
    """What stands in cells and is no figure, by the name of the cell."""
    edition = document.edition
    return {
        edition.spoken(cell): text
        for cell, text in document.unreadable.items()
        if cell in edition.table_of and text.strip()
    }
