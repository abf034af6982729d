"""Does a cell of a sheet show another number than it holds? Its number format says so.

370000 is shown as 37.0万 by 0!.0,"万", 0.37 as 37%, 7 as 37 by "3"0, and by ;;; nothing is shown.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from reports.document.digits import are_digits

_TOKEN: Final = re.compile(r'"([^"]{0,60})"|[\\!](.)|_.|\*.|\[([^\[\]]{0,60})\]|(.)', re.DOTALL)
_CONDITION: Final = re.compile(r"(>=|<=|<>|>|<|=)(-?[0-9]{1,15}(?:\.[0-9]{1,9})?)")
_SCALED: Final = re.compile(r"[0#?],{1,9}(?![0#?,])")
_PLAIN: Final = ("General", "0", "@", "#,##0", "0.00", "#,##0.00", "0_ ")
_PLACES: Final = frozenset("0#?")
_OTHER_UNIT: Final = re.compile("[十百千万亿](?!元)")
_GENERAL: Final = ("General", "G/")
_LITERAL: Final = "\0"
_LONGEST: Final = 250
_CALENDAR: Final = frozenset("ymdhsYMDHSaAeE@bB")
_NUMBERS: Final = (int, float, Decimal)


class _Section(NamedTuple):
    """One part of a format: when it holds, its signs, and the words that it prints as they are."""

    condition: tuple[str, Decimal] | None
    signs: str
    words: str

    def holds(self, value: Decimal) -> bool:
        if self.condition is None:
            return True
        sign, other = self.condition
        is_so = {">": value > other, "<": value < other, "=": value == other}
        return not is_so["="] if sign == "<>" else any(is_so[one] for one in sign)

    @property
    def is_another_number(self) -> bool:
        """Whether what it prints is not the number itself."""
        plain = self.signs.replace(_LITERAL, "")
        if not plain and not self.words:
            return True
        if self.signs.startswith(_GENERAL) or not _CALENDAR.isdisjoint(plain):
            return False
        if "%" in plain or "‰" in plain or _SCALED.search(plain):
            return True
        has_other = any(are_digits(one) or one in ".-−" for one in self.words)
        is_lost = _PLACES.isdisjoint(plain)
        return has_other or is_lost or _OTHER_UNIT.search(self.words) is not None


def is_shown_otherwise(value: object, number_format: str) -> bool:
    """Whether a cell shows another number than its value; zero is zero however it is shown."""
    if number_format in _PLAIN or isinstance(value, bool) or not isinstance(value, _NUMBERS):
        return False
    number = Decimal(str(value))
    if not number or not number.is_finite():
        return False
    section = _section_for(number, _sections(number_format[:_LONGEST]))
    return section is not None and section.is_another_number


def _section_for(number: Decimal, sections: tuple[_Section, ...]) -> _Section | None:
    if any(one.condition for one in sections):
        return next((one for one in sections if one.holds(number)), None)
    if len(sections) > 1 and number < 0:
        return None
    return sections[0]


@lru_cache(500)
def _sections(number_format: str) -> tuple[_Section, ...]:
    found: list[_Section] = []
    condition, signs, words = None, "", ""
    for quoted, escaped, bracketed, sign in (m.groups("") for m in _TOKEN.finditer(number_format)):
        if sign == ";":
            found.append(_Section(condition, signs, words))
            condition, signs, words = None, "", ""
        elif told := _CONDITION.fullmatch(bracketed):
            condition = (told[1], Decimal(told[2]))
        elif quoted or escaped:
            words += quoted or escaped
            signs += _LITERAL
        elif sign in "-−+万千百亿" and sign:
            words += sign
        else:
            signs += sign
    return (*found, _Section(condition, signs, words))
