"""What stands on the page, in which order? It decides everything; the exporters only print."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from reports.document import Document, default_title
from reports.document.live_fields import written
from reports.document.report import Paragraphs
from reports.exporters.printable import printable, printable_paragraphs
from reports.exporters.title import title_lines
from reports.exporters.widths import em
from reports.statute.grid import Box, Row, grid, head_height
from reports.statute.schema import Chapter, Edition, Figures, Table

_NUMERALS = "一二三四五六七八九十"
_FULL_PAGE_ROWS = 20
_SMALL = 9
"""小五: the size of the two tables with many columns, in points."""

_RIGHT_SPACE = 4
"""成文日期右空四字 (GB/T 9704-2012 7.3.5.1, with a seal)."""

_rows = cache(grid)

SECTIONS_OF_FIVE = (("problems", "存在的主要问题"), ("measures", "改进情况"))
SIGN_OFF = (("拟稿", "日期"), ("审核", "日期"), ("签发", "日期"))
SEAL = "盖章"


@dataclass(frozen=True)
class ReviewMark:
    """送审稿, at the head of a copy that goes round for signing."""

    text: str = "送审稿"
    chapter: str = "0"


@dataclass(frozen=True)
class Title:
    """The title, broken in lines of whole words."""

    text: str
    lines: tuple[str, ...]
    chapter: str = "0"


@dataclass(frozen=True)
class Heading:
    """A heading; ``starts_page`` where the table under it takes a page of its own."""

    level: int
    number: str
    text: str
    chapter: str
    starts_page: bool = False

    @property
    def printed(self) -> str:
        return f"{self.number}{self.text}"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; ``section`` as in the JSON."""

    text: str
    chapter: str
    section: str


@dataclass(frozen=True)
class Grid:
    """A statutory table with its figures."""

    table: Table
    figures: Figures
    chapter: str

    @property
    def rows(self) -> tuple[Row, ...]:
        return _rows(self.table)

    @property
    def head_rows(self) -> int:
        return head_height(self.table)

    def lines(self, box: Box) -> tuple[str, ...]:
        """What a box prints: a label (a tall one breaks after its number) or a figure."""
        if not box.is_label:
            return (written(self.figures.get(box.cell)),)
        if box.role == "line" and box.rows > 1:
            return tuple(re.split(r"(?<=）)", box.text, maxsplit=1))
        return (box.text,)

    def is_tight(self, box: Box) -> bool:
        """A label whose longest line just fits its narrow column: it needs the whole of it."""
        room = self.table.widths[box.column] * 72 / 25.4 / _SMALL - max(map(em, self.lines(box)))
        return box.columns == 1 and 0 <= room < 1


@dataclass(frozen=True)
class SignatureBlock:
    """落款: the organisation centred over the date; right indents in 字, never spaces."""

    organisation: str
    date: str
    organisation_indent: float
    date_indent: float
    chapter: str = "0"


@dataclass(frozen=True)
class SignOff:
    """拟稿、审核、签发、盖章: who lets the report go, on a review copy."""

    rows: tuple[tuple[str, str], ...] = SIGN_OFF
    seal: str = SEAL
    chapter: str = "0"


Block: TypeAlias = ReviewMark | Title | Heading | Paragraph | Grid | SignatureBlock | SignOff


def blocks(document: Document, *, review_copy: bool = False) -> tuple[Block, ...]:
    """Lay a report out, block after block."""
    return tuple(_blocks(document, review_copy))


def title_of(document: Document) -> str:
    """The title as typed, or the one the format asks for while none is."""
    return printable(document.title) or default_title(
        printable(document.organisation), document.year
    )


def _blocks(document: Document, review_copy: bool) -> Iterator[Block]:
    if review_copy:
        yield ReviewMark()
    title = title_of(document)
    yield Title(title, title_lines(title))
    yield from _paragraphs("0", "lead", document.lead)
    for chapter in document.edition.chapters:
        yield _chapter_heading(document.edition, chapter)
        yield from _chapter(document, chapter)
    yield from _signature(document)
    if review_copy:
        yield SignOff()


def _chapter_heading(edition: Edition, chapter: Chapter) -> Heading:
    table = edition.by_key.get(chapter.table)
    fills_page = table is not None and len(_rows(table)) > _FULL_PAGE_ROWS
    return Heading(1, f"{chapter.numeral}、", chapter.title, chapter.number, fills_page)


def _chapter(document: Document, chapter: Chapter) -> Iterator[Block]:
    if chapter.table:
        yield Grid(document.edition.by_key[chapter.table], document.figures, chapter.number)
    headings = dict(_second_headings(document, chapter.number))
    printed = ""
    for section, text in _sections(document, chapter.number, headings):
        if section in headings and section != printed:
            printed = section
            yield headings[section]
        yield from _paragraphs(chapter.number, section, text)


def _sections(
    document: Document, chapter: str, headings: dict[str, Heading]
) -> Iterator[tuple[str, Paragraphs]]:
    """The sections of a chapter in printing order; one with a heading stands even when empty."""
    passages = document.passages(chapter)
    sections = dict.fromkeys((*(one.section for one in passages), *headings))
    order = list(headings)
    for section in sorted(sections, key=lambda key: order.index(key) if key in order else -1):
        yield section, tuple(one.text for one in passages if one.section == section)


def _second_headings(document: Document, chapter: str) -> Iterator[tuple[str, Heading]]:
    """The headings inside chapters one and five; a chapter whose text came undivided has none."""
    aspects = tuple((f"overview.{one.key}", one.title) for one in document.edition.aspects)
    sections = {"1": aspects, "5": SECTIONS_OF_FIVE}.get(chapter, ())
    filled = {one.section for one in document.passages(chapter) if printable(one.text)}
    undivided = {"1": {"overview.intro"}, "5": {"problems"}}.get(chapter)
    if filled == undivided:
        return
    for numeral, (section, title) in zip(_NUMERALS, sections, strict=False):
        yield section, Heading(2, f"（{numeral}）", title, chapter)


def _paragraphs(chapter: str, section: str, paragraphs: Paragraphs) -> Iterator[Paragraph]:
    for paragraph in paragraphs:
        for text in printable_paragraphs(paragraph):
            yield Paragraph(text, chapter, section)


def _signature(document: Document) -> Iterator[SignatureBlock]:
    """署名 centred over the date; where it is too long, flush right and the date moves in."""
    organisation = printable(document.signature.organisation)
    date = _written_date(document.signature.date)
    if not (organisation or date):
        return
    middle = max(_RIGHT_SPACE + em(date) / 2, em(organisation) / 2) if date else 0
    yield SignatureBlock(
        organisation,
        date,
        middle - em(organisation) / 2 if date else _RIGHT_SPACE,
        middle - em(date) / 2,
    )


def _written_date(date: datetime.date | None) -> str:
    """成文日期 without leading zeros."""
    return f"{date.year}年{date.month}月{date.day}日" if date else ""
