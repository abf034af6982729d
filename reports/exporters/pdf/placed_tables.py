"""How do the tables come onto the pages? Drawn where the text has left room for them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pydyf

from reports.exporters.blocks import Block, SignOff, TableBlock
from reports.exporters.pdf.structure import Structure
from reports.exporters.pdf.table_drawing import drawn
from reports.exporters.pdf.table_font import RESOURCE, table_font
from reports.exporters.pdf.table_layout import Layout, signing, statutory
from reports.exporters.pdf.table_tags import tag_table
from reports.statute.schema import Figures

_POINT = 0.75
"""Points of a CSS pixel."""

Tables = Mapping[str, tuple[Layout, Figures]]
"""Every table of a report by the name of the place left for it, in printing order."""


def tables(sequence: Iterable[Block]) -> Tables:
    """Lay out the tables of a report."""
    measure = table_font().width
    found: dict[str, tuple[Layout, Figures]] = {}
    for block in sequence:
        if isinstance(block, TableBlock):
            found[f"table-{block.table.key}"] = statutory(block.table, measure), block.figures
        elif isinstance(block, SignOff):
            found["table-signing"] = signing(block), {}
    return found


def draw_tables(tables: Tables, document: Any, pdf: pydyf.PDF) -> None:
    """Draw and tag the tables of a document that WeasyPrint has set and is about to write."""
    structure = Structure(pdf)
    pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
    contents: dict[int, list[str]] = {}
    sections = structure.empty_sections()
    for name, number, left, top in _places(tables, document):
        layout, figures = tables[name]
        first = structure.marks(number)
        content = drawn(layout, figures, table_font(), left, top, first)
        contents.setdefault(number, []).append(content)
        tag_table(structure, next(sections), number, layout, first)
    structure.close()
    for number, parts in contents.items():
        _put_under(pdf, pages[number], "\n".join(parts))
    _name_font(pdf, pages[0])


def _places(tables: Tables, document: Any) -> Iterator[tuple[str, int, float, float]]:
    """Each table's page (from 0), and its top left corner in points of the PDF."""
    for number, page in enumerate(document.pages):
        places = {name: page.anchors[name] for name in tables if name in page.anchors}
        for name, (left, top, *_) in sorted(places.items(), key=lambda place: place[1][1]):
            yield name, number, left * _POINT, (page.height - top) * _POINT


def _put_under(pdf: pydyf.PDF, page: pydyf.Dictionary, content: str) -> None:
    """Put content before what a page holds: there the coordinates are still the PDF's own."""
    stream = pydyf.Stream([content], compress=True)
    pdf.add_object(stream)
    page["Contents"] = pydyf.Array([stream.reference, page["Contents"]])


def _name_font(pdf: pydyf.PDF, page: pydyf.Dictionary) -> None:
    resources = pdf.objects[int(page["Resources"].split()[0])]
    fonts = pdf.objects[int(resources["Font"].split()[0])]
    fonts[RESOURCE] = table_font().embed(pdf).reference
