"""What number opens a line, and of which rank is it? 一、 ranks above （一）, that above 1., ….

The order is GB/T 9704's: a chapter bears the first rank, whatever else a line is called.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reports.document.digits import are_digits
from reports.importers.chinese_numerals import chinese_number
from reports.importers.same_label import KEPT

CHAPTER, BRACKETED, ARABIC, ROUND, ORDINAL, NONE = range(1, 7)
"""一、 · （一） · 1. · （1） · 一是 · no number."""

_HAN: Final = "[一二三四五六七八九十]{1,3}"
_DIGITS: Final = "[0-9０-９]{1,2}"
_OPEN, _CLOSE = r"[（(〔【﹙]\s*+", r"\s*+[）)〕】﹚]"
_FORMS: Final = (
    (
        CHAPTER,
        re.compile(
            rf"(?<!\s)\s*+第?\s*+({_HAN})\s*+(?:[、.．,，:：]|(?:部分|章)[、.．:：\s]*+)\s*+"
        ),
    ),
    (BRACKETED, re.compile(rf"(?<!\s)\s*+{_OPEN}({_HAN}){_CLOSE}\s*+[、.．]?\s*+")),
    (ROUND, re.compile(rf"(?<!\s)\s*+(?:{_OPEN}({_DIGITS}){_CLOSE}\s*+[、.．]?|([①-⑳]))\s*+")),
    (ARABIC, re.compile(rf"(?<!\s)\s*+({_DIGITS})\s*+[、.．)）](?![0-9０-９])\s*+")),
    (
        ORDINAL,
        re.compile(rf"(?<!\s)\s*+(?:第({_HAN})[，,、：:]|({_HAN})是)\s*+"),
    ),
)
_OPENS: Final = re.compile(r"^\s*+[第一二三四五六七八九十0-9０-９①-⑳（(〔【﹙]")
"""What any number begins with; hardly a line of a text does."""
_CIRCLED: Final = ord("①") - 1


@dataclass(frozen=True)
class Ranked:
    """The number before a line's words: its rank, what it counts, and where the words begin."""

    rank: int
    number: int = 0
    end: int = 0


_NOT_NUMBERED: Final = Ranked(NONE)


@lru_cache(KEPT)
def ranked(text: str) -> Ranked:
    """The number that opens a line; of no rank where none does."""
    for rank, form in _FORMS if _OPENS.match(text) else ():
        if match := form.match(text):
            numeral = next(filter(None, match.groups()))
            return Ranked(rank, _value(numeral), match.end())
    return _NOT_NUMBERED


def numbered_within(text: str) -> Iterator[int]:
    """Where numbered headings may begin inside a paragraph: behind the end of a sentence."""
    return (match.end() for match in _WITHIN.finditer(text))


_WITHIN = re.compile(rf"[。；;！](?={_OPEN}{_HAN}{_CLOSE})")


def _value(numeral: str) -> int:
    if are_digits(numeral):
        return int(numeral)
    return chinese_number(numeral) or ord(numeral) - _CIRCLED
