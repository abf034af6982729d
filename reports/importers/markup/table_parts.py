"""Which elements of a page are a table, its rows and its cells? By tag, by role, or by style.

Where no table is drawn by its tags, what programs tell those who cannot see says where one is.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from lxml import html

_TAGS: Final = {"table": "table", "tr": "row", "td": "cell", "th": "cell"}
_ROLES: Final = {
    **dict.fromkeys(("table", "grid", "treegrid"), "table"),
    "row": "row",
    **dict.fromkeys(("cell", "gridcell", "columnheader", "rowheader"), "cell"),
}
_DISPLAY: Final = re.compile(
    r"display\s{0,9}:\s{0,9}(?:inline-)?(table(?:-row|-cell)?)\b(?!-)", re.I
)
_GONE: Final = re.compile(r"display\s{0,9}:\s{0,9}none\b", re.IGNORECASE)
_STYLES: Final = {"table": "table", "table-row": "row", "table-cell": "cell"}
_NUMBER: Final = re.compile(r"[0-9]{1,9}")


def part_of(element: html.HtmlElement) -> str:
    """``table``, ``row`` or ``cell`` where an element is that; a tag goes before all else."""
    tag = element.tag
    if tag in _TAGS or not element.attrib:
        return _TAGS.get(tag, "")
    if role := _ROLES.get((element.get("role") or "").lower()):
        return role
    shown = _DISPLAY.search(element.get("style") or "")
    return _STYLES[shown[1].lower()] if shown else ""


def is_table(element: html.HtmlElement) -> bool:
    """Whether an element is a table that has rows of cells."""
    if part_of(element) != "table":
        return False
    return element.tag == "table" or any(True for row in rows_of(element) for _ in cells_of(row))


def rows_of(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The rows of a table, not those of tables inside it."""
    return _within(table, "row")


def cells_of(row: html.HtmlElement) -> list[html.HtmlElement]:
    """The cells of a row."""
    return list(_within(row, "cell"))


def inner_tables(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The tables that stand somewhere in an element."""
    yield from element.iterdescendants("table")


def span_of(cell: html.HtmlElement, name: str, most: int) -> int:
    """How many columns or rows a cell reaches over."""
    said = cell.get(name) or cell.get(f"aria-{name}") or ""
    return max(1, min(int(said), most)) if _NUMBER.fullmatch(said) else 1


def is_kept_back(element: html.HtmlElement) -> bool:
    """Whether an element is not drawn: by its attribute, or by its own style."""
    if not element.attrib:
        return False
    return "hidden" in element.attrib or bool(_GONE.search(element.get("style") or ""))


def outermost(
    root: html.HtmlElement, is_meant: Callable[[html.HtmlElement], bool]
) -> Iterator[html.HtmlElement]:
    """The elements of some kind, in order, none of which stands within another."""
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if is_meant(one):
            yield one
        else:
            waiting += reversed(one)


def _within(element: html.HtmlElement, kind: str) -> Iterator[html.HtmlElement]:
    """The parts of a kind, in order, with nothing of a table between them and the element."""
    waiting = list(reversed(element))
    while waiting:
        one = waiting.pop()
        part = part_of(one)
        if part == kind:
            yield one
        elif not part:
            waiting += reversed(one)
