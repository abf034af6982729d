"""Is a line typed as names and figures, leaders, blanks and brackets around them? 自然人……12件

规章____3____, 行政许可（ 12 ）件, 自然人/商业企业/…, 答：12件: names and figures are its cells.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reports.document.digits import are_digits, narrow
from reports.document.remembered import remembered
from reports.importers.cells.other_names import TOLD
from reports.importers.same_label import words
from reports.importers.text.dashes import has_dashes_for_figures
from reports.importers.text.form_words import known_labels
from reports.statute import EVERY_EDITION

LONGEST = 1000
_MOST_STEPS = 128
_MOST_BRACKETS, _MOST_COUNTED, _LONGEST_FIGURE = 2, 3, 32
_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_POINTS, _MINUS, _DASHES = ",，.．", tuple("-−－"), tuple("-−－—–―─~")
_UNIT = re.compile("万元|件次|[件条个项宗次份篇元]")
_OTHER_UNIT = "元"
"""Stays with its figure: the form's amounts are in 万元."""

_COUNTED = re.compile("[0-9]{1,3}|[一二三四五六七八九十]{1,3}")
_FILLER = re.compile("其中|是多少|为多少|有多少|多少|共计|情况|答案|[是为有共计几答填中]")
"""Words between a name and its figure that say nothing of either."""

_BEGINS = re.compile(r"(?:^|[，,；;。：:\n\s])[（(\[〔]?$")
_NUMBERED = re.compile(r"[）)\]〕、.．]")
_STEP = re.compile(r"(?!\Z)\s*+[-./>→·－—\\]?\s*+")
_OPENING, _CLOSING = "（(“[〔《", "）)”]〕》"


class _Sign(NamedTuple):
    """A character that says something, made plain, and where in its line it stands."""

    text: str
    place: int


@remembered
def typed_cells(line: str) -> tuple[str, ...]:
    """The names and figures of a line, as printed; none where it says anything else."""
    if not line or len(line) > LONGEST or _is_foreign(line) or has_dashes_for_figures(line):
        return ()
    return tuple(_cells(line))


def _is_foreign(line: str) -> bool:
    """Whether some character is none of any name's, a figure's or of a filler's: most prose."""
    return not all(one in _alphabet() for one in unicodedata.normalize("NFKC", line))


def _cells(line: str) -> Sequence[str]:
    signs = _signs(line)
    plain = "".join(one.text for one in signs)
    found: list[str] = []
    place = steps = names = fillers = 0
    while place < len(signs):
        steps += 1
        if steps > _MOST_STEPS:
            return ()
        name = _name(line, plain, signs, place)
        if name and are_digits(plain[place]) and found and words(found[-1]) in _columns():
            # Behind a column stands its figure, unless 其他 3.其他 steps on to a line.
            if _STEP.fullmatch(line[signs[place - 1].place + 1 : signs[place].place]):
                return ()
            name = None
        if name:
            start, end = name
            found.append(_printed(line, signs[start].place, signs[end - 1].place + 1))
            names += 1
        elif figure := _figure(line, signs, place):
            text, end = figure
            found.append(text)
        elif filler := _FILLER.match(plain, place):
            end = filler.end()
            fillers += 1
        else:
            return ()
        place = end
    # Several figures with words between and no name, 12篇，共12篇: a piece of a sentence.
    is_row = names or not fillers or len(found) == 1
    return found if is_row else ()


def _signs(line: str) -> list[_Sign]:
    """The characters that are words or digits."""
    return [
        _Sign(plain, place)
        for place, one in enumerate(line)
        for plain in words(one)
        if len(words(one)) == 1
    ]


def _name(line: str, plain: str, signs: Sequence[_Sign], place: int) -> tuple[int, int] | None:
    """Where a name of the form begins and ends, be it counted by whoever typed it."""
    number = _COUNTED.match(plain, place, _end_of_run(signs, place))
    start = signs[place].place
    is_counted = number is not None and _is_counted(line, signs, number.end())
    is_own = is_counted or not are_digits(plain[place])
    if is_own and (end := _longest(plain, place)):
        return place, end
    if not number or not is_counted or not _BEGINS.search(line[max(start - 2, 0) : start]):
        return None
    end = _longest(plain, number.end())
    return (number.end(), end) if end else None


def _end_of_run(signs: Sequence[_Sign], place: int) -> int:
    """Where the next gap stands: digits on both sides of one are not of one number."""
    last = min(place + _MOST_COUNTED, len(signs))
    after = range(place + 1, last)
    return next((n for n in after if signs[n].place > signs[n - 1].place + 1), last)


def _is_counted(line: str, signs: Sequence[_Sign], after: int) -> bool:
    """Whether a number counts what stands behind it: 3.其他, and not 3____其他."""
    return after < len(signs) and bool(_NUMBERED.match(line, signs[after - 1].place + 1))


def _longest(plain: str, place: int) -> int:
    """Where the longest name ends that begins at a place."""
    for length in _lengths().get(plain[place : place + 1], ()):
        end = place + length
        if end <= len(plain) and plain[place:end] in _names():
            return end
    return 0


def _figure(line: str, signs: Sequence[_Sign], place: int) -> tuple[str, int] | None:
    """The figure that begins here with its unit, and the place behind it."""
    start = signs[place].place
    before = line[max(start - 2, 0) : start]
    found = _FIGURE.match(narrow(line[start : start + _LONGEST_FIGURE]))
    end = start + len(found[0] if found else "")
    if not found or len(found[0]) == _LONGEST_FIGURE or _is_torn(before, line[end : end + 2]):
        return None
    start -= _is_minus(before)
    after = place + sum(map(are_digits, found[0]))
    unit = _UNIT.match("".join(one.text for one in signs[after : after + 2]))
    said = unit[0] if unit else ""
    text = line[start:end] + (said if said == _OTHER_UNIT else "")
    return text, after + len(said)


def _is_torn(before: str, behind: str) -> bool:
    """Whether a figure goes on beyond its ends, 1,234 or 1.2.3, or a dash behind a word stands
    before it: nobody can tell it."""
    is_begun = len(before) == 2 and before[1] in _POINTS and are_digits(before[0])
    is_on = len(behind) == 2 and behind[0] in _POINTS and are_digits(behind[1])
    return is_begun or is_on or (before[-1:] in _MINUS and before[:1].isalnum())


def _is_minus(before: str) -> bool:
    """Whether what stands before a figure is its sign, and none of the dashes of a leader."""
    return before[-1:] in _MINUS and before[:-1] not in _DASHES


def _printed(line: str, start: int, end: int) -> str:
    """A name with the brackets and marks that belong to it."""
    while start and line[start - 1] in _OPENING and _is_open(line[start - 1 : end]):
        start -= 1
    return line[start:end] + _closing(line, start, end)


def _is_open(text: str) -> bool:
    return any(one in _CLOSING for one in text[1:])


def _closing(line: str, start: int, end: int) -> str:
    said = line[start:end]
    opened = sum(said.count(one) for one in _OPENING) - sum(said.count(one) for one in _CLOSING)
    behind = line[end : end + min(max(opened, 0), _MOST_BRACKETS)]
    return behind if behind and all(one in _CLOSING for one in behind) else ""


@cache
def _names() -> frozenset[str]:
    """What lines and columns are called, in the form or beside a figure."""
    return known_labels() | TOLD.keys()


@cache
def _columns() -> frozenset[str]:
    tables = [table for edition in EVERY_EDITION for table in edition.tables]
    columns = (words(one.label) for t in tables for b in t.blocks for one in b.columns)
    return frozenset(columns) | TOLD.keys()


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """How long the names are that begin with a character, the longest first."""
    found: dict[str, set[int]] = {}
    for name in _names():
        found.setdefault(name[0], set()).add(len(name))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


@cache
def _alphabet() -> frozenset[str]:
    """All characters that names, figures, fillers and the signs around them are written with."""
    signs = " \t\u00a0.…‥·・。,，;；:：、/|\uff5c_\uff3f-—–―─~=→>()（）[]【】〔〕“”\"'《》?？−*{}"
    signs += "●◆■▪•○◇□★▲►◎※√✓"
    said = "".join(_names()) + "0123456789万元件次条个项宗份篇一二三四五六七八九十"
    return frozenset(unicodedata.normalize("NFKC", signs + said + _FILLER.pattern))
