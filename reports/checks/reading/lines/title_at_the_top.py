"""Which lines before the first chapter make up the title?"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

_TITLE = re.compile(r"信息公开.{0,16}(?:报告|年报)")
LONGEST_TITLE: Final = 70


def title_at_the_top(
    known: str, lines: Sequence[tuple[int, str]], first: int
) -> tuple[tuple[int, ...], str]:
    """The one to three lines before the first chapter that make up the title, and the title."""
    above = takewhile(lambda one: one[0] < first, lines) if first else lines
    before = [(number, "".join(text.split())) for number, text in above if text.strip()]
    best: tuple[tuple[int, ...], str] = ((), "")
    for start, end in _spans(len(before)):
        joined = "".join(text for _, text in before[start:end])
        if is_title(joined) and (joined == known or not best[0]):
            best = tuple(number for number, _ in before[start:end]), joined
            if joined == known or not known:
                break
    return best


def is_title(text: str) -> bool:
    """Whether some words, without spaces, may be a report's title."""
    is_short = len(text) <= LONGEST_TITLE and "信息公开" in text and not set(text) & set("。《，")
    return is_short and bool(_TITLE.search(text))


def _spans(length: int) -> Iterator[tuple[int, int]]:
    """Stretches of one to three lines, from the top."""
    for start in range(length):
        for end in range(start + 1, min(start + 4, length + 1)):
            yield start, end
