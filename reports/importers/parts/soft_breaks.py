"""Is a line break within a paragraph one between paragraphs? It is, but for a title cut in two.

Typists end a heading by Shift+Enter and type the text behind it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from reports.document.printed_lines.broken_titles import broken_titles, whole_runs
from reports.importers.chapter_titles import chapter_titles
from reports.importers.flow import Flow, Item, Line
from reports.importers.parts.headings import is_chapter_like
from reports.importers.same_label import bare
from reports.statute import EVERY_EDITION

_LONGEST_HEADING = 40
_LONGEST_TITLE = 120


def with_whole_titles(flow: Flow) -> Flow:
    """The file, the title of a chapter that was broken over lines being one."""
    texts = [one.text if isinstance(one, Line) else "" for one in flow.items]
    broken = dict(broken_titles(texts, _printed_titles()))
    if not broken:
        return flow
    items: list[Item] = []
    for run in whole_runs(len(texts), broken):
        first = flow.items[run.start]
        if len(run) > 1 and isinstance(first, Line):
            first = replace(first, text="".join(texts[place] for place in run))
        items.append(first)
    return replace(flow, items=tuple(items))


def with_titles_on_one_line(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a text, such a title on the first of its own; the others are left empty."""
    whole = list(lines)
    for place, count in broken_titles(lines, _printed_titles()):
        whole[place : place + count] = ["".join(lines[place : place + count]), *[""] * (count - 1)]
    return whole


@cache
def _printed_titles() -> frozenset[str]:
    return frozenset(one.title for edition in EVERY_EDITION for one in edition.chapters)


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
