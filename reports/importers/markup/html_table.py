"""How is an HTML table spread out? Each cell in all places that its spans cover."""

import re
from collections.abc import Iterator

from lxml import html

from reports.importers.bounds import Room
from reports.importers.cells.pieces import is_value
from reports.importers.flow import Matrix, Slot
from reports.importers.markup.table_parts import (
    cells_of,
    inner_tables,
    is_kept_back,
    is_table,
    rows_of,
    span_of,
)
from reports.importers.text_frames import is_text_frame

_WIDEST = 64
_TALLEST = 1000
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAKS = frozenset({"br", "p", "div", "li", "table", "tr", "td", "th"})
_UNSEEN = frozenset(
    {"head", "script", "style", "template", "noscript", "title", "select", "textarea", "svg"}
)
_NEVER_SAID = _UNSEEN - {"select", "textarea"}
_TYPED = frozenset({"", "text", "number", "tel"})
"""Fields that show what they hold."""


def is_unseen(element: html.HtmlElement) -> bool:
    """Whether a browser shows nothing of what an element holds."""
    return not isinstance(element.tag, str) or element.tag in _UNSEEN


def is_printed_table(element: html.HtmlElement) -> bool:
    """Whether an element is a table of the text, and no frame that holds a text together.

    Tables inside it belong to it where each is a row of figures.
    """
    if not is_table(element) or not all(map(_is_row_of_figures, inner_tables(element))):
        return False
    return not is_text_frame(map(cell_text, cells_of(row)) for row in rows_of(element))


def _is_row_of_figures(table: html.HtmlElement) -> bool:
    if next(inner_tables(table), None) is not None:
        return False
    rows = list(rows_of(table))
    return len(rows) == 1 and all(map(_is_figure, cells_of(rows[0])))


def _is_figure(cell: html.HtmlElement) -> bool:
    text = cell_text(cell)
    return not text or is_value(text)


def matrix(table: html.HtmlElement, room: Room) -> Matrix:
    """A table without its caption; a row's own cells fill the places left free from above."""
    rows: list[tuple[Slot, ...]] = []
    reaching: dict[int, tuple[int, Slot]] = {}
    for number, row in enumerate(rows_of(table)):
        rows.append(tuple(_places(row, number, reaching)))
        room.take(len(rows[-1]))
    return Matrix(tuple(rows))


def _places(
    row: html.HtmlElement, number: int, reaching: dict[int, tuple[int, Slot]]
) -> Iterator[Slot]:
    column = 0
    for cell in _cells(row):
        while column in reaching:
            yield _reached(column, reaching)
            column += 1
        slot = Slot(cell_text(cell), number, column)
        height = span_of(cell, "rowspan", _TALLEST)
        for _ in range(span_of(cell, "colspan", _WIDEST)):
            reaching[column] = (height, slot)
            yield _reached(column, reaching)
            column += 1
    while column in reaching:
        yield _reached(column, reaching)
        column += 1


def _cells(row: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The cells of a row; where one holds nothing but a row of figures, the cells of that."""
    for cell in cells_of(row):
        rows = [line for table in inner_tables(cell) for line in rows_of(table)]
        inner = [one for line in rows for one in cells_of(line)]
        is_all = len(inner) > 1 and _said(cell) == "".join(map(_said, inner))
        yield from inner if is_all else [cell]


def _reached(column: int, reaching: dict[int, tuple[int, Slot]]) -> Slot:
    left, slot = reaching.pop(column)
    if left > 1:
        reaching[column] = (left - 1, slot)
    return slot


def _said(cell: html.HtmlElement) -> str:
    return "".join(cell_text(cell).split())


def cell_text(cell: html.HtmlElement) -> str:
    """What a cell shows, in the lines that it has."""
    lines = (" ".join(line.split()) for line in "".join(_parts(cell)).split("\n"))
    return "\n".join(line for line in lines if line)


def typed_value(field: html.HtmlElement) -> str:
    """What somebody has typed into a field, if it shows that."""
    is_shown = (field.get("type") or "").lower() in _TYPED
    return _SPACE.sub(" ", field.get("value") or "") if is_shown else ""


def _chosen(field: html.HtmlElement) -> str:
    """What a list of choices shows: the one that is chosen, else the first."""
    choices = list(field.iter("option"))
    first = next(iter(choices), None)
    shown = next((one for one in choices if "selected" in one.attrib), first)
    return "" if shown is None else _SPACE.sub(" ", shown.text_content())


def _parts(element: html.HtmlElement) -> Iterator[str]:
    """What an element of a cell shows, but not what it keeps back until the mouse is there."""
    if is_kept_back(element) or element.tag in _NEVER_SAID:
        return
    if element.tag in _BREAKS:
        yield "\n"
    if element.tag == "input":
        yield typed_value(element)
    if element.tag == "select":
        yield _chosen(element)
        return
    yield _SPACE.sub(" ", element.text or "")
    for child in element:
        yield from _parts(child)
        yield _SPACE.sub(" ", child.tail or "")
