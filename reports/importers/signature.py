"""Who signed, and when? The lines set as a signature, else the last lines that read as one."""

import datetime
import re
from collections.abc import Sequence

from reports.document import Signature
from reports.document.entry import Misread, read_date
from reports.importers.flow import SIGNATURE, Item, Line
from reports.importers.labels import dense
from reports.importers.numerals import in_digits
from reports.importers.title import joined

_BARE_DATE = re.compile(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")
_LIKE_A_DATE = re.compile(r".*年.*月.*日")
_LONGEST_NAME = 60
_MOST_LINES = 8


def take_signature(items: Sequence[Item], title: str) -> tuple[Signature, list[Item], list[str]]:
    """The signature, everything else, and lines of a signature that cannot be read."""
    for places in (_marked(items), _to_the_right(items), _by_its_words(items, title)):
        if places:
            texts = [_text(items[n]) for n in places]
            rest = [one for n, one in enumerate(items) if n not in places]
            signature, unread = _signature(texts)
            return signature, rest, unread
    return Signature(), list(items), []


def _signature(texts: Sequence[str]) -> tuple[Signature, list[str]]:
    lines = [line.strip() for text in texts for line in text.split("\n") if line.strip()]
    names = [line for line in lines if not _LIKE_A_DATE.fullmatch(dense(line))]
    dates = [line for line in lines if line not in names]
    days = [day for line in dates if (day := _date(line))]
    unread = [line for line in dates if _date(line) != next(iter(days), None)]
    return Signature(joined(names), days[0] if days else None), unread


def _date(text: str) -> datetime.date | None:
    try:
        return read_date(in_digits(dense(text)))
    except Misread:
        return None


def _marked(items: Sequence[Item]) -> list[int]:
    return [n for n, one in enumerate(items) if isinstance(one, Line) and one.role == SIGNATURE]


def _to_the_right(items: Sequence[Item]) -> list[int]:
    """The run of lines set to the right at the very end."""
    run: list[int] = []
    for number in range(len(items) - 1, -1, -1):
        one = items[number]
        if not isinstance(one, Line) or one.align != "right":
            break
        run.insert(0, number)
    return run if len(run) <= _MOST_LINES else []


def _by_its_words(items: Sequence[Item], title: str) -> list[int]:
    """A last line that is a date, with a name above it; or the name of the title alone."""
    last = len(items) - 1
    if _BARE_DATE.fullmatch(in_digits(dense(_text(items[last]))) if items else ""):
        return [last - 1, last] if last and _is_name(items[last - 1], title) else [last]
    if items and dense(_text(items[last])) and _opens(items[last], title):
        return [last]
    return []


def _is_name(item: Item, title: str) -> bool:
    text = dense(_text(item))
    if not text or len(text) > _LONGEST_NAME or not isinstance(item, Line) or item.level:
        return False
    return _opens(item, title) or not re.search("[。，；：、]", text)


def _opens(item: Item, title: str) -> bool:
    """A title opens with the name of the body: 某镇人民政府2024年…."""
    rest = dense(title).removeprefix(dense(_text(item)))
    return bool(re.match(r"(?:关于)?[0-9]{4}年", rest)) and rest != dense(title)


def _text(item: Item) -> str:
    return item.text if isinstance(item, Line) else ""
