"""How does a screen reader find its way in a table? Tags: rows, header cells, their scope.

Source: ISO 14289-1 (PDF/UA-1) 7.5; ISO 32000-1 14.8.4.3.4 and 14.8.5.7.
"""

from collections.abc import Iterable
from itertools import groupby

import pydyf

from reports.exporters.pdf.structure import Structure
from reports.exporters.pdf.table_drawing import tag
from reports.exporters.pdf.table_layout import Cell, Layout

_SCOPES = {"row": "/Row", "rowgroup": "/Row", "col": "/Column", "colgroup": "/Column"}


def tag_table(
    structure: Structure, table: pydyf.Dictionary, page: int, layout: Layout, first_mark: int
) -> None:
    """Turn an empty element into the table whose content was drawn from ``first_mark`` on."""
    table["S"] = "/Table"
    caption = structure.element("Caption", table, page)
    caption["ActualText"] = pydyf.String(layout.caption)
    structure.mark(caption, page, first_mark)
    marks = {id(cell): mark for mark, cell in enumerate(layout.cells, first_mark + 1)}
    for is_head, cells in groupby(layout.cells, key=lambda cell: cell.row < layout.head_rows):
        group = structure.element("THead" if is_head else "TBody", table, page)
        for _, row in groupby(cells, key=lambda cell: cell.row):
            line = structure.element("TR", group, page)
            for cell in row:
                element = structure.element(tag(cell), line, page)
                element["A"] = _attributes(cell)
                structure.mark(element, page, marks[id(cell)])
                if tag(cell) == "TH":
                    structure.name(element, cell.box.id)


def _attributes(cell: Cell) -> pydyf.Dictionary:
    box = cell.box
    attributes = pydyf.Dictionary({"O": "/Table"})
    if box.columns > 1:
        attributes["ColSpan"] = box.columns
    if box.rows > 1:
        attributes["RowSpan"] = box.rows
    if tag(cell) == "TH":
        attributes["Scope"] = _SCOPES[box.scope]
    if box.headers:
        attributes["Headers"] = _strings(box.headers)
    return attributes


def _strings(texts: Iterable[str]) -> pydyf.Array:
    return pydyf.Array(pydyf.String(text) for text in texts)
