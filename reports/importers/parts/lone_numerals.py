"""Does a chapter's numeral stand by itself before its title, as in a badge? Then they are one line.

Editors for web pages set 一 into a circle and 总体情况 into a ribbon beside it, or 01 above it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from reports.document.digits import are_digits
from reports.document.remembered import remembered
from reports.importers.chapter_titles import LIKENESS, is_chapter_title
from reports.importers.flow import Flow, Item, Line
from reports.importers.parts.ranks import NONE, ranked
from reports.importers.same_label import bare, closest, dense
from reports.statute import EVERY_EDITION

_NUMERAL = re.compile(r"第?([一二三四五六七八九十])(?:部分|章)?[、.,:]?")
_DIGITS = re.compile(r"(?:PART|CHAPTER|NO)?[.:#]?0?([1-9])[、./]?", re.IGNORECASE)
_LONGEST = 40
_LONGEST_NUMERAL = 12
_FEWEST = 4
"""Chapters that must bear their numbers in digits: before three a figure of a table may stand."""


def with_numerals(flow: Flow) -> Flow:
    """The file with every numeral that stands alone before a chapter's title put to it."""
    texts = [one.text if isinstance(one, Line) else "" for one in flow.items]
    numerals = lone_numerals(texts)
    items: list[Item] = []
    for place, one in enumerate(flow.items):
        numeral = numerals.get(place - 1)
        if numeral and isinstance(one, Line):
            number = _number(items.pop())
            one = replace(one, text=f"{numeral}、{one.text.strip()}", number=number)
        items.append(one)
    return replace(flow, items=tuple(items)) if numerals else flow


def lone_numerals(texts: Sequence[str]) -> Mapping[int, str]:
    """The texts that are nothing but the numeral of the chapter whose title is the next one."""
    chinese, digits = dict[int, str](), dict[int, str]()
    alone = [n for n, text in enumerate(texts[:-1]) if len(text) <= _LONGEST and _numeral(text)]
    for place in alone:
        said, title = _numeral(texts[place]), texts[place + 1]
        if not _is_bare_title(title):
            continue
        if not are_digits(said):
            chinese[place] = said
            continue
        own = closest(bare(title), frozenset(_chapters()), LIKENESS) or ""
        if (numeral := _chapters().get(own, {}).get(said)) is not None:
            digits[place] = numeral
    return chinese | digits if len(digits) >= _FEWEST else chinese


@remembered
def _numeral(text: str) -> str:
    """The numeral of a chapter that a text is, in Chinese or in digits; empty where it is none."""
    said = dense(text)
    if len(said) > _LONGEST_NUMERAL:
        return ""
    found = _NUMERAL.fullmatch(said) or _DIGITS.fullmatch(said)
    return found[1] if found else ""


@cache
def _chapters() -> Mapping[str, Mapping[str, str]]:
    """The numbers that chapters have in any edition, by their titles: in digits, and as printed."""
    found: dict[str, dict[str, str]] = {}
    for edition in EVERY_EDITION:
        for one in edition.chapters:
            found.setdefault(bare(one.title), {})[one.number] = one.numeral
    return found


def _number(item: Item) -> int | None:
    return item.number if isinstance(item, Line) else None


def _is_bare_title(text: str) -> bool:
    """Whether a text is the title of a chapter without its number."""
    return len(text) <= _LONGEST and ranked(text).rank == NONE and is_chapter_title(text)
