"""Which words of the form does a piece of text hold, whole or as a part of one?"""

import re
from collections.abc import Mapping
from functools import cache

from reports.document.digits import are_digits, narrow
from reports.document.remembered import remembered
from reports.importers.cells.other_names import other_names
from reports.importers.cells.table_words import words_of
from reports.importers.same_label import bare, closest, dense, words
from reports.statute import EVERY_EDITION

LONGEST_CELL = 60
LONGEST_RUN = 200
_NUMBER = r"[-+−－]?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_FIGURE = re.compile(
    rf"[-+–—―−/\\]+|{_NUMBER}(?:件|万元|元|条|个|项)?|[〇零一二三四五六七八九十百千万两无]{{1,6}}"
)
_BESIDE = "其中单位件次数条项个宗份万元"
"""What may stand beside a label and is left out where labels are compared."""

_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH = 0x4E00, 0x9FFF
_NUMBER_BEHIND = re.compile(rf"(?<![0-9.,]){_NUMBER}$")


@remembered
def is_figure(text: str) -> bool:
    """Whether a text says how many: a number, a dash for none, a number in Chinese."""
    return len(text) <= LONGEST_CELL and bool(_FIGURE.fullmatch(narrow(text)))


def is_digits_apart(text: str) -> bool:
    """Whether a text is digits with gaps between them: one number, or several."""
    return are_digits("".join(text.split()))


@remembered
def is_label(text: str) -> bool:
    """Whether a text is a label of a table of the form, to the letter or nearly."""
    plain = dense(text) if len(text) <= LONGEST_RUN else ""
    if not plain or len(plain) > LONGEST_CELL or is_figure(plain):
        return False
    above, lines = _known()
    return bool(closest(words(plain), above) or closest(bare(plain), lines))


@remembered
def is_word_for_word(text: str) -> bool:
    """Whether a text is a label to the letter, numbered or not."""
    if len(text) > LONGEST_RUN or has_other_words(text):
        return False
    return words(text) in known_labels()


@remembered
def is_part(text: str) -> bool:
    """Whether a text stands somewhere within a label."""
    return not has_other_words(text) and words(text) in _parts() and not is_figure(text)


def has_other_words(text: str) -> bool:
    """Whether an ideograph stands in a text with which no label is written: in nearly all prose."""
    return _other_ideographs().search(text) is not None


@remembered
def labels_in(text: str) -> tuple[str, ...]:
    """Labels that stand in one piece, apart; empty where there is anything else between them."""
    if (
        len(text) > LONGEST_RUN
        or has_other_words(text)
        or not _run_ofknown_labels().fullmatch(words(text))
    ):
        return ()
    places = [n for n, sign in enumerate(text) for _ in words(sign)]
    starts = [_opening(text, places[one.start()]) for one in _one_label().finditer(words(text))]
    ends = [*starts[1:], len(text)]
    return tuple(text[first:end].strip() for first, end in zip(starts, ends, strict=True))


def number_behind(text: str) -> tuple[str, str]:
    """A text and the number that sticks to its end; the number is empty where none does."""
    plain = narrow(text[-LONGEST_CELL:])
    found = _NUMBER_BEHIND.search(plain) if len(text) <= LONGEST_RUN else None
    cut = len(text) - len(plain) + found.start() if found else len(text)
    return text[:cut], text[cut:]


def _opening(text: str, place: int) -> int:
    """Where the signs before a word begin that belong to it: （一）."""
    while place and text[place - 1] in "（(“[〔《":
        place -= 1
    return place


@cache
def figures_of_lines() -> Mapping[str, frozenset[int]]:
    """How many figures a line has, in any edition, by its label."""
    found: dict[str, set[int]] = {}
    for edition in EVERY_EDITION:
        for block in (b for one in edition.tables if not one.lines_across for b in one.blocks):
            for line in block.lines:
                for label in (bare(line.label), *other_names(line.label)):
                    found.setdefault(label, set()).add(len(block.columns))
    return {label: frozenset(numbers) for label, numbers in found.items()}


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """The labels of all tables: as they stand, and those of lines without their numbers."""
    tables = [table for edition in EVERY_EDITION for table in edition.tables]
    captions = {words(table.caption) for table in tables}
    above = {one for table in tables for one in words_of(table).above} - captions
    return frozenset(above), frozenset(one for table in tables for one in words_of(table).lines)


@cache
def known_labels() -> frozenset[str]:
    """The labels of all tables as words, those of lines with their numbers and without."""
    above, lines = _known()
    tables = [table for edition in EVERY_EDITION for table in edition.tables]
    return above | lines | {words(line.label) for table in tables for line in table.lines}


@cache
def _other_ideographs() -> re.Pattern[str]:
    known = {*_BESIDE, *"".join(known_labels())}
    every = map(chr, range(_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH + 1))
    return re.compile(f"[{''.join(one for one in every if one not in known)}]")


@cache
def _parts() -> frozenset[str]:
    return frozenset(
        one[first:end]
        for one in known_labels()
        for first in range(len(one))
        for end in range(first + 1, len(one) + 1)
    )


@cache
def _one_label() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(known_labels(), key=len, reverse=True))))


@cache
def _run_ofknown_labels() -> re.Pattern[str]:
    return re.compile(f"(?>(?:{_one_label().pattern})+)")
