"""Which lines of a text are of its pages, and not its own? Their numbers, and their running heads.

A number alone is a page's only where several count on; a head is the title, printed once more.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reports.document.digits import are_digits
from reports.document.remembered import remembered
from reports.importers.flow import Item, Line
from reports.importers.parts.title import reads_like_title
from reports.importers.same_label import dense

_LONGEST: Final = 60
_SIGNS: Final = "[-–—―·•~*_.]{1,3}"
_NUMBER: Final = re.compile(
    rf"{_SIGNS}[0-9]{{1,3}}{_SIGNS}|第[0-9]{{1,3}}页(?:[,，/]?共[0-9]{{1,3}}页)?"
    r"|[0-9]{1,3}/[0-9]{1,3}页?|page[0-9]{1,3}(?:(?:of|/)[0-9]{1,3})?",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile("[0-9]+")
_BEHIND: Final = re.compile(r"[-–—·\s]{0,4}(?:第?[0-9]{1,3}页?)?[-–—·\s]{0,4}$")
_LONGEST_NUMBER: Final = 3
_FEWEST: Final = 2


def is_page_mark(item: Item) -> bool:
    """Whether a line is the number of a page, with the signs that such numbers have."""
    if not isinstance(item, Line) or len(item.text) > _LONGEST:
        return False
    found = _NUMBER.fullmatch(dense(item.text))
    numbers = list(map(int, _DIGITS.findall(found[0]))) if found else []
    return found is not None and 0 < numbers[0] <= numbers[-1]


def page_lines(items: Sequence[Item]) -> frozenset[int]:
    """The places of numbers that count the pages, and of the title as each of them has it."""
    return _counting(items) | _running_heads(items)


def _counting(items: Sequence[Item]) -> frozenset[int]:
    lines = ((place, one) for place, one in enumerate(items) if isinstance(one, Line))
    texts = [(place, one.text.strip()) for place, one in lines if not one.level]
    plain = [(place, int(text)) for place, text in texts if _is_plain_number(text)]
    is_count = len(plain) >= _FEWEST and all(b - a == 1 for (_, a), (_, b) in pairwise(plain))
    return frozenset(place for place, _ in plain) if is_count else frozenset()


def _is_plain_number(text: str) -> bool:
    return len(text) <= _LONGEST_NUMBER and are_digits(text)


@remembered
def _head_in(text: str) -> str:
    """The title that a line is, the number of a page behind it left out; empty where it is none."""
    plain = _BEHIND.sub("", dense(text))
    return plain if reads_like_title(plain) else ""


def _running_heads(items: Sequence[Item]) -> frozenset[int]:
    said: set[str] = set()
    found: set[int] = set()
    for place, one in enumerate(items):
        if not isinstance(one, Line) or len(one.text) > _LONGEST:
            continue
        plain = _head_in(one.text)
        if not plain:
            continue
        if plain in said:
            found.add(place)
        said.add(plain)
    return frozenset(found)
