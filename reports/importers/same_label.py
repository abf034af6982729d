"""Is this text that label? However it is spaced, numbered and punctuated."""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Indel
from rapidfuzz.process import extractOne

from reports.document.digits import are_digits
from reports.document.note_marks import without_mark
from reports.document.remembered import LONGEST_KEPT, remembered

_NUMBERING = re.compile(
    r"^(?:\((?:[一二三四五六七八九十]+|[0-9]+)\)|(?:[一二三四五六七八九十]+|[0-9]+)[、.])"
)
_UNIT_BEHIND = re.compile(
    r"(?<=.)\((?:单位:?)?(?:件次|件数|[件条项个宗次份])\)$|(?<=[^额])\((?:单位:)?万元\)$"
)
_LATIN = re.compile(r"[A-Za-z][A-Za-z.,'\u2019&/-]*(?:\([A-Za-z.,'\u2019&/-]*\))?")
"""What a site for foreigners adds to a label: 总计 Total. No label of the form has such letters."""

_AMONG = re.compile(r"^其中(?::|(?=[0-9]))(?=.)")
_SIGNS = re.compile(r"[\W_]+")
_FIGURES = re.compile("[0-9]")
_LAST_YEAR = re.compile("[上去前]一?年")
_THIS_YEAR = re.compile("[本今当]年")
_LONGEST_PARAGRAPH, _PARAGRAPHS = 1_000, 500
"""Characters of a paragraph, and how many are kept: each is asked about a dozen times."""

_SHORT = 4
"""A label of fewer characters is recognised to the letter only: 其他 is not 其他处理."""

LIKENESS = 0.75
_ROUNDED = 1e-9


KEPT: Final = 40_000
"""Questions of which the answer is kept, where a text is asked about beside something else."""


@remembered
def dense(text: str) -> str:
    """Without spaces and line breaks, full-width forms made plain."""
    plain = _plain(text) if len(text) <= _LONGEST_PARAGRAPH else _made_plain(text)
    return "".join(plain.split())


def _made_plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


_plain = lru_cache(_PARAGRAPHS)(_made_plain)


@remembered
def bare(text: str) -> str:
    """A label reduced to its words: no number in front, no punctuation."""
    return _SIGNS.sub("", _NUMBERING.sub("", _itself(text)))


def length(text: str) -> int:
    """How many characters a text has that are no space."""
    return len("".join(text.split()))


def unnumbered(text: str) -> str:
    """A heading without its number."""
    return _NUMBERING.sub("", dense(text))


@remembered
def words(text: str) -> str:
    """A label without punctuation, its number kept."""
    return _SIGNS.sub("", _itself(text))


def _itself(text: str) -> str:
    """A label without what says in what it is counted, that it is part of the one above, or how a
    foreigner calls it."""
    plain = dense(without_mark(text))
    if not plain.isascii() and _LATIN.search(plain):
        plain = _LATIN.sub("", plain)
    if plain.endswith(")"):
        plain = _UNIT_BEHIND.sub("", plain)
    return _AMONG.sub("", plain) if plain.startswith("其中") else plain


def is_last_years(text: str, known: Collection[str]) -> bool:
    """Whether a text is one of the known labels but for the year of which it speaks."""
    word = words(text)
    if not _LAST_YEAR.search(word) or closest(word, known):
        return False
    return closest(_LAST_YEAR.sub("本年", word), known) is not None


def closest(word: str, known: Collection[str], likeness: float = LIKENESS) -> str | None:
    """The known label that a word is, to the letter or nearly; None when it is none of them.

    A slip is one of words: figures stuck to a label are no part of it.
    """
    if word in known:
        return word
    if len(word) > LONGEST_KEPT:
        return None
    return _closest(word, known if isinstance(known, frozenset) else tuple(known), likeness)


@lru_cache(KEPT)
def _closest(word: str, known: frozenset[str] | tuple[str, ...], likeness: float) -> str | None:
    if len(word) < _SHORT or are_digits(word) or not _may_be(word, known, likeness):
        return None
    long_enough, _ = _alphabet(known)
    best = extractOne(word, long_enough, scorer=Indel.normalized_similarity, score_cutoff=likeness)
    if best is None or _FIGURES.findall(best[0]) != _FIGURES.findall(word):
        return None
    return None if _are_years_apart(word, best[0]) else best[0]


def _are_years_apart(word: str, label: str) -> bool:
    """上年制发件数 is no slip for 本年制发件数: nothing but the year tells the two apart."""
    if _LAST_YEAR.search(word):
        return _LAST_YEAR.search(label) is None
    return _THIS_YEAR.search(word) is not None and _LAST_YEAR.search(label) is not None


def _may_be(word: str, known: frozenset[str] | tuple[str, ...], likeness: float) -> bool:
    """Whether enough of a word's characters stand in any label: most words of a text fail here."""
    _, signs = _alphabet(known)
    there = sum(map(signs.__contains__, word))
    return there * (2 - likeness) + _ROUNDED >= likeness * len(word)


@lru_cache(500)
def _alphabet(known: frozenset[str] | tuple[str, ...]) -> tuple[list[str], frozenset[str]]:
    """The labels that may be misspelt, and the characters that they are written with."""
    long_enough = sorted(one for one in known if len(one) >= _SHORT)
    return long_enough, frozenset("".join(long_enough))
