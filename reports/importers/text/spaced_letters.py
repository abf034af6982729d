"""Does a space stand between all characters of a word? A program that recognises print sets it.

一 、 总 体 情 况 is one heading, 属 于 国 家 秘 密 one label. What is figures stays apart.
"""

import re
from collections.abc import Sequence

_HAN = "\u3400-\u9fff"
_SIGN = rf"[{_HAN}0-9、（）()《》〔〕“”，。：；./]"
_SPACED = re.compile(
    rf"(?:^|(?<=\s\s)|(?<=[\t|]))[ ]?{_SIGN}(?: {_SIGN}){{2,199}}(?=\s\s|[\t|]|$| ?[0-9|])"
)
"""Single characters with one space between each, at least three, and no other word beside them."""

_LOOSE_FIGURES = re.compile(r"(?:(?<=^)|(?<= ))[0-9][0-9 ]*+(?![年月日号、.）)])")
"""Figures that are no part of a word: those of 2 0 2 4 年 and 1 . are."""

_LETTER = re.compile(f"[{_HAN}]")
_OTHER = re.compile(rf"[^\s0-9{_HAN}]")
_REMARK = "有{}行的字与字之间有空格，已连起来读。"


def without_gaps(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines, words whose characters stand apart put together, and a remark where some were."""
    whole = tuple(_SPACED.sub(_together, line) if " " in line else line for line in lines)
    changed = sum(one != other for one, other in zip(lines, whole, strict=True))
    return whole, (_REMARK.format(changed),) if changed else ()


def _together(run: re.Match[str]) -> str:
    parts, place = [], 0
    for loose in _LOOSE_FIGURES.finditer(run[0]):
        parts += [_word(run[0][place : loose.start()]), loose[0].strip()]
        place = loose.end()
    parts.append(_word(run[0][place:]))
    return " ".join(one for one in parts if one)


def _word(text: str) -> str:
    letters, others = len(_LETTER.findall(text)), len(_OTHER.findall(text))
    return "".join(text.split()) if letters > others else text.strip()
