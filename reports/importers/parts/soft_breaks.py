"""Is a line break within a paragraph one between paragraphs? It is, but for a title cut in two.

Typists end a heading by Shift+Enter and type the text behind it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reports.importers.chapter_titles import chapter_titles
from reports.importers.flow import Item, Line
from reports.importers.parts.headings import is_chapter_like
from reports.importers.same_label import bare

_LONGEST_HEADING = 40
_LONGEST_TITLE = 120


def lines_apart(items: Iterable[Item]) -> Iterator[Item]:
    """The items, every line break between lines of their own; the level is the first one's."""
    for one in items:
        if not isinstance(one, Line) or "\n" not in one.text:
            yield one
        elif _is_one_title(one.text):
            yield replace(one, text="".join(one.text.split("\n")))
        else:
            yield from _apart(one)


def texts_apart(items: Iterable[Item]) -> Iterator[Item]:
    """The items, where a whole text stands in one paragraph, with its lines apart."""
    for one in items:
        if isinstance(one, Line) and not one.role and "\n" in one.text and _is_a_text(one.text):
            yield from _apart(one)
        else:
            yield one


def _is_a_text(text: str) -> bool:
    return len(text) > _LONGEST_TITLE and any(map(is_chapter_like, text.split("\n")))


def _apart(line: Line) -> Iterator[Line]:
    level = line.level
    for count, text in enumerate(line.text.split("\n")):
        if text.strip():
            number = None if line.number is None else line.number + count
            yield replace(line, text=text, level=level, number=number)
            level = level if len(text) <= _LONGEST_HEADING and not text.endswith("。") else 0


def _is_one_title(text: str) -> bool:
    return len(text) <= 2 * _LONGEST_HEADING and bare(text) in chapter_titles()
