"""Where on the printed page do title, headings, tables and text stand?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reports.checks.reading.broken_lines import WholeParagraphs
from reports.checks.reading.chapter_headings import (
    Heading,
    chapter_headings,
    chapters_named,
)
from reports.checks.reading.labels import (
    PrintedLabel,
    Token,
    are_glued,
    labels_of,
    names_in,
    tokens,
)
from reports.checks.reading.lines.beginnings import Beginnings
from reports.checks.reading.lines.numbered_line import NumberedSection, section_in
from reports.checks.reading.lines.row import Row, beside_table, in_text
from reports.checks.reading.lines.signature_at_the_end import signature_start
from reports.checks.reading.lines.title_at_the_top import is_title, title_at_the_top
from reports.checks.reading.lines.whole_titles import with_whole_titles
from reports.document import AsPrinted, Document
from reports.document.printed import printed_paragraphs
from reports.document.printed_lines.numbered_lines import numbered
from reports.document.unread import lines_around
from reports.statute.schema import Table
from reports.statute.text_sections import COVER

_OF_COVER = {"title": "", "signature": COVER}
_OF_TABLES = frozenset({"table", "blank"})
_FEWEST_CHAPTERS, _MOST_CELLS = 2, 20_000  # cells whose labels are looked at; the form has 400


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
        return tuple(self.by_kind.get("title", ()))

    @cached_property
    def by_kind(self) -> Mapping[str, Sequence[Row]]:
        """The lines of each kind."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.kind, []).append(row)
        return found

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
        return tuple(self.by_kind.get("text", ()))

    @cached_property
    def numbered(self) -> Mapping[int, NumberedSection]:
        """The paragraphs that are numbered, by their places in the writing."""
        every = enumerate(map(section_in, self.writing))
        return {place: one for place, one in every if one}

    @cached_property
    def written(self) -> str:
        """The paragraphs as printed, one after the other."""
        return "\n".join([row.raw for row in self.writing])

    @cached_property
    def labels(self) -> dict[str, tuple[PrintedLabel, ...]]:
        """What is printed around the figures, by table."""
        return {table.key: self._labels(table) for table in self.document.edition.tables}

    def _labels(self, table: Table) -> tuple[PrintedLabel, ...]:
        """The lines cut into cells, where that shows every label that the reader took; else those.

        A comma or one cell a line may be the border of cells too: only the reader knows.
        """
        known = self._known_labels.get(table.key, [])
        names = names_in(known, table)
        if 2 * sum(bool(official) for official, _ in names) < len(names):
            return labels_of(known, table)  # a list of single figures: no cell is one of the form's
        found = labels_of(self._words(table), table)
        shown = {one.official for one in found if one.likeness == "same"}
        is_whole = all(official in shown for official, likeness in names if likeness == "same")
        return found if is_whole or not names else labels_of(known, table)

    @cached_property
    def _known_labels(self) -> Mapping[str, Sequence[Token]]:
        """What the reader took for labels; a report read from JSON of its own lines has none."""
        found: dict[str, list[Token]] = {}
        for one in self.printed.labels:
            found.setdefault(one.cell.partition(".")[0], []).append((one.line or 0, one.text))
        return found

    def _words(self, table: Table) -> Sequence[Token]:
        lines = self._in_tables.get(table.chapter, ())
        return () if are_glued(lines) else tokens(lines)[:_MOST_CELLS]

    @cached_property
    def _in_tables(self) -> Mapping[str, Sequence[tuple[int, str]]]:
        """The lines of tables, blank ones among them, by chapter."""
        found: dict[str, list[tuple[int, str]]] = {}
        for number, raw, _, chapter, _, kind in self.rows:
            if kind in _OF_TABLES:
                found.setdefault(chapter, []).append((number, raw))
        return found


def outline_of(document: Document, printed: AsPrinted | None) -> Outline | None:
    """Read the lines on which a report is printed; None where nobody knows them."""
    if printed is None or not any(line.strip() for line in printed.lines):
        return None
    if document.as_printed is None:
        document = document.retold(printed_paragraphs)
    lines = with_whole_titles(list(numbered(printed.lines)), document.edition)
    around = lines_around(document.unread)
    inside = [one for one in lines if one[1].strip() not in around] if around else lines
    headings = chapter_headings(inside, document.edition)
    if chapters_named(headings, document.edition.chapters) < _FEWEST_CHAPTERS:
        noted = [(one.line or 0, one.text) for one in printed.headings]
        headings = chapter_headings(noted, document.edition) or headings
    first = next((one.line for one in headings), 0)
    known = "".join("".join(printed.title_lines).split())
    if not is_title(known):
        known = ""
    places, title = title_at_the_top(known, lines, first)
    paragraphs = WholeParagraphs(document)
    lengths = {one.line: len(one.text) for one in printed.headings}
    rows = tuple(_rows(document, lines, headings, places, paragraphs, lengths))
    return Outline(document, printed, headings, rows, title or known, paragraphs)


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
    signed = signature_start(lines, headings, "".join(document.signature.organisation.split()))
    around = lines_around(document.unread)
    named = {**dict.fromkeys(starts, "heading"), **dict.fromkeys(title, "title")}
    above, chapter, begun, told = Row(0, "", "", "", "", ""), COVER, not title, in_text
    for number, raw in lines:
        if heading := starts.get(number):
            chapter = heading.chapter or chapter
            told = beside_table if chapter in tables else in_text
        text, kind = told(raw)
        begun = begun or number in title
        if not begun or (around and raw.strip() in around):
            kind = "front"
        elif number in named or number in noted or number >= signed:
            kind = _kind_at(number, text, kind, named, noted, signed)
        if kind == "text":
            goes_on = above.kind == "text" and paragraphs.go_on_behind(above.text)
            section = above.section if goes_on else beginnings[chapter].section(text)
            above = Row(number, raw, text, chapter, section or openings[chapter], kind)
        elif kind in _OF_COVER:
            above = Row(number, raw, text, _OF_COVER[kind] or chapter, kind, kind)
        else:
            above = Row(number, raw, text, chapter, openings[chapter], kind)
        yield above


def _kind_at(
    number: int,
    text: str,
    kind: str,
    named: Mapping[int, str],
    noted: Mapping[int | None, int],
    signed: int,
) -> str:
    """What a line is by its place."""
    if number in named:
        return named[number]
    if 0 < 2 * len(text) < noted.get(number, 0):
        return "heading"  # 03 alone above its title
    return "signature" if kind != "blank" and number >= signed else kind


def _paragraphs(document: Document) -> Iterator[Row]:
    for chapter in document.edition.parts:
        for passage in document.passages(chapter):
            yield Row(0, passage.text, passage.text.strip(), chapter, passage.section, "text")
