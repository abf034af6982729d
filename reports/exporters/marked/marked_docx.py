"""How does a report go back by mail? As Word, what is said of it as comments at their places."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from functools import cache
from typing import Any

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from reports.document import Document
from reports.exporters.blocks import Block, HeadingBlock, Paragraph, TableBlock, blocks
from reports.exporters.dates import dated
from reports.exporters.docx import body_of
from reports.exporters.docx_table import physical
from reports.exporters.word_file import drop_data, saved, word_file
from reports.statute.schema import Cell, Table

_INITIALS = 4


@dataclass(frozen=True)
class SaidOf:
    """What is said of a report: where (a cell or a section, else its chapter), of which words."""

    chapter: str
    place: str
    quote: str
    text: str
    by: str
    at: datetime.datetime


def render_marked(document: Document, marks: Iterable[SaidOf]) -> bytes:
    """The report as DOCX with its comments; the same ones always give the same bytes.

    It is made to be changed, so that it carries no data beside its words.
    """
    printed = blocks(document)
    word = word_file(
        body_of(printed),
        title=document.title,
        author=document.organisation,
        at=datetime.datetime.combine(dated(document), time()),
    )
    drop_data(word)
    elements = [one for one in word.element.body if one.tag != qn("w:sectPr")]
    for one in marks:
        spot = WordParagraph(_spot(printed, elements, one), word._body)
        runs = spot.runs or [spot.add_run("")]
        note = word.add_comment(runs, one.text, one.by, one.by[:_INITIALS])
        note._comment_elm.set(qn("w:date"), one.at.strftime("%Y-%m-%dT%H:%M:%SZ"))
    return saved(word)


def _spot(printed: Sequence[Block], elements: Sequence[Any], mark: SaidOf) -> Any:
    """The paragraph that a comment hangs on. A block is one element; only a signature has more."""
    at = next(_blocks_meant(printed, mark))
    block, element = printed[at], elements[at]
    if isinstance(block, TableBlock):
        row, column = _cells(block.table).get(mark.place, (0, 0))
        boxes = element.findall(qn("w:tr"))[row].findall(qn("w:tc"))
        return boxes[column].find(qn("w:p"))
    return element


def _blocks_meant(printed: Sequence[Block], mark: SaidOf) -> Iterator[int]:
    """The best place first: the cell's table, the words, their section, the chapter, the title."""
    own = [at for at, one in enumerate(printed) if one.chapter == mark.chapter]
    texts = [(at, one) for at, one in enumerate(printed) if isinstance(one, Paragraph)]
    there = [(at, one) for at, one in texts if one.section == mark.place]
    yield from (at for at, one in enumerate(printed) if _has_cell(one, mark.place))
    yield from (at for at, one in there if mark.quote and mark.quote in one.text)
    yield from (at for at, _ in there)
    yield from (at for at in own if isinstance(printed[at], HeadingBlock))
    yield 0


def _has_cell(block: Block, place: str) -> bool:
    return isinstance(block, TableBlock) and place in _cells(block.table)


@cache
def _cells(table: Table) -> dict[Cell, tuple[int, int]]:
    """Row and box of every figure as Word counts them."""
    return {
        box.cell: (row, column)
        for row, drawn in enumerate(physical(table))
        for column, (box, goes_on) in enumerate(drawn)
        if not box.is_label and not goes_on
    }
