"""Does a chapter's numeral stand by itself before its title, as in a badge? Then they are one line.

Editors for web pages set 一 into a circle and 总体情况 into a ribbon beside it.
"""

import re
from dataclasses import replace

from reports.importers.chapter_titles import is_chapter_title
from reports.importers.flow import Flow, Item, Line
from reports.importers.parts.ranks import NONE, ranked
from reports.importers.same_label import dense

_NUMERAL = re.compile(r"第?([一二三四五六七八九十])(?:部分|章)?[、.,:]?")
_LONGEST = 40


def with_numerals(flow: Flow) -> Flow:
    """The file with every numeral that stands alone before a chapter's title put to it."""
    items: list[Item] = []
    for one in flow.items:
        numeral = _numeral_of(items[-1]) if items and _is_title(one) else ""
        if numeral and isinstance(one, Line):
            number = _number(items.pop())
            one = replace(one, text=f"{numeral}、{one.text.strip()}", number=number)
        items.append(one)
    return flow if len(items) == len(flow.items) else replace(flow, items=tuple(items))


def _numeral_of(item: Item) -> str:
    """The numeral that is all a line says; empty where it says anything else."""
    said = isinstance(item, Line) and _NUMERAL.fullmatch(dense(item.text[:_LONGEST]))
    return said[1] if said else ""


def _number(item: Item) -> int | None:
    return item.number if isinstance(item, Line) else None


def _is_title(item: Item) -> bool:
    if not isinstance(item, Line) or len(item.text) > _LONGEST:
        return False
    return ranked(item.text).rank == NONE and is_chapter_title(item.text)
