"""In which order is a report printed? A sequence of blocks that every exporter walks."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from reports.document import Document
from reports.document.entry import writable
from reports.statute.schema import Chapter, Figures, Table

TITLE_LENGTH = 20
"""Characters of 22 pt that fit on one line of the type area."""


@dataclass(frozen=True)
class Title:
    """标题: whole, and cut into lines that keep words together."""

    chapter: str
    text: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    """A heading with its number: 一、… (level 1) or （一）… (level 2)."""

    chapter: str
    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of text."""

    chapter: str
    text: str


@dataclass(frozen=True)
class Grid:
    """A statutory table with its figures."""

    chapter: str
    table: Table
    figures: Figures


@dataclass(frozen=True)
class SignatureBlock:
    """落款: the body, and 成文日期 in words; one of them may be empty."""

    chapter: str
    organisation: str
    date: str


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


Block: TypeAlias = Title | Heading | Paragraph | Grid | SignatureBlock | ReviewMark | SignOff


def review_blocks(document: Document) -> tuple[Block, ...]:
    """The report as a copy for approval: marked on top, boxes to sign at the end."""
    roles = ("拟稿", "审核", "签发", "盖章")
    return (ReviewMark("0", "送审稿"), *blocks(document), SignOff("0", roles))


def blocks(document: Document) -> tuple[Block, ...]:
    """The whole report in printing order, free of characters that no file may hold."""
    text = writable(document.title)
    return (
        Title("0", text, title_lines(text, writable(document.organisation))),
        *_paragraphs(document, "0"),
        *(block for chapter in document.edition.chapters for block in _chapter(document, chapter)),
        *_signature(document),
    )


def chinese_date(date: datetime.date | None) -> str:
    """成文日期 as printed: 2025年1月8日, without leading zeros."""
    return f"{date.year}年{date.month}月{date.day}日" if date else ""


def title_lines(title: str, organisation: str) -> tuple[str, ...]:
    """Cut a long title after the body's name, and a long name near its middle."""
    if len(title) <= TITLE_LENGTH or not organisation or not title.startswith(organisation):
        return (title,)
    name, rest = organisation, title.removeprefix(organisation)
    if not rest:
        return (title,)
    if len(name) <= TITLE_LENGTH:
        return (name, rest)
    cut = _middle(name)
    return (name[:cut], name[cut:], rest)


def _middle(name: str) -> int:
    """Where to cut a name: after the place name nearest the middle, else in the middle."""
    half = len(name) // 2
    ends = [n for n, char in enumerate(name[:TITLE_LENGTH], 1) if char in "省市县区州旗乡镇"]
    fitting = [n for n in ends if len(name) - n <= TITLE_LENGTH]
    return min(fitting, key=lambda n: abs(n - half), default=half)


def _chapter(document: Document, chapter: Chapter) -> Iterator[Block]:
    yield Heading(chapter.number, 1, chapter.heading)
    if chapter.table:
        yield Grid(chapter.number, document.edition.by_key[chapter.table], document.figures)
    sections = _sections(document, chapter.number)
    if not sections:
        yield from _paragraphs(document, chapter.number)
        return
    texts = {
        key: [writable(one.text) for one in passages]
        for key, passages in groupby(document.passages(chapter.number), lambda one: one.section)
    }
    for text in texts.get("overview.intro", ()):
        yield Paragraph(chapter.number, text)
    for numeral, (section, title) in zip("一二三四五六七八九十", sections, strict=False):
        yield Heading(chapter.number, 2, f"（{numeral}）{title}")
        for text in texts.get(section, ()):
            yield Paragraph(chapter.number, text)


def _sections(document: Document, chapter: str) -> tuple[tuple[str, str], ...]:
    """The sections of a chapter that carry a numbered heading of their own.

    A report read from a file may have all of chapter 一, own headings included, in its intro.
    """
    if chapter == "1":
        aspects = document.edition.aspects
        if document.overview.get("intro") and not any(
            document.overview.get(aspect.key) for aspect in aspects
        ):
            return ()
        return tuple((f"overview.{aspect.key}", aspect.title) for aspect in aspects)
    if chapter == "5":
        return (("problems", "存在的主要问题"), ("measures", "改进情况"))
    return ()


def _paragraphs(document: Document, chapter: str) -> Iterator[Block]:
    for passage in document.passages(chapter):
        yield Paragraph(chapter, writable(passage.text))


def _signature(document: Document) -> Iterator[Block]:
    signed = document.signature
    if signed.organisation or signed.date:
        yield SignatureBlock("0", writable(signed.organisation), chinese_date(signed.date))
