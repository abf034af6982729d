"""What did the clerk type? Reads one value, or says in Chinese why it cannot."""

import datetime
import re
import unicodedata
from decimal import Decimal

from reports.document.digits import narrow
from reports.statute.schema import MOST_DIGITS

LONGEST_TEXT = 20_000
"""Characters in one box of text; chapter 一 should have about 1000 in all."""

_THOUSANDS = re.compile(r"^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$")
_NUMBER = re.compile(r"^[0-9]+(\.[0-9]+)?$")
_DATE = re.compile(r"^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$")
_DIGITS = re.compile(r"[0-9]")
_DAY = re.compile(r"(?<![0-9])([0-9]{1,2})[-/.月]([0-9]{1,2})日?$")
"""The end of what was meant as a date: its month and day."""

DECEMBER = 12

_APART = re.compile(r"[0-9](?:\s+(?:[.,]\s*)?|[.,]\s+)[0-9]")
"""Digits with a blank between them: two numbers, or one that nobody can be sure of."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def stands_apart(text: str) -> bool:
    """Whether blanks part the digits of a text: such are never put together to one number."""
    return _APART.search(narrow(text)) is not None


class Misread(ValueError):
    """What was typed cannot be read; the message is for the clerk."""

    def said_in(self, year: int) -> str:
        """The message to whoever reports on this year."""
        return str(self)


class NoDate(Misread):
    """No date; what day was meant may be told all the same."""

    def __init__(self, typed: str, plain: str) -> None:
        super().__init__(f"“{_shown(typed)}”不是有效日期，请按“年-月-日”写全")
        self._day = _DAY.search(plain)

    def said_in(self, year: int) -> str:
        """With the day as it should be written: a report is signed when its year is over."""
        month, day = map(int, self._day.groups()) if self._day else (1, 8)
        signed_in = year if month == DECEMBER else year + 1
        try:
            meant = datetime.date(signed_in, month, day)
        except ValueError:
            meant = datetime.date(year + 1, 1, 8)
        return f"{self}，如{meant}"


def read_count(text: str) -> int | None:
    """Read a count (件): None when nothing is typed, Misread when it is no whole number."""
    number = _number(text, "件")
    if number is None:
        return None
    if "." in number and Decimal(number) % 1:
        raise Misread(f"“{_shown(text)}”不是整数，这里只能填整数")
    return int(Decimal(number))


def read_amount(text: str, places: int, unit: str) -> Decimal | None:
    """Read an amount in 元 or 万元 with at most so many decimals; None when nothing is typed.

    An amount that names the other unit is refused: 5000元 in a cell of 万元 is not 5000.
    """
    number = _number(text, unit)
    if number is None:
        return None
    if len(number.partition(".")[2].rstrip("0")) > places:
        raise Misread(f"“{_shown(text)}”小数太长，最多{places}位小数")
    return Decimal(number).quantize(Decimal(1).scaleb(-places))


def read_date(text: str) -> datetime.date | None:
    """Read a date such as 2025-01-08 or 2025年1月8日; None when nothing is typed."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not plain:
        return None
    match = _DATE.match(plain)
    try:
        if match and not stands_apart(text.strip()):
            return datetime.date(*map(int, match.groups()))
    except ValueError:
        pass
    raise NoDate(text, plain)


def read_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """Read text: one kind of line break, nothing that a document cannot hold."""
    plain = writable(text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(plain) > longest:
        raise Misread(f"这里最多写{longest}字，现在有{len(plain)}字，还没有保存")
    return plain


def writable(text: str) -> str:
    """Leave out the characters that neither a database nor a document can hold."""
    return _FORBIDDEN.sub("", text)


def paragraphs(text: str) -> tuple[str, ...]:
    """Cut a box of text into its paragraphs, without indents and empty lines."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _number(text: str, unit: str) -> str | None:
    plain = "".join(narrow(text).split())
    if not plain:
        return None
    if stands_apart(text):
        raise Misread(f"“{_shown(text)}”中间有空格，看不出是几个数")
    bare = plain.removesuffix(unit)
    if _THOUSANDS.match(bare):
        bare = bare.replace(",", "")
    if not _NUMBER.match(bare):
        raise Misread(_why_no_number(text, plain, unit))
    if len(bare.partition(".")[0].lstrip("0")) > MOST_DIGITS:
        raise Misread(f"“{_shown(text)}”太大了，最多{MOST_DIGITS}位数字")
    return bare


def _why_no_number(text: str, plain: str, unit: str) -> str:
    if re.match(r"^[-\u2212][0-9]", plain):
        return f"“{_shown(text)}”是负数，这里不能填负数"
    if plain in {"-", "—", "——", "/", "无", "没有"}:
        return f"“{plain}”不是数字，没有就填0"
    if re.match(r"^[0-9][0-9,.]*(件|万元|元)$", plain):
        return f"这里的单位是{unit}，“{_shown(text)}”请换算成{unit}再填"
    if _DIGITS.search(plain):
        return f"“{_shown(text)}”不是数字，请只填数字"
    return f"“{_shown(text)}”不是数字，没有就填0"


def _shown(text: str) -> str:
    plain = " ".join(writable(text).split())
    return plain if len(plain) <= 20 else f"{plain[:20]}…"
