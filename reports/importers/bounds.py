"""How much may a file hold? Far more than a report needs, and less than a machine can bear.

A township's report has two thousand characters in some thirty paragraphs, a province's ten
thousand in two hundred; the form has 400 places with their labels. A text or a page of two
megabytes is read, whatever it is made of, in five seconds: a yearbook of all townships, a page with
the whole site around it.
"""

import re
from collections.abc import Iterable
from typing import Final

from reports.importers.flow import Choices, Item, Line, Printed, Strip
from reports.importers.unreadable import Unreadable

MOST_TAGS: Final = 800_000
"""Tags of one page or part: a report takes ten thousand, at its most bloated a hundred thousand."""

MOST_TAGS_PACKED: Final = 200_000
"""Tags of one part of a packed file, which LibreOffice may have to convert."""

MOST_CHARACTERS: Final = 2_200_000
"""Characters of a text, or of all paragraphs and cells together: two megabytes of anything."""

MOST_PARAGRAPHS: Final = 40_000
"""Lines that say something, paragraphs and tables of one file."""

MOST_PLACES: Final = 400_000
"""Places of all tables of a file together, merged cells spread out; the report's take 400."""

MOST_ON_SHEETS: Final = 60_000
"""Places of all sheets of a workbook, the empty ones too: a cell of a sheet is slow to read."""

MOST_ROWS: Final = 1_500
"""Rows of one printed table, which has some forty; one of more is left unread, with a remark."""

MOST_CELLS: Final = 30_000
"""Places of one printed table; the form's largest has 200."""

MOST_JSON: Final = 12_000_000
"""Bytes of an exchange file: it holds a text twice, as it reads and line by line."""

_LONGEST: Final = f"{MOST_CHARACTERS // 10_000}万字、{MOST_PARAGRAPHS // 10_000}万段"
TOO_LONG: Final = f"文件太长，不像一份年报：最多读{_LONGEST}。"

_PARAGRAPH = re.compile(r"^[^\S\r\n\t]*+[^\s|][^\t|\r\n]*+$", re.MULTILINE)
"""A line that says something and is no row of cells."""


class Room:
    """What the tables of one file may still take up."""

    def __init__(self, most: int | None = None) -> None:
        self._most = self._left = MOST_PLACES if most is None else most

    def take(self, places: int) -> None:
        self._left -= places
        if self._left < 0:
            most = f"最多读{self._most // 10_000}万格。"
            raise Unreadable(f"文件里的表格太大，不像一份年报：{most}")


def refuse_large(items: Iterable[Item]) -> None:
    """Refuse paragraphs and tables that are more than any report has."""
    room, texts = Room(), _Texts()
    for one in items:
        if isinstance(one, Line):
            texts.take(one.text)
            continue
        room.take(sum(map(len, one.rows)))
        texts.take("".join(_said(one)))


def _said(table: Printed) -> Iterable[str]:
    """What the printed cells say; a table's merged ones stand in all places that they cover."""
    first = table.first if isinstance(table, Choices) else table
    if isinstance(first, Strip):
        return [slot.text for row in first.rows for slot in row]
    return {(slot.row, slot.column): slot.text for row in first.rows for slot in row}.values()


def refuse_long(texts: Iterable[str]) -> None:
    """Refuse paragraphs that are more than any report has."""
    taken = _Texts()
    for text in texts:
        taken.take(text)


def refuse_long_text(text: str) -> None:
    """Refuse a text file that is longer than any report; empty ones and rows are free."""
    may_be_long = text.count("\n") + text.count("\r") >= MOST_PARAGRAPHS
    paragraphs = sum(1 for _ in _PARAGRAPH.finditer(text)) if may_be_long else 0
    if len(text) > MOST_CHARACTERS or paragraphs > MOST_PARAGRAPHS:
        raise Unreadable(TOO_LONG)


def refuse_endless(markup: bytes, most: int | None = None) -> None:
    """Refuse markup whose tree would fill the memory."""
    most = MOST_TAGS if most is None else most
    if markup.count(b"<") > most:
        raise Unreadable(f"文件的标记太多，不像一份年报：最多读{most // 10_000}万个标记。")


class _Texts:
    """What the paragraphs of one file may still take up."""

    def __init__(self) -> None:
        self._paragraphs, self._characters = MOST_PARAGRAPHS, MOST_CHARACTERS

    def take(self, text: str) -> None:
        self._paragraphs -= 1 + text.count("\n") if text.strip() else 0
        self._characters -= len(text)
        if self._paragraphs < 0 or self._characters < 0:
            raise Unreadable(TOO_LONG)
