"""Where on the printed page do title, headings, tables and text stand?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reports.checks.reading.beginnings import Beginnings
from reports.checks.reading.broken_lines import WholeParagraphs
from reports.checks.reading.chapter_headings import (
    Heading,
    chapter_headings,
    chapters_named,
    without_residue,
)
from reports.checks.reading.labels import PrintedLabel, Token, are_glued, labels_of, tokens
from reports.document import AsPrinted, Document
from reports.document.numbered_lines import numbered
from reports.document.printed import printed_paragraphs
from reports.document.unread import lines_around
from reports.statute.schema import Table
from reports.statute.text_sections import COVER

_TITLE = re.compile(r"信息公开.{0,16}(?:报告|年报)")
_LONGEST_TITLE = 70
_DATE = re.compile(r"(?:[0-9０-９]{4}|二[〇○Oo0零][一二三四五六七八九〇○零]{2})年.{1,3}月.{1,3}日?")
_SENTENCE, _SHORTEST = re.compile(r"[^。；]{12,}[。；]"), 13
_FEWEST_CHAPTERS, _MOST_CELLS = 2, 20_000  # cells whose labels are looked at; the form has 400


class Row(NamedTuple):
    """One line of the source: its 1-based number, as printed, and without conversion residue.

    ``kind``: blank, front (before the title), title, heading, table, text or signature.
    """

    number: int
    raw: str
    text: str
    chapter: str
    section: str
    kind: str


@dataclass(frozen=True)
class Outline:
    """A source's lines, each known for what it is."""

    document: Document
    printed: AsPrinted
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    title: str
    """The title put together, without spaces; empty when none is printed."""
    paragraphs: WholeParagraphs

    @cached_property
    def title_rows(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.kind == "title")

    @property
    def is_readable(self) -> bool:
        """Enough chapters were recognised to say what is missing."""
        named = chapters_named(self.headings, self.document.edition.chapters)
        return named >= _FEWEST_CHAPTERS

    @property
    def is_typeset(self) -> bool:
        """A page description: its lines are not paragraphs and its spaces nobody typed."""
        return self._kind == "pdf"

    @property
    def is_web_page(self) -> bool:
        return self._kind in {"html", "htm", "mhtml"}

    @property
    def is_plain_text(self) -> bool:
        """A space within a cell stands in the source; elsewhere it may have been a line break."""
        return self._kind == "txt"

    @property
    def is_typed(self) -> bool:
        """Spaces and empty cells are what somebody typed, not the reader's or a page's."""
        return self._kind in {"txt", "docx", "doc", "wps"}

    @property
    def _kind(self) -> str:
        """The kind of the source; what is typed here will be a Word file."""
        return self.document.source.get("kind", "txt" if self.document.as_printed else "docx")

    @cached_property
    def writing(self) -> tuple[Row, ...]:
        """The paragraphs of text, run-in headings included."""
        if self.is_typeset:
            return tuple(_paragraphs(self.document))
        return tuple(row for row in self.rows if row.kind == "text")

    @cached_property
    def labels(self) -> dict[str, tuple[PrintedLabel, ...]]:
        """What is printed around the figures, by table."""
        return {table.key: self._labels(table) for table in self.document.edition.tables}

    def _labels(self, table: Table) -> tuple[PrintedLabel, ...]:
        """The lines cut into cells, where that shows every label that the reader took; else those.

        A comma or one cell a line may be the border of cells too: only the reader knows.
        """
        known = labels_of(tuple(self._known_labels(table)), table)
        if 2 * sum(bool(one.official) for one in known) < len(known):
            return known  # a list of single figures: no cell is one of the form's
        found = labels_of(tuple(self._words(table)), table)
        shown = {one.official for one in found if one.likeness == "same"}
        is_whole = all(one.official in shown for one in known if one.likeness == "same")
        return found if is_whole or not known else known

    def _known_labels(self, table: Table) -> Iterator[Token]:
        """What the reader took for labels; a report read from JSON of its own lines has none."""
        for one in self.printed.labels:
            if one.cell.startswith(table.key):
                yield Token(one.line or 0, one.text)

    def _words(self, table: Table) -> Iterator[Token]:
        lines = [
            (row.number, row.raw)
            for row in self.rows
            if row.chapter == table.chapter and row.kind in {"table", "blank"}
        ]
        if not are_glued(lines):
            yield from tokens(lines)[:_MOST_CELLS]


def outline_of(document: Document, printed: AsPrinted | None) -> Outline | None:
    """Read the lines on which a report is printed; None where nobody knows them."""
    if printed is None or not any(line.strip() for line in printed.lines):
        return None
    if document.as_printed is None:
        document = document.retold(printed_paragraphs)
    lines = list(numbered(printed.lines))
    around = lines_around(document.unread)
    inside = [one for one in lines if one[1].strip() not in around] if around else lines
    headings = chapter_headings(inside, document.edition)
    if chapters_named(headings, document.edition.chapters) < _FEWEST_CHAPTERS:
        noted = [(one.line or 0, one.text) for one in printed.headings]
        headings = chapter_headings(noted, document.edition) or headings
    first = next((one.line for one in headings), 0)
    known = "".join("".join(printed.title_lines).split())
    if not _is_title(known):
        known = ""
    places, title = _title_lines(known, lines, first)
    paragraphs = WholeParagraphs(document)
    lengths = {one.line: len(one.text) for one in printed.headings}
    rows = tuple(_rows(document, lines, headings, places, paragraphs, lengths))
    return Outline(document, printed, headings, rows, title or known, paragraphs)


def _title_lines(
    known: str, lines: Sequence[tuple[int, str]], first: int
) -> tuple[tuple[int, ...], str]:
    """The one to three lines before the first chapter that make up the title, and the title."""
    before = [one for one in lines if (not first or one[0] < first) and one[1].strip()]
    before = [(number, "".join(text.split())) for number, text in before]
    best: tuple[tuple[int, ...], str] = ((), "")
    for start, end in _spans(len(before)):
        joined = "".join(text for _, text in before[start:end])
        if _is_title(joined) and (joined == known or not best[0]):
            best = tuple(number for number, _ in before[start:end]), joined
            if joined == known or not known:
                break
    return best


def _spans(length: int) -> Iterator[tuple[int, int]]:
    """Stretches of one to three lines, from the top."""
    for start in range(length):
        for end in range(start + 1, min(start + 4, length + 1)):
            yield start, end


def _is_title(text: str) -> bool:
    is_short = len(text) <= _LONGEST_TITLE and "信息公开" in text and not set(text) & set("。《，")
    return is_short and bool(_TITLE.search(text))


def _rows(
    document: Document,
    lines: Sequence[tuple[int, str]],
    headings: Sequence[Heading],
    title: Sequence[int],
    paragraphs: WholeParagraphs,
    noted: Mapping[int | None, int],
) -> Iterator[Row]:
    starts = {one.line: one for one in headings}
    tables = {chapter.number for chapter in document.edition.chapters if chapter.table}
    openings = {part: document.edition.first_section(part) for part in document.edition.parts}
    beginnings = {number: Beginnings(document, number) for number in document.edition.parts}
    signed = _signature_start(lines, headings)
    around = lines_around(document.unread)
    above, chapter, begun = Row(0, "", "", "", "", ""), COVER, not title
    for number, raw in lines:
        text = without_residue(raw).strip()
        heading = starts.get(number)
        if heading:
            chapter = heading.chapter or chapter
        begun = begun or number in title
        kind = _kind(raw, text, chapter in tables)
        if not begun or (around and raw.strip() in around):
            kind = "front"
        elif number in title:
            kind = "title"
        elif heading or 0 < 2 * len(text) < noted.get(number, 0):  # 03 alone above its title
            kind = "heading"
        elif kind != "blank" and number >= signed:
            kind = "signature"
        place = COVER if kind == "signature" else chapter
        section = openings[chapter] if kind not in {"title", "signature"} else kind
        if kind == "text":
            goes_on = above.kind == "text" and paragraphs.go_on_behind(above.text)
            section = above.section if goes_on else beginnings[chapter].section(text) or section
        above = Row(number, raw, text, place, section, kind)
        yield above


def _kind(raw: str, text: str, beside_table: bool) -> str:
    if not text.strip("|\t "):
        return "blank"
    if "\t" in raw.strip() or "|" in text:
        return "table"
    if not beside_table:
        return "text"
    is_short = len(text) < _SHORTEST or raw.startswith("\t")
    is_cell = is_short or not _SENTENCE.match(text) or "政府信息公开申请" in text
    return "table" if is_cell else "text"


def _signature_start(lines: Sequence[tuple[int, str]], headings: Sequence[Heading]) -> int:
    """The first line of 落款: the date at the end and the short line before it."""
    last = max((one.line for one in headings), default=0)
    tail = [(number, text.strip()) for number, text in lines if number > last and text.strip()]
    for place, (number, text) in enumerate(tail):
        if place and _DATE.fullmatch("".join(text.split())):
            before, name = tail[place - 1]
            return before if len(name) <= _LONGEST_TITLE // 2 and "。" not in name else number
    return 10**9


def _paragraphs(document: Document) -> Iterator[Row]:
    for chapter in document.edition.parts:
        for passage in document.passages(chapter):
            yield Row(0, passage.text, passage.text.strip(), chapter, passage.section, "text")
