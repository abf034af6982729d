"""Where does the first report of a file end? Below it another may stand, or a list of chapters.

Pages of a year and compilations hold several reports. Only the first is read: one's figures under
the other's name would be worse than none. A site prints the chapters beside the text once more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reports.importers.flow import TITLE, Flow, Item, Line
from reports.importers.parts.headings import names_chapter
from reports.importers.parts.ranks import ranked
from reports.importers.parts.title import title_spans

_FIRST, _LAST, _FEWEST, _LISTED, _LONGEST = 1, 6, 3, 4, 60
ANOTHER: Final = "另一份年报"
ONLY_FIRST: Final = "文件里不止一份年报，只读了第一份。"
_CONTENTS: Final = "目录"


def first_report(items: Sequence[Item], flow: Flow) -> tuple[list[Item], Flow, dict[str, str]]:
    """The items and the file as far as its first report goes; what stands below it, by name."""
    end, where = _end(items)
    below = items[end:]
    if not below:
        return list(items), flow, {}
    number = next((one.number for one in below[:1] if isinstance(one, Line)), None)
    if number is None:
        return list(items[:end]), flow, {where: "\n".join(one.text for one in below)}
    text = "\n".join(flow.lines[number - 1 :])
    return list(items[:end]), replace(flow, lines=flow.lines[: number - 1]), {where: text}


def _end(items: Sequence[Item]) -> tuple[int, str]:
    """Where something else begins behind the last chapter of a report that has tables, and what;
    a table of contents has none."""
    opened = list(_opened(items))
    tables = [place for place, one in enumerate(items) if not isinstance(one, Line)]
    first = next((place for place, number in opened if number == _FIRST), len(items))
    lasts = (place for place, number in opened if number == _LAST)
    last = next((n for n in lasts if any(first < table < n for table in tables)), len(items))
    again = next((n for n, number in opened if number == _FIRST and n > last), len(items))
    if _is_report(opened, tables, again):
        return last + 1 + _title(items[last + 1 : again]), ANOTHER
    if all((again + n, n + 1) in opened for n in range(_LISTED)):
        is_named = items[again - 1].text.strip() == _CONTENTS
        return again - is_named, _CONTENTS
    return len(items), ""


def _opened(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Where chapters begin, and with which number."""
    for place, one in enumerate(items):
        is_short = isinstance(one, Line) and len(one.text) <= _LONGEST
        if is_short and names_chapter(one.text):
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
