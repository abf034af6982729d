"""Do the chapters' names stand in a row of tabs alone? Then each is set above its sheet.

Of a page with tabs the browser shows one sheet at a time, and the tab says which: saved, the row
is a list of names, and the sheets follow without any.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from lxml import html

from reports.importers.parts.headings import names_chapter

_FEWEST: Final = 3
"""So many names of chapters in a row are no chance."""

_FARTHEST: Final = 3
"""Elements round the row of tabs, at most, beside which the sheets stand."""


def with_names_above(root: html.HtmlElement) -> bool:
    """Put the names of a row of tabs above the sheets; False where no page of tabs is there."""
    for row in root.iter():
        names = _names(row)
        if names and (sheets := _sheets(row, len(names))):
            for name, sheet in zip(names, sheets, strict=True):
                _put_above(sheet, name)
            return True
    return False


def _names(row: html.HtmlElement) -> list[str]:
    """What the elements of a row say, where each is called as a chapter is."""
    if len(row) < _FEWEST or not all(isinstance(one.tag, str) for one in row):
        return []
    names: list[str] = []
    for one in row:
        name = " ".join("".join(one.itertext()).split()) if len(one) < _FEWEST else ""
        if not names_chapter(name):
            return []
        names.append(name)
    return names if len(set(names)) == len(names) else []


def _sheets(row: html.HtmlElement, count: int) -> Sequence[html.HtmlElement]:
    """The elements of one kind that follow the row, one for each name; none where they differ.

    One more may stand before them: what the report says in front of chapter one.
    """
    around = row
    for _ in range(_FARTHEST):
        following = list(around.itersiblings())
        for run in (_alike(following), *map(_alike, map(list, following[:1]))):
            if count <= len(run) <= count + 1:
                return run[-count:]
        if (parent := around.getparent()) is None:
            break
        around = parent
    return ()


def _alike(elements: Sequence[html.HtmlElement]) -> list[html.HtmlElement]:
    """The first elements, as long as they are of one kind."""
    return list(takewhile(lambda one: _kind(one) == _kind(elements[0]), elements))


def _kind(element: html.HtmlElement) -> tuple[str, str]:
    name = next(iter((element.get("class") or "").split()), "")
    return str(element.tag), name


def _put_above(sheet: html.HtmlElement, name: str) -> None:
    heading = html.Element("h2")
    heading.text, heading.tail = name, sheet.text
    sheet.text = None
    sheet.insert(0, heading)
