"""Which words must stand in a text for a pattern to be found there? Without them none is tried.

A pattern is tried at every letter of a text, a word is searched for in one step: of a hundred
patterns that a report is searched for, hardly one finds its words.
"""

import re
from collections.abc import Iterator
from typing import Final

_MOST_WORDS: Final = 40
_QUANTIFIER = re.compile(r"([*?]|\{(?:0|,)[^}]*\})[?+]?|(\+|\{[^}]*\})[?+]?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u.{4}|U.{8}|x..|[0-9]+|.)", re.DOTALL)
_NAMED = re.compile(r"\?P<\w+>|\?:")
_SIGNS = frozenset(".^$")

Words = frozenset[str]
"""Of these at least one stands where the pattern is found; none where that cannot be said."""

NOTHING: Final[Words] = frozenset()


class Sought:
    """A pattern that is tried only in texts that hold one of the words which it cannot do without.

    It finds what ``re.compile(pattern, flags)`` finds.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = re.compile(pattern, flags)
        is_loose = self._pattern.flags & (re.IGNORECASE | re.VERBOSE)
        self.words = NOTHING if is_loose else needed(pattern)

    def may_be_in(self, text: str) -> bool:
        """Whether it is worth trying."""
        for word in self.words:
            if word in text:
                return True
        return not self.words

    def search(self, text: str) -> re.Match[str] | None:
        """Its first place in a text."""
        return self._pattern.search(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All its places in a text."""
        return self._pattern.finditer(text) if self.may_be_in(text) else iter(())


def needed(pattern: str) -> Words:
    """One of these words stands in whatever a pattern matches; none where that cannot be said."""
    words, end = _alternatives(pattern, 0)
    return words if end == len(pattern) else NOTHING


def _alternatives(pattern: str, place: int) -> tuple[Words, int]:
    """The words of a whole group, and where it ends."""
    every: list[Words] = []
    while True:
        words, place = _sequence(pattern, place)
        every.append(words)
        if not pattern.startswith("|", place):
            break
        place += 1
    together = frozenset[str]().union(*every)
    return together if all(every) and len(together) <= _MOST_WORDS else NOTHING, place


def _sequence(pattern: str, place: int) -> tuple[Words, int]:
    """The best words of one alternative: the longest, then the fewest."""
    found: list[Words] = []
    run = ""
    while place < len(pattern) and pattern[place] not in "|)":
        letter, words, place = _item(pattern, place)
        quantifier = _QUANTIFIER.match(pattern, place)
        place = quantifier.end() if quantifier else place
        is_free = bool(quantifier and quantifier[1])
        if letter and not is_free:
            run += letter
        if run and (quantifier or not letter):
            found.append(frozenset({run}))
            run = ""
        if words and not is_free:
            found.append(words)
    found += [frozenset({run})] if run else []
    return max(found, key=_worth, default=NOTHING), place


def _worth(words: Words) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _item(pattern: str, place: int) -> tuple[str, Words, int]:
    """One letter, or one group with its words, and where it ends."""
    sign = pattern[place]
    if sign == "(":
        named = _NAMED.match(pattern, place + 1)
        words, end = _alternatives(pattern, named.end() if named else place + 1)
        is_looking = not named and pattern.startswith("?", place + 1)
        return "", NOTHING if is_looking else words, end + 1
    if sign == "[":
        whole = _CLASS.match(pattern, place)
        return "", NOTHING, whole.end() if whole else len(pattern) + 1
    if escape := _ESCAPE.match(pattern, place):
        letter = escape[0][1:]
        return "" if letter.isalnum() else letter, NOTHING, escape.end()
    return "" if sign in _SIGNS else sign, NOTHING, place + 1
