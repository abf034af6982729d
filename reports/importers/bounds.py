"""How much may a file hold? Far more than a report needs, and less than a machine can bear.

A township's report has two thousand characters in some thirty paragraphs, a province's ten
thousand in two hundred; the form has 400 places with their labels. What stands around a report on
a web page counts, too.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from reports.importers.flow import Item, Line, Printed, Slot
from reports.importers.unreadable import Unreadable

MOST_TAGS: Final = 200_000
"""Tags of one page or part: a report takes ten thousand, at its most bloated a hundred thousand."""

MOST_PARAGRAPHS: Final = 3_000
"""Paragraphs, and tables, of one file."""

MOST_CHARACTERS: Final = 100_000
"""Characters of all paragraphs together."""

MOST_PLACES: Final = 60_000
"""Places of all tables of a file together, merged cells spread out; the report's take 400."""

MOST_TYPED: Final = 300_000
"""Characters of a text file: blanks and rules that draw its tables take up most of them."""

MOST_LINES: Final = 20_000
"""Lines of a text file, empty ones too."""

MOST_BARS: Final = 20_000
"""Signs that divide the cells of a text file."""

MOST_JSON: Final = 2_000_000
"""Bytes of an exchange file: a report with the lines of its source has a hundred thousand."""

TOO_LONG: Final = "文件太长，不像一份年报。"
LARGE_TABLES: Final = "文件里的表格太大，不像一份年报。"


class Room:
    """What the tables of one file may still take up."""

    def __init__(self) -> None:
        self._left = MOST_PLACES

    def take(self, places: int) -> None:
        self._left -= places
        if self._left < 0:
            raise Unreadable(LARGE_TABLES)


def refuse_large(items: Iterable[Item]) -> None:
    """Refuse paragraphs and tables that are more than any report has."""
    room, texts = Room(), _Texts()
    for one in items:
        if isinstance(one, Line):
            texts.take(one.text)
            continue
        room.take(sum(map(len, one.rows)))
        texts.take("".join({(slot.row, slot.column): slot.text for slot in _slots(one)}.values()))


def _slots(table: Printed) -> Iterator[Slot]:
    return (slot for row in table.rows for slot in row)


def refuse_long(texts: Iterable[str]) -> None:
    """Refuse paragraphs that are more than any report has."""
    taken = _Texts()
    for text in texts:
        taken.take(text)


def refuse_long_text(text: str) -> None:
    """Refuse a text file that is longer than any report."""
    bars = text.count("|") + text.count("\t")
    lines = text.count("\n") + text.count("\r")
    if len(text) > MOST_TYPED or lines > MOST_LINES or bars > MOST_BARS:
        raise Unreadable(TOO_LONG)


def refuse_endless(markup: bytes) -> None:
    """Refuse markup whose tree would fill the memory."""
    if markup.count(b"<") > MOST_TAGS:
        raise Unreadable(TOO_LONG)


class _Texts:
    """What the paragraphs of one file may still take up."""

    def __init__(self) -> None:
        self._paragraphs, self._characters = MOST_PARAGRAPHS, MOST_CHARACTERS

    def take(self, text: str) -> None:
        self._paragraphs -= 1
        self._characters -= len(text)
        if self._paragraphs < 0 or self._characters < 0:
            raise Unreadable(TOO_LONG)
