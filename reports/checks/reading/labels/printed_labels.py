"""Which labels are printed around a table's figures, and how far are they from the form's?"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple, TypeAlias

from reports.checks.reading.labels.form_labels import (
    LOOSE,
    MOST_KEPT,
    SHORTEST,
    Form,
    bare,
    form_of,
    nearest,
)
from reports.document.digits import are_digits
from reports.document.note_marks import without_mark
from reports.document.remembered import remembered
from reports.statute.schema import Table

_CELLS, _BARS = re.compile(r"[\t|\uff5c]"), re.compile(r"[|\uff5c]")
_NUMBER = re.compile(r"[0-9０-９](?:[0-9０-９.,，]*[0-9０-９])?(?:件|万元|元)?|[—–－/／-]+|无")
_GLUED = re.compile(r"[\u4e00-\u9fff）”):：]\s*[0-9０-９][0-9０-９. ]*$")
_GLUED_ENDS = frozenset("0123456789０１２３４５６７８９. ")
_FEWEST_GLUED, _LONGEST_CELL = 3, 400
_SIGNS = r"[\s—–\-_/\uff0f|\uff5c>\uff1e\\\uff3c·•»→:：【】\[\]…]"
_WAY, _ENDS = re.compile(f"{_SIGNS}+"), re.compile(f"^{_SIGNS}+|(?<!{_SIGNS}){_SIGNS}+$")
"""Between the labels of a whole way, 行政诉讼 / 复议后起诉 / 总计, and around one: 总计……."""

_CONTINUED = re.compile(r"[（(]\s*续表?\s*[）)]$")
"""Behind a label where its table goes on, on the next page."""

_OF_ROWS = frozenset({"序号", "行次", "编号"})
_FEWEST_NUMBERS = 3  # of labels in cells of their own; one may be a figure by chance
_OPENED = 2  # a line of one tab and one text: the beginning of a cell
_MOST_PIECES, _MOST_MISPRINTED = 6, 3
_MOST_LAYOUTS = 200


Token: TypeAlias = tuple[int, str]
"""One printed cell of a table: its line and its text."""


class PrintedLabel(NamedTuple):
    """A label as printed, the form's label it stands for, and the figures printed behind it.

    ``likeness``: same, style (signs and spaces apart), typo, near; empty for unknown words.
    """

    line: int
    text: str
    official: str
    likeness: str
    figures: tuple[Token, ...] = ()


def tokens(lines: Sequence[tuple[int, str]]) -> tuple[Token, ...]:
    """Take lines apart into cells.

    Where every cell begins with a tab, a line without one continues the cell above it.
    """
    found: list[Token] = []
    is_open = False
    for number, pieces in _without_serial_numbers(lines):
        if len(pieces) == 1 and not is_open:
            found.append((number, pieces[0]))
            continue
        continues = is_open and len(pieces) == 1
        is_open = continues or (len(pieces) == _OPENED and not pieces[0])
        is_empty = True
        for piece in pieces:
            if not piece:
                continue
            is_empty = False
            if continues and found and _may_go_on(found[-1][1]):
                begun, text = found[-1]
                found[-1] = begun, f"{text}\n{piece}"
            else:
                found.append((number, piece))
        if is_empty and is_open and not continues:
            found.append((number, ""))
    return tuple([one for one in found if one[1]])


@remembered
def _is_word(text: str) -> bool:
    return _NUMBER.fullmatch(text) is None


def _may_go_on(text: str) -> bool:
    """Whether what stands in a cell is words, and not more than a cell holds."""
    return 0 < len(text) <= _LONGEST_CELL and _is_word(text)


@remembered
def _pieces(line: str) -> Sequence[str]:
    """The cells of a line."""
    if "|" in line or "\uff5c" in line:
        line = _BARS.sub("\t", line)
    return [piece.strip() for piece in line.split("\t")]


def _without_serial_numbers(
    lines: Iterable[tuple[int, str]],
) -> Iterator[tuple[int, Sequence[str]]]:
    """The cells of each line; where a head says 序号, without the number that opens a line."""
    is_counted = False
    for number, line in lines:
        pieces = _pieces(line)
        if is_counted or "号" in line or "次" in line:
            first = next(filter(None, pieces), "")
            is_counted = is_counted or bare(first) in _OF_ROWS
            if is_counted and len(pieces) > 1 and not _is_word(first):
                at = pieces.index(first)
                pieces = [*pieces[:at], "", *pieces[at + 1 :]]
        yield number, pieces


def are_glued(lines: Sequence[tuple[int, str]]) -> bool:
    """Labels and figures run together, as in a page description: the lines show no cells."""
    ended = [line for _, line in lines if "\t" not in line and line[-1:] in _GLUED_ENDS]
    worded = [line for line in ended if not are_digits(line)]
    glued = [one for one in worded if not _CELLS.search(one) and _GLUED.search(one)]
    return len(glued) >= _FEWEST_GLUED


def names_in(words: Sequence[Token], table: Table) -> Sequence[tuple[str, str]]:
    """What the labels in some words stand for, and how like each is to it."""
    first = words[0][0] if words else 0
    return _names_in(tuple([(line - first, text) for line, text in words]), table)


@lru_cache(_MOST_LAYOUTS)
def _names_in(words: Sequence[Token], table: Table) -> Sequence[tuple[str, str]]:
    """The same, by how the lines lie to each other: whoever lays a report out in one way prints the
    same labels in it, whatever the figures are."""
    return tuple([(one.official, one.likeness) for one in labels_of(words, table)])


def labels_of(words: Sequence[Token], table: Table) -> tuple[PrintedLabel, ...]:
    """Read the labels in order, each with the figures that follow it before the next.

    Where merged cells were spread out, their labels count once and their figures not at all.
    """
    found: list[tuple[int, str, str, str]] = []
    figures: list[list[Token]] = []
    told, texts = _told_in(table), [text for _, text in words]
    places = [place for place, text in enumerate(texts) if _is_word(text)]
    places.append(len(texts) + 1)  # no word stands there
    turn, is_spread = 0, False
    while turn < len(places) - 1:
        place = places[turn]
        is_alone = places[turn + 1] > place + 1
        count = 1 if is_alone else _in_a_row(places[turn : turn + _MOST_PIECES])
        text, official, likeness, used = told(tuple(texts[place : place + count]))
        line, turn = words[place][0], turn + used
        if found and found[-1][:2] == (line, text):
            is_spread = True
        else:
            found.append((line, text, official, likeness))
            figures.append([])
        figures[-1] += words[place + used : places[turn]]
    behind = [below for _, _, below, _ in found[1:]]
    numbers = _numbers_of_labels(table)
    above = zip(figures, behind, strict=False)
    ended = [one for one, below in above if one and (one[-1][1], below) in numbers]
    for tail in ended if len(ended) >= _FEWEST_NUMBERS else ():
        tail.pop()
    beside = zip(found, figures, strict=True)
    return tuple([PrintedLabel(*one, () if is_spread else tuple(own)) for one, own in beside])


@cache
def _numbers_of_labels(table: Table) -> frozenset[tuple[str, str]]:
    """The numbers of labels with these, and with what stands behind the number: 3 | 其他."""
    told = ((line.label, *line.label.partition(".")) for line in table.lines)
    return frozenset(
        (number, text) for label, number, stop, rest in told if stop for text in (label, rest)
    )


def _in_a_row(places: Sequence[int]) -> int:
    """How many places follow one another from the first on."""
    first = places[0]
    return next((n for n, place in enumerate(places) if place != first + n), len(places))


@cache
def _told_in(table: Table) -> Callable[[tuple[str, ...]], tuple[str, str, str, int]]:
    """What the labels of a table are. All reports print the same ones: what was said of them once
    is kept."""
    return lru_cache(MOST_KEPT)(partial(_label, table=table))


def _label(words: tuple[str, ...], table: Table) -> tuple[str, str, str, int]:
    """A label as printed, the form's that it stands for, how like it is, and of how many cells it
    is made."""
    form = form_of(table)
    joined = [(count, "\n".join(words[:count])) for count in range(1, len(words) + 1)]
    for count, text in joined if form.may_begin_with(words[0]) else ():
        if right := form.official.get(bare(text)):
            return text, right, "same" if _is_same(text, right) else "style", count
    if (within := _within_signs(words[0], form)) is not None:
        return words[0], within, "same" if within else "", 1
    for count, text in joined[: _own_pieces(words, form)]:
        if right := form.unnumbered.get(bare(text)):
            return text, right, "same", count
        right, likeness = nearest(bare(text), table)
        if right:
            return text, right, likeness, count
    return words[0], "", "", 1


def _within_signs(text: str, form: Form) -> str | None:
    """The label that a text is but for signs around it; "" for a whole way of several labels."""
    known = form.known
    steps = [bare(one) for one in _WAY.split(text) if one]
    if len(steps) > 1 and known.keys() >= set(steps):
        return ""
    return known.get(bare(_CONTINUED.sub("", _ENDS.sub("", without_mark(text)))))


def _own_pieces(words: Sequence[str], form: Form) -> int:
    """How many pieces may make up one misprinted label: up to one that is a label by itself."""
    own = (n for n, word in enumerate(words[1:_MOST_MISPRINTED], 1) if bare(word) in form.official)
    return next(own, _MOST_MISPRINTED)


def _is_same(text: str, right: str) -> bool:
    """Letter for letter but for line breaks; a short word may be spaced out."""
    joined = text.replace("\n", "")
    return joined == right or (len(right) < SHORTEST and LOOSE.sub("", joined) == right)
