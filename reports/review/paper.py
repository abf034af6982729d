"""How does the report stand on the reviewer's page? As it prints, every place with its name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

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
from reports.review.folding import Fold, folded
from reports.review.weaving import Quoted, woven
from reports.statute.schema import Cell

TOP = 2


@dataclass(frozen=True)
class Spoken:
    """What is spoken of: words by section, what is said of which cell, and all cells named."""

    quoted: Mapping[str, list[Quoted]] = field(default_factory=dict)
    cells: Mapping[Cell, set[str]] = field(default_factory=dict)
    named: frozenset[Cell] = frozenset()


@dataclass(frozen=True)
class PaperLine:
    """A block of the report: the section whose words it says, or the cells it shows."""

    html: SafeString
    section: str = ""
    says: str = ""
    cells: tuple[Cell, ...] = ()

    @property
    def is_table(self) -> bool:
        return bool(self.cells)


@dataclass(frozen=True)
class Paper:
    """Draws the blocks of one report for one page; ``folds`` the rows of zeros away or not."""

    beside: Beside
    spoken: Spoken
    folds: bool = False

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
                own = [one.text for one in together if isinstance(one, Paragraph)]
                yield from self._texts(section, own)
            else:
                yield from map(self._drawn, together)

    def _drawn(self, block: Block) -> PaperLine:
        if isinstance(block, TableBlock):
            return self._table(block)
        html = element(block, TOP)
        if not isinstance(block, Title | SignatureBlock):
            return PaperLine(mark_safe(html))
        place = TITLE if isinstance(block, Title) else SIGNATURE
        html = f'<div id="{text_id(place)}" tabindex="-1">{html}{self._changes(place)}</div>'
        return PaperLine(mark_safe(html), place)

    def _table(self, block: TableBlock) -> PaperLine:
        fold = folded(block.table, block.figures, self._kept()) if self.folds else Fold(None, 0)
        table = table_element(block, self._at_figure, fold.rows)
        dress = (
            f'class="review-scroll" tabindex="0" role="group" aria-label="{block.table.caption}"'
        )
        html = f"<div {dress}>{table}</div>{self._folded(block, fold.count)}"
        return PaperLine(mark_safe(html), cells=tuple(block.table.cells))

    def _folded(self, block: TableBlock, count: int) -> str:
        """Says what is not shown, and leads to it."""
        if not count:
            return ""
        here = f"?beside={self.beside.choice}&amp;rows=all#chapter-{block.chapter}"
        return (
            f'<p class="rows-folded">折叠了{count}行，各格都是0。<a href="{here}">全部显示</a></p>'
        )

    def _kept(self) -> frozenset[Cell]:
        """The cells that are shown whatever they say."""
        return self.spoken.named | self.beside.figures.keys()

    def _texts(self, section: str, own: list[str]) -> Iterator[PaperLine]:
        gone, changed = self._changed(section)
        for number, text in enumerate(own):
            yield from gone.pop(number, ())
            segments = changed.get(number) or (Segment(SAME, text),)
            html = woven(segments, self.spoken.quoted.get(section, ()))
            yield _paragraph(section, str(number), html, text)
        yield from (line for some in gone.values() for line in some)

    def _changed(self, section: str) -> tuple[dict[int, list[PaperLine]], dict[int, Segments]]:
        """What is gone from before each paragraph, and the paragraphs that are others now."""
        gone: dict[int, list[PaperLine]] = defaultdict(list)
        changed: dict[int, Segments] = {}
        for one in self.beside.texts.get(section, ()):
            if one.is_removed:
                further = f"-{len(gone[one.index])}" if gone[one.index] else ""
                number = f"{one.index}-gone{further}"
                gone[one.index].append(_paragraph(section, number, woven(one.segments)))
            else:
                changed[one.index] = one.segments
        return gone, changed

    def _unmatched(self, document: Document, chapter: str) -> Iterator[PaperLine]:
        """What the other report says in sections of which this one says nothing."""
        for section, texts in document.sections(chapter):
            if not texts:
                yield from self._texts(section, [])

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
        both = f"<del>{written(change.before) or '空'}</del><ins>{figure or '空'}</ins>"
        more = signed(change) if self.beside.is_last_year else ""
        return f'{both}<span class="difference">{more}</span>' if more else both


def _paragraph(section: str, number: str, html: str, says: str = "") -> PaperLine:
    attributes = f'id="{text_id(section, number)}" data-section="{section}" tabindex="-1"'
    return PaperLine(mark_safe(f'<p class="paper-p" {attributes}>{html}</p>'), section, says)


def _section(block: Block) -> str:
    return block.section if isinstance(block, Paragraph) else ""
