"""What is one report? A value: figures, text and signature, as typed or as read."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from reports.document.fee import ProcessingFee
from reports.statute.schema import Cell, Edition, Figure

Paragraphs = tuple[str, ...]


@dataclass(frozen=True)
class Signature:
    """落款: who signs, and 成文日期 (None while undated)."""

    organisation: str = ""
    date: datetime.date | None = None


@dataclass(frozen=True)
class Passage:
    """One paragraph and where it stands: ``section`` as in the JSON, ``index`` within it."""

    section: str
    index: int
    text: str


class PrintedText(NamedTuple):
    """A heading or a cell's label as the source prints it, with its 1-based line."""

    text: str
    line: int | None = None
    cell: Cell = ""


@dataclass(frozen=True)
class AsPrinted:
    """How the source printed the report; a report typed in the program has none."""

    title_lines: Paragraphs = ()
    headings: tuple[PrintedText, ...] = ()
    labels: tuple[PrintedText, ...] = ()
    cells: tuple[PrintedText, ...] = ()
    lines: Paragraphs = ()

    @cached_property
    def text(self) -> str:
        """Its lines as one text."""
        return "\n".join(self.lines)


@dataclass(frozen=True)
class Document:
    """One report as a value.

    ``figures`` holds every cell of the edition (None = blank), and where the source printed
    lines of another edition, these under their own names. ``texts`` holds the paragraphs of the
    edition's sections by name, sections without any left out. ``unreadable`` keeps what was
    typed in a cell that takes a number and is none: nothing the clerk typed is dropped, and nothing
    becomes 0.
    """

    edition: Edition
    year: int
    organisation: str
    level: str
    title: str
    texts: Mapping[str, Paragraphs] = field(default_factory=dict)
    figures: Mapping[Cell, Figure] = field(default_factory=dict)
    fee: ProcessingFee = field(default_factory=ProcessingFee)
    signature: Signature = field(default_factory=Signature)
    unreadable: Mapping[Cell, str] = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[Mapping[str, str], ...] = ()
    remarks: Paragraphs = ()
    as_printed: AsPrinted | None = None

    def __post_init__(self) -> None:
        said = {section: text for section, text in self.texts.items() if text}
        object.__setattr__(self, "texts", said)

    @cached_property
    def blank(self) -> frozenset[Cell]:
        """The cells of the edition without a figure."""
        known = self.figures
        return frozenset([cell for cell in self.edition.cells if known.get(cell) is None])

    def passages(self, chapter: str) -> tuple[Passage, ...]:
        """The paragraphs of a chapter in printing order; ``0`` is the lead before chapter 一."""
        if chapter not in self._passages:
            self._passages[chapter] = tuple(
                Passage(section, index, text)
                for section, paragraphs in self.sections(chapter)
                for index, text in enumerate(paragraphs)
            )
        return self._passages[chapter]

    @cached_property
    def _passages(self) -> dict[str, tuple[Passage, ...]]:
        """By chapter, as they were asked for: a judgement asks for each some thirty times."""
        return {}

    def sections(self, chapter: str) -> tuple[tuple[str, Paragraphs], ...]:
        """The sections of a chapter in printing order, each with its paragraphs."""
        return tuple((one.key, self.text(one.key)) for one in self.edition.sections_in(chapter))

    def text(self, section: str) -> Paragraphs:
        """The paragraphs of a section as they print: of the fee, the sentence that states it."""
        if section in self.edition.sections and self.edition.sections[section].kind == "fee":
            sentence = self.fee.sentence(self.year)
            return (sentence,) if sentence else ()
        return self.texts.get(section, ())

    def retold(self, tell: Callable[[Paragraphs], Paragraphs]) -> "Document":
        """The report with every section as ``tell`` would have it."""
        texts = {key: tell(self.texts.get(key, ())) for key in self.edition.written}
        return replace(self, texts=texts)

    def with_texts(self, texts: Mapping[str, Paragraphs]) -> "Document":
        """The report with some sections in other words."""
        return replace(self, texts={**self.texts, **texts})


def default_title(organisation: str, year: int) -> str:
    """The title as the format asks: 机关全称 + 年 + 政府信息公开工作年度报告."""
    return f"{organisation}{year}年政府信息公开工作年度报告"
