"""Is this text that label? However it is spaced, numbered and punctuated."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import Indel
from rapidfuzz.process import extractOne

from reports.document.digits import are_digits

_NUMBERING = re.compile(
    r"^(?:\((?:[一二三四五六七八九十]+|[0-9]+)\)|(?:[一二三四五六七八九十]+|[0-9]+)[、.])"
)
_SIGNS = re.compile(r"[\W_]+")
_FIGURES = re.compile("[0-9]")
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
    """The known label that a word is, to the letter or nearly; None when it is none of them.

    A slip is one of words: figures stuck to a label are no part of it.
    """
    if len(word) > _LONGEST_KEPT:
        return None
    return _closest(word, known if isinstance(known, frozenset) else tuple(known), likeness)


@lru_cache(20_000)
def _closest(word: str, known: frozenset[str] | tuple[str, ...], likeness: float) -> str | None:
    if word in known:
        return word
    if len(word) < _SHORT or are_digits(word):
        return None
    long_enough = sorted(one for one in known if len(one) >= _SHORT)
    best = extractOne(word, long_enough, scorer=Indel.normalized_similarity, score_cutoff=likeness)
    return best[0] if best and _FIGURES.findall(best[0]) == _FIGURES.findall(word) else None


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
