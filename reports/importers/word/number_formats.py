"""How is a number written in each of Word's formats? 3: 三, 叁, 丙, ③, iii, C."""

from collections.abc import Callable, Mapping
from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_UNITS: Final = ("", "十", "百", "千")
_LEGAL: Final = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_MOST_HAN, _MOST_ROMAN, _MOST_CIRCLED = 9999, 3999, 20
_ALPHABET: Final = 26


def written(number: int, form: str) -> str:
    """A number in one of Word's formats; in digits where the format has no sign for it."""
    return _FORMS[form](number) if form in _FORMS and number > 0 else str(number)


def _han(number: int) -> str:
    if number > _MOST_HAN:
        return str(number)
    said = ""
    for place, digit in enumerate(reversed(str(number))):
        sign = _DIGITS[int(digit)]
        said = (sign + _UNITS[place] if digit != "0" else "零") + said
    said = said.rstrip("零")
    while "零零" in said:
        said = said.replace("零零", "零")
    return said.removeprefix("一") if said.startswith("一十") else said


def _digital(number: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    if number > _MOST_ROMAN:
        return str(number)
    said = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        said += letters * count
    return said


def _letter(number: int) -> str:
    """A … Z, then AA … ZZ: the same letter once more each time round."""
    times, place = divmod(number - 1, _ALPHABET)
    return chr(ord("A") + place) * (times + 1) if times < _ALPHABET else str(number)


def _signs(first: str, most: int) -> Callable[[int], str]:
    return lambda number: chr(ord(first) + number - 1) if number <= most else str(number)


def _of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else str(number)


_COUNTED: Final = (
    *("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting"),
    *("taiwaneseCountingThousand", "koreanCounting"),
)
_FORMS: Final[Mapping[str, Callable[[int], str]]] = {
    **dict.fromkeys(_COUNTED, _han),
    "chineseLegalSimplified": lambda number: _han(number).translate(_LEGAL),
    "ideographLegalTraditional": lambda number: _han(number).translate(_LEGAL),
    "japaneseLegal": lambda number: _han(number).translate(_LEGAL),
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographEnclosedCircle": _signs("㊀", 10),
    "decimalEnclosedCircle": _signs("①", _MOST_CIRCLED),
    "decimalEnclosedCircleChinese": _signs("①", _MOST_CIRCLED),
    "decimalEnclosedParen": _signs("⑴", _MOST_CIRCLED),
    "decimalEnclosedFullstop": _signs("⒈", _MOST_CIRCLED),
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
}
