"""Does a page hold the report twice, one copy kept back for a printer? That one is not read.

A page whose tabs or frames are drawn by a script keeps the only copy back: it stays.
"""

from collections.abc import Iterable
from typing import Final

from lxml import html

from reports.importers.markup.table_parts import is_kept_back, outermost
from reports.importers.parts.headings import names_chapter

_FEWEST: Final = 3
"""Headings of chapters that make a part of a page a report."""


def take_out_copies(root: html.HtmlElement) -> tuple[tuple[str, str], ...]:
    """Take out the copies that a page does not show: where they stood, and what they say."""
    kept_back = [
        one for one in outermost(root, is_kept_back) if _headings(one.itertext()) >= _FEWEST
    ]
    if not kept_back:
        return ()
    within = sum(_headings(one.itertext()) for one in kept_back)
    if _headings(root.itertext()) - within < _FEWEST:
        return ()
    said = tuple(("没有显示的部分", _words(one)) for one in kept_back)
    for one in kept_back:
        one.drop_tree()
    return said


def _words(element: html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _headings(texts: Iterable[str]) -> int:
    return sum(names_chapter(text) for text in texts if text.strip())
