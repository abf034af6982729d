"""Which signs beside words and figures are none of theirs? Marks of notes, and what is struck.

A raised digit, one in a circle or a star points to a note.
"""

from typing import Final

STRUCK: Final = "划掉的或者看不见的文字"
"""Where words stand that are struck through, or have no size."""

_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISE: Final = str.maketrans("0123456789", _RAISED)
_CIRCLED, _STARS = "①②③④⑤⑥⑦⑧⑨⑩", "*＊※"
_SIGNS: Final = _RAISED + _CIRCLED + _STARS


def raised(text: str) -> str:
    """A text that stands above the line: its digits are those of a note."""
    return text.translate(_RAISE)


def without_mark(text: str) -> str:
    """A text without the mark of a note behind it; a mark alone is a text."""
    if text[-1:] not in _SIGNS:  # so is nearly every text
        return text
    return text.rstrip(_SIGNS).rstrip() or text
