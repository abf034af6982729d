"""Does text go on in the line of its heading? Then heading and text are taken apart."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reports.importers.flow import Item, Line
from reports.importers.same_label import bare, dense
from reports.statute.schema import Edition

_NUMBER = r"[一二三四五六七八九十0-9０-９]{1,2}"
_CHAPTER = re.compile(
    rf"^(\s*{_NUMBER}\s*[、.．，,]\s*([^：:。\n]{{2,30}})[：:。])\s*(\S.*)$", re.S
)
_SECTION = re.compile(
    rf"^(\s*(?:[（(]\s*{_NUMBER}\s*[）)]|{_NUMBER}\s*[、.．])\s*[^。：:；，\n]{{2,30}}[。：:])"
    r"\s*(\S.*)$",
    re.S,
)


def chapters_apart(items: Iterable[Item], edition: Edition) -> Iterator[Item]:
    """The items, with lines such as 六、其他需要报告的事项：无 cut after the heading."""
    titles = {bare(chapter.title) for chapter in edition.chapters}
    for one in items:
        found = _CHAPTER.match(one.text) if isinstance(one, Line) else None
        if isinstance(one, Line) and found and bare(found[2]) in titles:
            yield from _two(one, found[1], found[3])
        else:
            yield one


def sections_apart(items: Iterable[Item]) -> Iterator[Item]:
    """The items, with lines such as （二）依申请公开情况。本年… cut after the heading."""
    for one in items:
        found = _SECTION.match(one.text) if isinstance(one, Line) and not one.level else None
        if isinstance(one, Line) and found and dense(found[1]):
            yield from _two(one, found[1], found[2])
        else:
            yield one


def _two(line: Line, heading: str, text: str) -> Iterator[Line]:
    yield replace(line, text=heading)
    yield replace(line, text=text, level=0)
