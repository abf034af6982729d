"""Which words must stand in a text for a pattern to be found there? Without them none is tried.

A pattern is tried at every letter of a text, a word is searched for in one step: of a hundred
patterns that a report is searched for, hardly one finds its words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

_MOST_WORDS: Final = 40
_LONG_ENOUGH: Final = 3
_QUANTIFIER = re.compile(r"(?P<free>[*?]|\{(?:0|,)[^}]*\})[?+]?|(?P<often>\+|\{[^}]*\})[?+]?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_PLAIN_CLASS = re.compile(r"\[(?P<letters>[^\^\]\\\[-][^\]\\\[-]*)\]")
_ESCAPE = re.compile(r"\\(?:u.{4}|U.{8}|x..|[0-9]+|.)", re.DOTALL)
_NAMED = re.compile(r"\?P<\w+>|\?:")
_LOOKING = re.compile(r"\?<?[=!]")
_EDGES = frozenset("^$")

Words = frozenset[str]
"""Of these at least one stands where the pattern is found; none where that cannot be said."""

NOTHING: Final[Words] = frozenset()
_EMPTY: Final[Words] = frozenset({""})


class _Item(NamedTuple):
    """A piece of a pattern: ``words`` that it needs, and all that it may match where that is said;
    ``place`` is where it ends."""

    words: Words
    exact: Words
    place: int


class Sought:
    """A pattern that is tried only in texts that hold one of the words which it cannot do without.

    It finds what ``re.compile(pattern, flags)`` finds.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = re.compile(pattern, flags)
        is_loose = self._pattern.flags & (re.IGNORECASE | re.VERBOSE)
        self.words = NOTHING if is_loose else needed(pattern)
        self._spelt = [(word, frozenset(word)) for word in self.words]

    def may_be_in(self, text: str) -> bool:
        """Whether it is worth trying."""
        for word in self.words:
            if word in text:
                return True
        return not self.words

    def may_be_in_all(self, text: str, letters: frozenset[str]) -> bool:
        """The same of a long text, of which one knows by its letters which words it has not."""
        for word, own in self._spelt:
            if own <= letters and word in text:
                return True
        return not self._spelt

    def search(self, text: str) -> re.Match[str] | None:
        """Its first place in a text."""
        return self._pattern.search(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All its places in a text."""
        return self._pattern.finditer(text) if self.may_be_in(text) else iter(())


def needed(pattern: str) -> Words:
    """One of these words stands in whatever a pattern matches; none where that cannot be said."""
    whole = _alternatives(pattern, 0)
    return whole.words if whole.place == len(pattern) else NOTHING


def _alternatives(pattern: str, place: int) -> _Item:
    """A whole group."""
    words, exact = list[Words](), list[Words]()
    while True:
        one = _sequence(pattern, place)
        words.append(one.words)
        exact.append(one.exact)
        place = one.place
        if not pattern.startswith("|", place):
            return _Item(_union(words), _union(exact), place)
        place += 1


def _union(every: Sequence[Words]) -> Words:
    together = frozenset[str]().union(*every)
    return together if all(every) and len(together) <= _MOST_WORDS else NOTHING


def _sequence(pattern: str, place: int) -> _Item:
    """One alternative: the best words of it, and all that it may match where it is that simple."""
    found, run, is_exact = list[Words](), list[Words](), True
    while place < len(pattern) and pattern[place] not in "|)":
        item = _item(pattern, place)
        quantifier = _QUANTIFIER.match(pattern, item.place)
        place = quantifier.end() if quantifier else item.place
        is_free = quantifier is not None and quantifier["free"]
        if quantifier and quantifier[0] == "?" and item.exact:
            run.append(item.exact | _EMPTY)
        elif item.exact and not is_free:
            _join(run, item.exact)
        elif item.words and not is_free:
            found.append(item.words)
        if not item.exact or (quantifier and quantifier[0] != "?"):
            found.append(_sharpest(run))
            run, is_exact = [], False
    exact = _one_after_another(run) if is_exact else NOTHING
    best = max((one for one in (*found, _sharpest(run)) if one), key=_worth, default=NOTHING)
    return _Item(best, exact, place)


def _join(run: list[Words], words: Words) -> None:
    """Go on with a run; letters in a row are one word of it."""
    if run and len(run[-1]) == len(words) == 1:
        run[-1] = _one_after_another((run[-1], words))
    else:
        run.append(words)


def _sharpest(run: Sequence[Words]) -> Words:
    """Of pieces one after the other those that together tell most."""
    windows = (
        _one_after_another(run[start:end])
        for start in range(len(run))
        for end in range(start + 1, len(run) + 1)
    )
    return max((one for one in windows if one and "" not in one), key=_worth, default=NOTHING)


def _one_after_another(run: Iterable[Words]) -> Words:
    """All that pieces one after the other may match; nothing where that is too much."""
    every = _EMPTY
    for words in run:
        every = frozenset(before + word for before in every for word in words)
        if len(every) > _MOST_WORDS:
            return NOTHING
    return every


def _worth(words: Words) -> tuple[int, int, int]:
    """Long words are seldom met, and few are soon looked for."""
    shortest = min(map(len, words))
    return min(_LONG_ENOUGH, shortest), -len(words), shortest


def _item(pattern: str, place: int) -> _Item:
    """One letter, one class or one group; what only looks around itself is an empty word."""
    sign = pattern[place]
    if sign == "(":
        return _group(pattern, place + 1)
    if sign == "[":
        plain = _PLAIN_CLASS.match(pattern, place)
        if plain and len(plain["letters"]) <= _MOST_WORDS:
            letters = frozenset(plain["letters"])
            return _Item(letters, letters, plain.end())
        whole = _CLASS.match(pattern, place)
        return _Item(NOTHING, NOTHING, whole.end() if whole else len(pattern) + 1)
    if escape := _ESCAPE.match(pattern, place):
        letter = escape[0][1:]
        own = NOTHING if letter.isalnum() else frozenset({letter})
        return _Item(own, own, escape.end())
    own = _EMPTY if sign in _EDGES else NOTHING if sign == "." else frozenset({sign})
    return _Item(own, own, place + 1)


def _group(pattern: str, place: int) -> _Item:
    """What stands in brackets."""
    named = _NAMED.match(pattern, place)
    inner = _alternatives(pattern, named.end() if named else place)
    if not named and pattern.startswith("?", place):
        own = _EMPTY if _LOOKING.match(pattern, place) else NOTHING
        return _Item(own, own, inner.place + 1)
    return inner._replace(place=inner.place + 1)
