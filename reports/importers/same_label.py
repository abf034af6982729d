"""Is this text that label? However it is spaced, numbered and punctuated."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from reports.document.digits import are_digits

_NUMBERING = re.compile(
    r"^(?:\((?:[一二三四五六七八九十]+|[0-9]+)\)|(?:[一二三四五六七八九十]+|[0-9]+)[、.])"
)
_SIGNS = re.compile(r"[\W_]+")
_SHORT = 4
"""A label of fewer characters is recognised to the letter only: 其他 is not 其他处理."""

LIKENESS = 0.75


_LONGEST_KEPT = 120
"""Longer texts are no labels, and are not worth remembering."""


def dense(text: str) -> str:
    """Without spaces and line breaks, full-width forms made plain."""
    return _kept_dense(text) if len(text) <= _LONGEST_KEPT else _dense(text)


def bare(text: str) -> str:
    """A label reduced to its words: no number in front, no punctuation."""
    return _kept_bare(text) if len(text) <= _LONGEST_KEPT else _SIGNS.sub("", unnumbered(text))


def unnumbered(text: str) -> str:
    """A heading without its number."""
    return _NUMBERING.sub("", dense(text))


def words(text: str) -> str:
    """A label without punctuation, its number kept."""
    return _kept_words(text) if len(text) <= _LONGEST_KEPT else _SIGNS.sub("", _dense(text))


def closest(word: str, known: Iterable[str], likeness: float = LIKENESS) -> str | None:
    """The known label that a word is, to the letter or nearly; None when it is none of them."""
    if len(word) > _LONGEST_KEPT:
        return None
    return _closest(word, known if isinstance(known, frozenset) else tuple(known), likeness)


@lru_cache(20_000)
def _closest(word: str, known: frozenset[str] | tuple[str, ...], likeness: float) -> str | None:
    if word in known:
        return word
    if len(word) < _SHORT or are_digits(word):
        return None
    scores = {one: _likeness(word, one, likeness) for one in known if len(one) >= _SHORT}
    best = max(sorted(scores), key=lambda one: scores[one], default=None)
    return best if best is not None and scores[best] >= likeness else None


def _likeness(one: str, other: str, least: float) -> float:
    """How like two words are; 0 where their lengths or signs already say it is less than least."""
    both = len(one) + len(other)
    if 2 * min(len(one), len(other)) < least * both:
        return 0.0
    if 2 * sum((_signs(one) & _signs(other)).values()) < least * both:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


@lru_cache(2_000)
def _signs(word: str) -> Counter[str]:
    return Counter(word)


@lru_cache(20_000)
def _kept_dense(text: str) -> str:
    return _dense(text)


@lru_cache(20_000)
def _kept_bare(text: str) -> str:
    return _SIGNS.sub("", unnumbered(text))


@lru_cache(20_000)
def _kept_words(text: str) -> str:
    return _SIGNS.sub("", _dense(text))


def _dense(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
