"""Which texts make a pattern slow? What it looks for, over and over, and never to its end."""

from collections.abc import Iterator
from itertools import islice
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_MOST = 40
"""Attacks on one pattern; few have as many."""

_WORDS = {
    codes.CATEGORY_DIGIT: "1",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_DIGIT: "、",
    codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_NOT_WORD: "、",
}
_FILLINGS = ("年", "a", "1", " ", "（", "<", "件", "\n", "x")
_ENDINGS = ("\x00", "")


def attacks(source: str, flags: int) -> list[tuple[str, str, str]]:
    """Beginning, piece to be repeated, and ending, each once."""
    tree = parser.parse(source, flags)
    pieces: list[tuple[str, str]] = []
    for before, node in _sequences(tree, ""):
        pieces += [("", before), (before, node), ("", before + node)]
    pieces += [("", sign) for sign in _signs(tree)]
    usable = dict.fromkeys((start, pump) for start, pump in pieces if pump)
    found = ((start, pump, end) for start, pump in usable for end in _ENDINGS)
    return list(islice(found, _MOST * len(_ENDINGS)))


def _sequences(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """Every place of a pattern: what stands before it, and a sample of what it takes."""
    for operation, argument in tree:
        for inner in _inner(operation, argument):
            yield from _sequences(inner, before)
        sample = _sample(operation, argument)
        yield before, sample
        before += sample


def _inner(operation: Any, argument: Any) -> list[Any]:
    """The patterns inside a part of a pattern."""
    if operation in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        return [argument[2]]
    if operation is codes.SUBPATTERN:
        return [argument[3]]
    if operation is codes.BRANCH:
        return list(argument[1])
    if operation in (codes.ASSERT, codes.ASSERT_NOT):
        return [argument[1]]
    return [argument] if operation is codes.ATOMIC_GROUP else []


def _sample(operation: Any, argument: Any) -> str:
    """A short text that a part of a pattern takes."""
    if operation is codes.LITERAL:
        return chr(argument)
    if operation is codes.NOT_LITERAL:
        return next(one for one in _FILLINGS if ord(one) != argument)
    if operation is codes.ANY:
        return "年"
    if operation is codes.IN:
        return _member(argument)
    if operation in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, most, inner = argument
        return _all(inner) * max(least, min(most, 1))
    if operation is codes.BRANCH:
        return _all(argument[1][0])
    if operation in (codes.SUBPATTERN, codes.ATOMIC_GROUP):
        return _all(argument[3] if operation is codes.SUBPATTERN else argument)
    return ""


def _all(tree: Any) -> str:
    return "".join(_sample(*one) for one in tree)


def _member(members: Any) -> str:
    """A sign of a class; of a class that excludes, a usual sign that it does not exclude."""
    if members[0][0] is codes.NEGATE:
        return next((one for one in _FILLINGS if not _has(members[1:], one)), "龥")
    kind, value = members[0]
    if kind is codes.RANGE:
        return chr(value[0])
    return _WORDS.get(value, "a") if kind is codes.CATEGORY else chr(value)


def _has(members: Any, sign: str) -> bool:
    code = ord(sign)
    return any(
        (kind is codes.LITERAL and value == code)
        or (kind is codes.RANGE and value[0] <= code <= value[1])
        or (kind is codes.CATEGORY and _WORDS.get(value) == sign)
        for kind, value in members
    )


def _signs(tree: Any) -> Iterator[str]:
    """One sign of every literal and class that a pattern names."""
    for operation, argument in tree:
        if operation in (codes.LITERAL, codes.IN, codes.ANY, codes.NOT_LITERAL):
            yield _sample(operation, argument)
        for inner in _inner(operation, argument):
            yield from _signs(inner)
