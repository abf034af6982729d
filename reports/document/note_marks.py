"""Which signs beside words and figures are none of theirs? Marks of notes, and what is struck.

A raised digit, one in a circle or a star points to a note.
"""

import re
from typing import Final

STRUCK: Final = "划掉的或者看不见的文字"
"""Where words stand that are struck through, or that nobody sees."""

FIGURE_OR_UNIT: Final = re.compile(
    r"[0-9０-９.,]{1,12}[件条项个宗次元万]{0,2}|[件条项个宗次元万]{1,2}"
)
"""What in white letters beside others is kept from them."""

_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED: Final = "₀₁₂₃₄₅₆₇₈₉"
_WIDE: Final = "０１２３４５６７８９"
_RAISE: Final = str.maketrans("0123456789" + _WIDE, _RAISED * 2)
_LOWER: Final = str.maketrans("0123456789" + _WIDE, _LOWERED * 2)
_CIRCLED, _STARS = "①②③④⑤⑥⑦⑧⑨⑩", "*＊※"
_SIGNS: Final = _RAISED + _LOWERED + _CIRCLED + _STARS
_AMONG: Final = frozenset(_RAISED + _LOWERED + _CIRCLED)
_BEFORE_UNIT: Final = re.compile(
    rf"(?<=[0-9０-９])[{re.escape(_SIGNS)}]{{1,9}}(?=\s{{0,9}}(?:[件条项个宗次元(（]|万元))"
)
_BEFORE_FIGURE: Final = re.compile(rf"[{_RAISED}{_LOWERED}]{{1,9}}(?=\s{{0,9}}[0-9０-９])")
_BESIDE: Final = re.compile(
    rf"[0-9０-９][{_RAISED}{_LOWERED}{_CIRCLED}]|[{_RAISED}{_LOWERED}{_CIRCLED}][0-9０-９]"
)


def raised(text: str) -> str:
    """A text that stands above the line: its digits are those of a note."""
    return text.translate(_RAISE)


def lowered(text: str) -> str:
    """A text that stands below the line: its digits are those of a note."""
    return text.translate(_LOWER)


def without_marks_beside(text: str) -> str | None:
    """A figure without the marks of notes behind, before or between it and its unit; None where
    one is left that stands among its digits."""
    plain = without_mark(text)
    if _AMONG.isdisjoint(plain) and "*" not in plain:
        return plain
    if match := _BEFORE_FIGURE.match(plain):
        plain = plain[match.end() :].lstrip()
    plain = _BEFORE_UNIT.sub("", plain)
    return None if _BESIDE.search(plain) else plain


def without_mark(text: str) -> str:
    """A text without the mark of a note behind it; a mark alone is a text."""
    if text[-1:] not in _SIGNS:  # so is nearly every text
        return text
    return text.rstrip(_SIGNS).rstrip() or text
