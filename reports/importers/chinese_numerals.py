"""Which number do Chinese characters say? 十二, 一百零五; in dates 二〇二五年一月二十日."""

import re
from typing import Final

_DIGITS: Final = {character: n for n, character in enumerate("零一二三四五六七八九")}
_DIGITS.update({"〇": 0, "○": 0, "两": 2, "O": 0, "o": 0, "\uff2f": 0})
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_SHORTENED: Final = {"百": 10, "千": 100, "万": 1000}
"""What a last digit counts that stands right behind one of these: 一万二 is 12000."""

_NUMERAL = re.compile("[零〇一二两三四五六七八九十百千万]{1,12}")
_YEAR = "[0-9零〇○Oo\uff2f一二三四五六七八九]{4}"
_DAY = "[0-9零〇一二三四五六七八九十]{1,3}"
_DATE = re.compile(rf"({_YEAR})年({_DAY})月({_DAY})日")
_YEAR_ALONE = re.compile(rf"({_YEAR})年")


def chinese_number(text: str) -> int | None:
    """The number that Chinese numerals say; None where they say none."""
    if not _NUMERAL.fullmatch(text):
        return None
    if not set(text) & {*_UNITS, "万"}:
        return int("".join(str(_DIGITS[one]) for one in text))
    total = section = digit = 0
    for one in text:
        if one == "万":
            total, section, digit = (section + digit) * 10_000, 0, 0
        elif one in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[one], 0
        else:
            digit = _DIGITS[one]
    return total + section + digit * _SHORTENED.get(text[-2:-1], 1)


def in_digits(text: str) -> str:
    """A text with its dates and years in digits: 2025年1月20日."""
    dated = _DATE.sub(lambda m: f"{_year(m[1])}年{_part(m[2])}月{_part(m[3])}日", text)
    return _YEAR_ALONE.sub(lambda m: f"{_year(m[1])}年", dated)


def _year(text: str) -> str:
    return "".join(one if one in "0123456789" else str(_DIGITS[one]) for one in text)


def _part(text: str) -> str:
    if text.isascii():
        return text
    number = chinese_number(text)
    return text if number is None else str(number)
