"""How does the report stand on the reviewer's page? As it prints, every place with its name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import groupby, zip_longest

from django.utils.safestring import SafeString, mark_safe

from reports.document import Document
from reports.document.boxes import SIGNATURE, TITLE
from reports.document.comparison import SAME, Segment, Segments
from reports.document.live_fields import written
from reports.document.places import cell_id, text_id
from reports.exporters.blocks import (
    Block,
    Paragraph,
    Printing,
    SignatureBlock,
    TableBlock,
    Title,
    blocks,
)
from reports.exporters.html import AtFigure, element, table_element
from reports.review.beside import Beside, signed
from reports.review.weaving import Quoted, woven
from reports.statute.schema import Cell

TOP = 2


@dataclass(frozen=True)
class Spoken:
    """What is spoken of: words by section, and what is said of which cell."""

    quoted: Mapping[str, list[Quoted]] = field(default_factory=dict)
    cells: Mapping[Cell, set[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class PaperLine:
    """A block of the report, and what stands beside it."""

    html: SafeString
    other: SafeString = field(default_factory=SafeString)
    is_text: bool = False


@dataclass(frozen=True)
class Paper:
    """Draws the blocks of one report for one page."""

    beside: Beside
    spoken: Spoken

    def chapters(
        self, document: Document, printing: Printing
    ) -> Iterator[tuple[str, list[PaperLine]]]:
        """The report in printing order, chapter by chapter; the signature is a part of its own."""
        printed = blocks(document, printing)
        seen: set[str] = set()
        for chapter, together in groupby(printed, lambda block: block.chapter):
            lines = list(self._lines(list(together)))
            if chapter not in seen:
                lines += self._unmatched(document, chapter)
            seen.add(chapter)
            yield chapter, lines

    def _lines(self, printed: Iterable[Block]) -> Iterator[PaperLine]:
        for section, together in groupby(printed, _section):
            if section:
                own = [one for one in together if isinstance(one, Paragraph)]
                yield from self._texts(own[0].chapter, section, own)
            else:
                yield from map(self._drawn, together)

    def _drawn(self, block: Block) -> PaperLine:
        if isinstance(block, TableBlock):
            return PaperLine(mark_safe(table_element(block, self._at_figure)))
        html = element(block, TOP)
        if isinstance(block, Title | SignatureBlock):
            place = TITLE if isinstance(block, Title) else SIGNATURE
            html = f'<div id="{text_id(place)}" tabindex="-1">{html}{self._changes(place)}</div>'
        return PaperLine(mark_safe(html))

    def _texts(self, chapter: str, section: str, own: list[Paragraph]) -> Iterator[PaperLine]:
        last = self.beside.last_year
        others = _texts_of(last, chapter).get(section, ()) if last else ()
        gone, changed = self._changed(section)
        for number, (one, other) in enumerate(zip_longest(own, others)):
            yield from gone.pop(number, ())
            segments = changed.get(number) or (Segment(SAME, one.text if one else ""),)
            html = woven(segments, self.spoken.quoted.get(section, ()))
            yield self._paragraph(section, str(number), html, escape(other or ""))
        yield from (line for some in gone.values() for line in some)

    def _changed(self, section: str) -> tuple[dict[int, list[PaperLine]], dict[int, Segments]]:
        """What is gone from before each paragraph, and the paragraphs that are others now."""
        gone: dict[int, list[PaperLine]] = defaultdict(list)
        changed: dict[int, Segments] = {}
        for one in self.beside.texts.get(section, ()):
            if one.is_removed:
                line = self._paragraph(section, f"{one.index}-gone", woven(one.segments))
                gone[one.index].append(line)
            else:
                changed[one.index] = one.segments
        return gone, changed

    def _paragraph(self, section: str, number: str, html: str, other: str = "") -> PaperLine:
        attributes = f'id="{text_id(section, number)}" data-section="{section}" tabindex="-1"'
        own = f'<p class="paper-p" {attributes}>{html}</p>'
        beside = f'<p class="paper-p">{other}</p>' if other else ""
        return PaperLine(mark_safe(own), mark_safe(beside), is_text=self.beside.is_last_year)

    def _unmatched(self, document: Document, chapter: str) -> Iterator[PaperLine]:
        """What the other report says in sections of which this one says nothing."""
        for section, texts in document.sections(chapter):
            if not texts:
                yield from self._texts(chapter, section, [])

    def _changes(self, section: str) -> str:
        changes = self.beside.texts.get(section, ())
        return "".join(f'<p class="paper-change">{woven(one.segments)}</p>' for one in changes)

    def _at_figure(self, cell: Cell, figure: str) -> AtFigure:
        classes = " ".join(sorted(self.spoken.cells.get(cell, ())))
        dress = f' class="{classes}"' if classes else ""
        name = f' id="{cell_id(cell)}" data-cell="{cell}" tabindex="-1"'
        return AtFigure(self._figure(cell, figure), name + dress)

    def _figure(self, cell: Cell, figure: str) -> str:
        change = self.beside.figures.get(cell)
        if change is None:
            return figure
        if self.beside.is_last_year:
            was = written(change.before) or "空"
            hidden = f'<span class="visually-hidden">（上年{was}）</span>'
            dress = f'class="difference" title="上年{was}"'
            return f"{figure}<span {dress}>{signed(change)}{hidden}</span>"
        return f"<del>{written(change.before) or '空'}</del><ins>{figure or '空'}</ins>"


def _section(block: Block) -> str:
    return block.section if isinstance(block, Paragraph) else ""


def _texts_of(document: Document, chapter: str) -> dict[str, tuple[str, ...]]:
    known = chapter in document.edition.parts
    return dict(document.sections(chapter)) if known else {}
