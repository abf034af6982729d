"""Is this text that label? However it is spaced, numbered and punctuated."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

_NUMBERING = re.compile(
    r"^(?:\((?:[一二三四五六七八九十]+|\d+)\)|(?:[一二三四五六七八九十]+|\d+)[、.])"
)
_SIGNS = re.compile(r"[\W_]+")
_SHORT = 4
"""A label of fewer characters is recognised to the letter only: 其他 is not 其他处理."""

LIKENESS = 0.75


def dense(text: str) -> str:
    """Without spaces and line breaks, full-width forms made plain."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def bare(text: str) -> str:
    """A label reduced to its words: no number in front, no punctuation."""
    return _SIGNS.sub("", unnumbered(text))


def unnumbered(text: str) -> str:
    """A heading without its number."""
    return _NUMBERING.sub("", dense(text))


def words(text: str) -> str:
    """A label without punctuation, its number kept."""
    return _SIGNS.sub("", dense(text))


def closest(word: str, known: Iterable[str], likeness: float = LIKENESS) -> str | None:
    """The known label that a word is, to the letter or nearly; None when it is none of them."""
    known = tuple(known)
    if word in known:
        return word
    if len(word) < _SHORT or word.isdigit():
        return None
    scores = {one: _likeness(word, one) for one in known if len(one) >= _SHORT}
    best = max(scores, key=lambda one: scores[one], default=None)
    return best if best is not None and scores[best] >= likeness else None


def _likeness(one: str, other: str) -> float:
    shared = 2 * min(len(one), len(other)) / (len(one) + len(other))
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if shared > 0.5 else 0.0
