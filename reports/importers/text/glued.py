"""Which words of the form stand in a piece of text, and which figures are stuck to them?"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from reports.importers.cells.table_words import words_of
from reports.importers.same_label import bare, closest, dense, words
from reports.statute import EVERY_EDITION

LONGEST_CELL = 60
_LONGEST_RUN = 200
_OPENING = "（(“[〔《"
_COLUMNS = (3, 7, 15)
"""How many figures a line of the form has, where it has several."""


def has_labels(text: str) -> bool:
    """Whether a cell holds words of a table of the form, its figures perhaps stuck to them."""
    return len(text) <= _LONGEST_RUN and _kept_has_labels(text)


@lru_cache(20_000)
def _kept_has_labels(text: str) -> bool:
    return is_label(text) or is_glued(text)


def is_label(text: str) -> bool:
    """Whether a cell holds words of a table of the form."""
    above, lines = _known()
    plain = dense(text)
    if not plain or len(plain) > LONGEST_CELL:
        return False
    return bool(closest(words(plain), above) or closest(bare(plain), lines))


def is_glued(text: str) -> bool:
    """Whether labels, or a label and its figures, stand in one piece."""
    return len(split_glued(text)) > 1


def split_glued(text: str) -> tuple[str, ...]:
    """Labels stuck to each other or to their figures, apart: 规章000. Else the text as it is.

    Figures are told apart only where they are of one digit: as many as the form has columns.
    """
    return _kept_split(text) if len(text) <= _LONGEST_RUN else (text,)


@lru_cache(20_000)
def _kept_split(text: str) -> tuple[str, ...]:
    run = _run_of_labels().fullmatch(words(text))
    if not run or not (run[1] or len(run[2]) == max(_COLUMNS)):
        return (text,)
    found = list(_one_label().finditer(run[1]))
    is_alone = bool(found) and found[-1][0] in _with_one_figure()
    figures = list(run[2]) if len(run[2]) in _COLUMNS and not is_alone else [run[2]]
    starts = [one.start() for one in found]
    labels = _as_printed(text, [*starts, len(run[1])]) if found else []
    return (*labels, *filter(None, figures))


def _as_printed(text: str, starts: Sequence[int]) -> Iterator[str]:
    """The parts of a text that begin at places of its words, with the signs around them."""
    places = [n for n, sign in enumerate(text) for _ in words(sign)] + [len(text)]
    cuts = []
    for start in starts:
        place = places[start]
        while place and text[place - 1] in _OPENING:
            place -= 1
        cuts.append(place)
    for first, end in pairwise(cuts):
        yield text[first:end].strip()


@cache
def _alternatives() -> str:
    every = [words_of(table) for edition in EVERY_EDITION for table in edition.tables]
    lines = {words(one.label) for known in every for one in known.lines.values()}
    known = lines | {bare(one) for one in lines} | _known()[0]
    return "|".join(map(re.escape, sorted(known, key=len, reverse=True)))


@cache
def _run_of_labels() -> re.Pattern[str]:
    return re.compile(rf"((?:{_alternatives()})*)([0-9]{{0,15}})")


@cache
def _one_label() -> re.Pattern[str]:
    return re.compile(_alternatives())


@cache
def _with_one_figure() -> frozenset[str]:
    blocks = [b for edition in EVERY_EDITION for table in edition.tables for b in table.blocks]
    return frozenset(words(x.label) for b in blocks if len(b.columns) == 1 for x in b.lines)


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """The labels of all tables: as they stand, and without their numbers."""
    all_words = [words_of(table) for edition in EVERY_EDITION for table in edition.tables]
    captions = {words(table.caption) for edition in EVERY_EDITION for table in edition.tables}
    above = {one for known in all_words for one in known.above} - captions
    return frozenset(above), frozenset(one for known in all_words for one in known.lines)
