"""In which order is a report printed? A sequence of blocks that every exporter walks."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeAlias

from reports.document import Document, Passage
from reports.document.places import numbered_title
from reports.document.printed import printed_form
from reports.exporters.title_lines import title_lines
from reports.statute.schema import Figures, Table
from reports.statute.text_sections import COVER, Chapter, TextSection


@dataclass(frozen=True)
class Title:
    """标题: whole, and cut into lines that keep words together."""

    chapter: str
    text: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class HeadingBlock:
    """A heading with its number: 一、… (level 1) or （一）… (level 2)."""

    chapter: str
    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of text, and which one of which section it is."""

    chapter: str
    text: str
    section: str = field(default="", compare=False)
    index: int = field(default=0, compare=False)


@dataclass(frozen=True)
class TableBlock:
    """A statutory table with its figures."""

    chapter: str
    table: Table
    figures: Figures


@dataclass(frozen=True)
class SignatureBlock:
    """落款: the body, and 成文日期 in words; one of them may be empty.

    ``sealed``: it leaves room for a seal (加盖印章), as GB/T 9704 7.3.5.1 places it.
    """

    chapter: str
    organisation: str
    date: str
    sealed: bool = True


@dataclass(frozen=True)
class ReviewMark:
    """送审稿: says on top that the copy is for approval."""

    chapter: str
    text: str


@dataclass(frozen=True)
class SignOff:
    """The boxes in which those who approve the copy sign."""

    chapter: str
    roles: tuple[str, ...]


Block: TypeAlias = (
    Title | HeadingBlock | Paragraph | TableBlock | SignatureBlock | ReviewMark | SignOff
)


@dataclass(frozen=True)
class Printing:
    """How a report is to be printed: for approval or as it will be, to be sealed or not.

    ``draft`` says so on every page, in its margin: the lines stand where they will stand.
    """

    review_copy: bool = False
    sealed: bool = True
    draft: bool = False

    @property
    def mark(self) -> str:
        """What the copy is called that is not the report itself; empty for that."""
        if self.review_copy:
            return REVIEW_COPY
        return DRAFT if self.draft else ""


AS_ISSUED = Printing()
REVIEW_COPY, DRAFT = "送审稿", "草稿"
_ROLES = ("拟稿", "审核", "签发", "盖章")


def blocks(document: Document, printing: Printing = AS_ISSUED) -> tuple[Block, ...]:
    """The printed form of a report in printing order.

    A copy for approval (送审稿) is marked on top and has boxes to sign at its end.
    """
    printed = _report(printed_form(document), printing.sealed)
    if printing.review_copy:
        return (ReviewMark(COVER, REVIEW_COPY), *printed, SignOff(COVER, _ROLES))
    return printed


def _report(document: Document, sealed: bool) -> tuple[Block, ...]:
    return (
        Title(COVER, document.title, title_lines(document.title)),
        *_paragraphs(COVER, document.passages(COVER)),
        *(block for chapter in document.edition.chapters for block in _chapter(document, chapter)),
        *_signature(document, sealed),
    )


def chinese_date(date: datetime.date | None) -> str:
    """成文日期 as printed: 2025年1月8日, without leading zeros."""
    return f"{date.year}年{date.month}月{date.day}日" if date else ""


def _chapter(document: Document, chapter: Chapter) -> Iterator[Block]:
    yield HeadingBlock(chapter.number, 1, chapter.heading)
    if chapter.table:
        yield TableBlock(chapter.number, document.edition.by_key[chapter.table], document.figures)
    sections = _sections(document, chapter.number)
    if not sections:
        yield from _paragraphs(chapter.number, document.passages(chapter.number))
        return
    passages = {
        key: tuple(together)
        for key, together in groupby(document.passages(chapter.number), lambda one: one.section)
    }
    headed = {section.key for section in sections}
    for section in document.edition.sections_in(chapter.number):
        if section.key not in headed:
            yield from _paragraphs(chapter.number, passages.get(section.key, ()))
    for section in sections:
        yield HeadingBlock(chapter.number, 2, numbered_title(document.edition, section))
        yield from _paragraphs(chapter.number, passages.get(section.key, ()))


def _sections(document: Document, chapter: str) -> tuple[TextSection, ...]:
    """The sections of a chapter that carry a numbered heading of their own.

    A report read from a file may have all of chapter 一, own headings included, in its intro.
    """
    every = document.edition.sections_in(chapter)
    headed = tuple(one for one in every if one.headed)
    other = any(document.text(one.key) for one in every if not one.headed)
    if other and not any(document.text(one.key) for one in headed):
        return ()
    return headed


def _paragraphs(chapter: str, passages: Iterable[Passage]) -> Iterator[Paragraph]:
    return (Paragraph(chapter, one.text, one.section, one.index) for one in passages)


def _signature(document: Document, sealed: bool) -> Iterator[Block]:
    organisation = document.signature.organisation
    date = chinese_date(document.signature.date)
    if organisation or date:
        yield SignatureBlock(COVER, organisation, date, sealed)
