"""How is a report drawn for its leader? As it prints, with what changed in a mark."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from reports.desk.sending.changed_places import ChangedPlaces, anchor_of
from reports.document import Document
from reports.document.comparison import ADDED, REMOVED, TextChange
from reports.document.live_fields import written
from reports.exporters.blocks import Block, Paragraph, Printing, TableBlock, blocks
from reports.exporters.html import AtFigure, element, table_element
from reports.statute.schema import Cell


def marked_chapters(
    document: Document, printing: Printing, changed: ChangedPlaces
) -> Iterator[tuple[str, str]]:
    """The report in printing order, chapter by chapter."""
    for chapter, together in groupby(blocks(document, printing), lambda block: block.chapter):
        yield chapter, "\n".join(_drawn(block, changed) for block in together)


def _drawn(block: Block, changed: ChangedPlaces) -> str:
    if isinstance(block, Paragraph):
        change = changed.texts.get((block.section, block.index))
        return _paragraph(change) if change else element(block)
    if isinstance(block, TableBlock):
        return table_element(block, lambda cell, figure: _figure(changed, cell, figure))
    return element(block)


def _paragraph(change: TextChange) -> str:
    """The words that were added; where some only went, the whole of what is left."""
    is_shorter = all(one.kind != ADDED for one in change.segments)
    inside = "".join(
        _mark(one.text) if is_shorter or one.kind == ADDED else escape(one.text)
        for one in change.segments
        if one.kind != REMOVED
    )
    return f'<p class="paper-p" id="{anchor_of(f"{change.section}-{change.index}")}">{inside}</p>'


def _figure(changed: ChangedPlaces, cell: Cell, figure: str) -> AtFigure:
    change = changed.figures.get(cell)
    if change is None:
        return AtFigure(figure)
    was = f'<span class="visually-hidden">（原来是{written(change.before) or "空"}）</span>'
    return AtFigure(_mark(figure or "空") + was, f' id="{anchor_of(cell)}"')


def _mark(text: str) -> str:
    return f'<mark class="changed">{escape(text)}</mark>'
