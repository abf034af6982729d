"""How do the lines of a signature read? A body's name, a date, or both on one line."""

import datetime
import re

from reports.document.entry import Misread, read_date
from reports.document.printed_lines.signed_lines import alone, called
from reports.importers.chinese_numerals import in_digits
from reports.importers.flow import Item, Line, Matrix
from reports.importers.parts.bodies import is_body, is_name
from reports.importers.same_label import dense

_MOST_CELLS = 6
"""A table that only places a signature has no more cells that say something."""

_DATE = re.compile(
    r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日?|[0-9]{4}(?P<dash>[-/.])[0-9]{1,2}(?P=dash)[0-9]{1,2}"
)
_IN_BRACKETS = re.compile(r"\s*[（(]([^（()）]{6,20})[）)]\s*")
_LIKE_A_DATE = re.compile(r"[0-9]{4}年.{0,6}月.{0,6}日?")
_BOTH = re.compile(
    r"(?P<name>[^0-9。，；：]*[^0-9。，；：二年月日\s])\s*"
    r"(?P<date>(?:[0-9０-９]{4}|二[零〇○Oo0][一二三四五六七八九零〇○]{2})\s*[年./-].{1,6}[月./-].{1,6})"
)


def lines_of(item: Item) -> list[str]:
    """The lines an item prints, a name and a date on one line apart, without what they are called:
    填报单位：."""
    lines = alone(_text(item)).split("\n")
    return [part for line in lines if line.strip() for part in _apart(line)]


def labels_of(item: Item) -> list[str]:
    """What a name and a date are called, and the place of the seal."""
    return called(_text(item))


def is_date(line: str) -> bool:
    """Whether a line says a date and nothing else, or tries to."""
    text = in_digits(dense(line))
    return bool(_DATE.fullmatch(text) or _LIKE_A_DATE.fullmatch(text))


def is_date_in_brackets(item: Item) -> bool:
    """Whether a line is （2024年1月15日）."""
    found = _IN_BRACKETS.fullmatch(item.text) if isinstance(item, Line) else None
    return found is not None and is_date(found[1])


def date_of(line: str) -> datetime.date | None:
    """The day a line says; None where there is no such day."""
    try:
        return read_date(in_digits(dense(line)))
    except Misread:
        return None


def opens(title: str, line: str) -> bool:
    """A title opens with the name of the body: 某镇人民政府2024年…."""
    name = dense(line)
    rest = dense(title).removeprefix(name)
    return bool(name) and rest != dense(title) and bool(re.match(r"(?:关于)?[0-9]{4}年", rest))


def _text(item: Item) -> str:
    if isinstance(item, Line):
        return item.text
    if not isinstance(item, Matrix) or len(item.rows) > _MOST_CELLS:
        return ""
    said = [slot.text for n in range(len(item.rows)) for slot in item.printed(n)]
    return "\n".join(said) if len(said) <= _MOST_CELLS else ""


def _apart(line: str) -> list[str]:
    if (dated := _IN_BRACKETS.fullmatch(line)) and is_date(dated[1]):
        return [dated[1].strip()]
    both = _BOTH.fullmatch(line.strip())
    if both and is_name(both["name"]) and is_body(both["name"]) and is_date(both["date"]):
        return [both["name"].strip(), both["date"].strip()]
    return [line.strip()]
