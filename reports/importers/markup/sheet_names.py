"""What does a program write round the sheets of a workbook that it saves as a page?

A list of all sheets on top, and the name of each above it: none of it is the report's.
"""

import re
from collections.abc import Sequence
from typing import Final

from reports.importers.flow import Item, Line

_NAMED: Final = re.compile(r"^\s*+(?:Sheet|工作表|表格?)\s*+([0-9]{1,3})\s*+[:：]\s*+(\S.{0,60})")


def without_sheet_names(items: Sequence[Item]) -> tuple[list[Item], tuple[str, ...]]:
    """The items without the list and the names of sheets, and what these say."""
    named = {place: told for place, one in enumerate(items) if (told := _named(one))}
    numbers = [number for number, _ in named.values()]
    first = next(iter(named), 0)
    listed = _list_of([name for _, name in named.values()], items[:first])
    if not listed or numbers != list(range(1, len(numbers) + 1)):
        return list(items), ()
    gone = {*listed, *named}
    around = tuple(one.text for n, one in enumerate(items) if n in gone and isinstance(one, Line))
    return [one for n, one in enumerate(items) if n not in gone], around


def _named(item: Item) -> tuple[int, str] | None:
    """The number and the name of the sheet that begins below a line."""
    match = _NAMED.fullmatch(item.text) if isinstance(item, Line) else None
    return (int(match[1]), match[2].strip()) if match else None


def _list_of(names: Sequence[str], above: Sequence[Item]) -> range:
    """The places of the lines that list all names, and of the heading over them."""
    texts: list[str] = []
    for place in range(len(above) - 1, -1, -1):
        one = above[place]
        if not isinstance(one, Line) or len(texts) > len(names):
            break
        texts[:0] = [" ".join(text.split()) for text in one.text.split("\n")]
        if texts == [" ".join(name.split()) for name in names]:
            return range(max(place - 1, 0), len(above))
    return range(0)
