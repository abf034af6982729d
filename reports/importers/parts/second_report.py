"""Does another report stand below the first one? Pages of a year and compilations hold several.

Only the first is read: one's figures under the other's name would be worse than none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reports.importers.flow import TITLE, Flow, Item, Line
from reports.importers.parts.headings import names_chapter
from reports.importers.parts.ranks import ranked
from reports.importers.parts.title import title_spans

_FIRST, _LAST, _FEWEST = 1, 6, 3
ANOTHER: Final = "另一份年报"
ONLY_FIRST: Final = "文件里不止一份年报，只读了第一份。"


def first_report(items: Sequence[Item], flow: Flow) -> tuple[list[Item], Flow, list[str]]:
    """The items and the file as far as its first report goes, and what stands below it."""
    end = _end(items)
    if end is None:
        return list(items), flow, []
    behind = items[end:]
    number = next((one.number for one in behind[:1] if isinstance(one, Line)), None)
    if number is None:
        return list(items[:end]), flow, [one.text for one in behind]
    below = "\n".join(flow.lines[number - 1 :])
    return list(items[:end]), replace(flow, lines=flow.lines[: number - 1]), [below]


def _end(items: Sequence[Item]) -> int | None:
    """Where a second report begins, with its title or its first chapter: behind the last chapter of
    one that has tables. A table of contents has none."""
    opened = list(_opened(items))
    tables = [place for place, one in enumerate(items) if not isinstance(one, Line)]
    first = next((place for place, number in opened if number == _FIRST), len(items))
    lasts = (place for place, number in opened if number == _LAST)
    last = next((n for n in lasts if any(first < table < n for table in tables)), None)
    if last is None:
        return None
    again = next((n for n, number in opened if number == _FIRST and n > last), None)
    if again is None or not _is_report(opened, tables, again):
        return None
    return last + 1 + _title(items[last + 1 : again])


def _opened(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Where chapters begin, and with which number."""
    for place, one in enumerate(items):
        if isinstance(one, Line) and names_chapter(one.text):
            yield place, ranked(one.text).number


def _is_report(opened: Sequence[tuple[int, int]], tables: Sequence[int], start: int) -> bool:
    """Whether chapters and a table follow."""
    chapters = {number for place, number in opened if place >= start}
    return len(chapters) >= _FEWEST and any(place > start for place in tables)


def _title(between: Sequence[Item]) -> int:
    """Where the title stands between two reports; their end where the second has none."""
    marked = (n for n, one in enumerate(between) if isinstance(one, Line) and one.role == TITLE)
    spans = (first for first, _ in title_spans(between))
    return min([*marked, *spans], default=len(between))
