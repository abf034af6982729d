"""Beside which words does a piece of a page stand? Those of its cell, else of its paragraph."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from lxml import html

from reports.importers.markup.table_parts import part_of

_PARAGRAPHS: Final = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
_FRAMED: Final = ("table", "h1", "h2", "h3")
_PARTS: Final = ("table", "tr", "td", "th")
_BLOCKS: Final = (*_PARTS, "p", "div", "h1", "h2", "h3")
_LONGEST_CELL: Final = 400
"""A cell of more characters is a frame that holds a text together."""


class Holder(NamedTuple):
    """What holds a piece: a cell or a paragraph."""

    element: html.HtmlElement
    is_cell: bool

    def may_hold(self, piece: html.HtmlElement) -> bool:
        """Whether a piece is one of words, and no part of the page with others in it."""
        parts = _PARTS if self.is_cell else _BLOCKS
        return piece.tag not in parts and next(piece.iterdescendants(*parts), None) is None


class Holders:
    """The cells and paragraphs of a page, each looked at once."""

    def __init__(self) -> None:
        self._are_cells: dict[html.HtmlElement, bool] = {}

    def of(self, piece: html.HtmlElement) -> Holder | None:
        """What holds a piece; None where it stands in the open."""
        paragraph = None
        for one in piece.iterancestors():
            if one.tag in _PARAGRAPHS and paragraph is None:
                paragraph = one
            elif part_of(one) == "cell":
                if self._is_cell(one):
                    return Holder(one, is_cell=True)
                break
        return None if paragraph is None else Holder(paragraph, is_cell=False)

    def _is_cell(self, element: html.HtmlElement) -> bool:
        if (known := self._are_cells.get(element)) is None:
            is_framed = next(element.iterdescendants(*_FRAMED), None) is not None
            known = not is_framed and len(said(element)) <= _LONGEST_CELL
            self._are_cells[element] = known
        return known


def outermost_of(
    elements: Iterable[html.HtmlElement], is_meant: Callable[[html.HtmlElement], bool]
) -> Iterator[html.HtmlElement]:
    """Those of some elements, told in their order, that are meant and stand in no other such."""
    found: set[html.HtmlElement] = set()
    for one in elements:
        if is_meant(one) and (not found or found.isdisjoint(one.iterancestors())):
            found.add(one)
            yield one


def without(
    elements: Sequence[html.HtmlElement], taken: Sequence[html.HtmlElement]
) -> list[html.HtmlElement]:
    """Some elements without those that are taken out of the page now, and what these hold."""
    gone = {within for one in taken for within in one.iter()}
    for one in taken:
        one.drop_tree()
    return [one for one in elements if one not in gone] if gone else list(elements)


def said(element: html.HtmlElement) -> str:
    """The words of an element, in one line."""
    texts = (one for one in element.itertext() if isinstance(one, str))
    return " ".join("".join(texts).split())


def before(piece: html.HtmlElement, holder: html.HtmlElement) -> tuple[str, html.HtmlElement]:
    """What is said right before a piece within its holder, and the element that says it."""
    one = piece
    while one is not holder:
        earlier, around = one.getprevious(), one.getparent()
        if earlier is not None:
            if earlier.tail:
                return earlier.tail, around
            if text := "".join(earlier.itertext()):
                return text, _last(earlier)
            one = earlier
        elif around.text:
            return around.text, around
        else:
            one = around
    return "", holder


def _last(element: html.HtmlElement) -> html.HtmlElement:
    while len(element) and not element[-1].tail:
        element = element[-1]
    return element
