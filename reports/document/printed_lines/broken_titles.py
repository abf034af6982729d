"""Was the title of a chapter broken over two or three lines? Narrow columns and soft breaks do so.

四、政府信息公开行政复议、 / 行政诉讼情况 is one heading.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from reports.document.remembered import remembered

_MOST_LINES, _MOST_KEPT, _SHORTEST, _LONGEST = 3, 20, 2, 40
_NUMBER = re.compile(r"^\s*第?[一二三四五六七八九十0-9]{1,2}(?:[、.．:：]|部分|章)")
_SIGNS = re.compile(r"[\W_]+")


def broken_titles(texts: Sequence[str], titles: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where titles begin that were broken, and over how many lines each is."""
    whole, begun = _words_of(titles)
    short = [text for text in texts if len(text) <= _LONGEST]
    if begun.isdisjoint(map(_without_number, short)):  # so it is nearly always
        return
    for place, text in enumerate(texts):
        if len(text) > _LONGEST or (words := _without_number(text)) not in begun:
            continue
        for count, further in enumerate(texts[place + 1 : place + _MOST_LINES], 2):
            words += _SIGNS.sub("", further)
            if words in whole:
                yield place, count
                break


def whole_runs(count: int, broken: Mapping[int, int]) -> Iterator[range]:
    """The places of so many lines, those of one title together."""
    place = 0
    while place < count:
        yield range(place, place + broken.get(place, 1))
        place += broken.get(place, 1)


@remembered
def _without_number(text: str) -> str:
    return _SIGNS.sub("", _NUMBER.sub("", text))


@lru_cache(_MOST_KEPT)
def _words_of(titles: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The titles without signs, and what they begin with and is none by itself."""
    whole = frozenset(_SIGNS.sub("", one) for one in titles)
    begun = {one[:end] for one in whole for end in range(_SHORTEST, len(one))}
    return whole, frozenset(begun - whole)
