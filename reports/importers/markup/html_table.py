"""How is an HTML table spread out? Each cell in all places that its spans cover."""

import re
from collections.abc import Iterator

from lxml import html

from reports.document.digits import are_digits
from reports.importers.bounds import Room
from reports.importers.flow import Matrix, Slot

_WIDEST = 64
_TALLEST = 1000
_SENTENCE = re.compile(r"[^。；]{4}[。；]")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAKS = frozenset({"br", "p", "div", "li"})
_TYPED = frozenset({"", "text", "number", "tel"})
"""Fields that show what they hold."""


def matrix(table: html.HtmlElement, room: Room) -> Matrix:
    """A table without its caption; a row's own cells fill the places left free from above."""
    rows: list[tuple[Slot, ...]] = []
    reaching: dict[int, tuple[int, Slot]] = {}
    for number, row in enumerate(table.iter("tr")):
        rows.append(tuple(_places(row, number, reaching)))
        room.take(len(rows[-1]))
    return Matrix(tuple(rows))


def is_frame(table: html.HtmlElement) -> bool:
    """Whether a table only holds text together: a cell a row, no figure, and some sentence."""
    has_sentences = False
    for row in table.iter("tr"):
        said = [text for one in row.iterchildren("td", "th") if (text := _said(one))]
        if len(said) > 1 or any(map(are_digits, said)):
            return False
        has_sentences = has_sentences or any(map(_SENTENCE.search, said))
    return has_sentences


def _said(cell: html.HtmlElement) -> str:
    return "".join(_text(cell).split())


def _places(
    row: html.HtmlElement, number: int, reaching: dict[int, tuple[int, Slot]]
) -> Iterator[Slot]:
    column = 0
    for cell in row.iterchildren("td", "th"):
        while column in reaching:
            yield _reached(column, reaching)
            column += 1
        slot = Slot(_text(cell), number, column)
        height = _span(cell.get("rowspan"), _TALLEST)
        for _ in range(_span(cell.get("colspan"), _WIDEST)):
            reaching[column] = (height, slot)
            yield _reached(column, reaching)
            column += 1
    while column in reaching:
        yield _reached(column, reaching)
        column += 1


def _reached(column: int, reaching: dict[int, tuple[int, Slot]]) -> Slot:
    left, slot = reaching.pop(column)
    if left > 1:
        reaching[column] = (left - 1, slot)
    return slot


def _span(said: str | None, most: int) -> int:
    return max(1, min(int(said), most)) if said and re.fullmatch(r"[0-9]{1,9}", said) else 1


def _text(cell: html.HtmlElement) -> str:
    lines = (" ".join(line.split()) for line in "".join(_parts(cell)).split("\n"))
    return "\n".join(line for line in lines if line)


def _parts(element: html.HtmlElement) -> Iterator[str]:
    if element.tag in _BREAKS:
        yield "\n"
    if element.tag == "input" and (element.get("type") or "").lower() in _TYPED:
        yield _SPACE.sub(" ", element.get("value") or "")
    yield _SPACE.sub(" ", element.text or "")
    for child in element:
        yield from _parts(child)
        yield _SPACE.sub(" ", child.tail or "")
