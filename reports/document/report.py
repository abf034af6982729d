"""What is one report? A value: figures, text and signature, as typed or as read."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

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


@dataclass(frozen=True)
class PrintedText:
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


@dataclass(frozen=True)
class Document:
    """One report as a value.

    ``figures`` holds every cell of the edition (None = blank), and where the source printed
    lines of another edition, these under their own names. ``overview`` has the keys
    ``intro`` and the edition's aspects. ``unreadable`` keeps what was typed in a cell that
    takes a number and is none: nothing the clerk typed is dropped, and nothing becomes 0.
    """

    edition: Edition
    year: int
    organisation: str
    level: str
    title: str
    lead: Paragraphs = ()
    overview: Mapping[str, Paragraphs] = field(default_factory=dict)
    figures: Mapping[Cell, Figure] = field(default_factory=dict)
    problems: Paragraphs = ()
    measures: Paragraphs = ()
    other_matters: Paragraphs = ()
    fee: ProcessingFee = field(default_factory=ProcessingFee)
    table_notes: Mapping[str, Paragraphs] = field(default_factory=dict)
    signature: Signature = field(default_factory=Signature)
    unreadable: Mapping[Cell, str] = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[Mapping[str, str], ...] = ()
    remarks: Paragraphs = ()
    as_printed: AsPrinted | None = None

    def passages(self, chapter: str) -> tuple[Passage, ...]:
        """The paragraphs of a chapter in printing order; ``0`` is the lead before chapter 一."""
        return tuple(
            Passage(section, index, text)
            for section, paragraphs in self.sections(chapter)
            for index, text in enumerate(paragraphs)
        )

    def sections(self, chapter: str) -> tuple[tuple[str, Paragraphs], ...]:
        """The sections of a chapter in printing order, each with its paragraphs."""
        if chapter == "0":
            return (("lead", self.lead),)
        if chapter == "1":
            keys = ("intro", *(aspect.key for aspect in self.edition.aspects))
            return tuple((f"overview.{key}", self.overview.get(key, ())) for key in keys)
        if chapter == "5":
            return (("problems", self.problems), ("measures", self.measures))
        if chapter == "6":
            sentence = self.fee.sentence(self.year)
            fee = (sentence,) if sentence else ()
            return (("processing_fee", fee), ("other_matters", self.other_matters))
        table = self.edition.chapter_of[chapter].table
        return ((f"table_notes.{table}", self.table_notes.get(table, ())),)


def default_title(organisation: str, year: int) -> str:
    """The title as the format asks: 机关全称 + 年 + 政府信息公开工作年度报告."""
    return f"{organisation}{year}年政府信息公开工作年度报告"
