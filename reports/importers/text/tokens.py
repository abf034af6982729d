"""Which labels and figures does a table in plain text hold? Told apart before anything is changed.

“行政规范性文件 12 3” is a label, 12 and 3; “行政事业性收费20.1” is a label and 20.1.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from reports.document.digits import are_digits
from reports.document.remembered import remembered
from reports.importers.same_label import KEPT, bare, words
from reports.importers.text.form_words import (
    is_figure,
    is_label,
    is_part,
    is_word_for_word,
    labels_in,
    number_behind,
)
from reports.statute import EVERY_EDITION

GLUED: Final = ""
SPACE: Final = " "
CELL: Final = "|"
LINE: Final = "\n"


_CHUNK = re.compile(r"\S+")
_GAP = re.compile(r"\s{2,}|\u3000")
_FEWEST_LABELS = 2
_FEWEST_FIGURES = 3
_FIRST_WIDE = 0x2E80


class Piece(NamedTuple):
    """A label, a figure or what else stands in one piece.

    ``number`` is its line, ``before`` what parts it from the last one, ``spans`` the columns that
    it takes up, counted in characters and in a type of equal widths.
    """

    text: str
    number: int
    before: str = LINE
    spans: tuple[range, range] = (range(0), range(0))


def tokens_of(text: str, number: int, before: str, is_kept_whole: bool) -> list[Piece]:
    """The labels and figures of one cell, or of a line that has no signs between its cells."""
    if is_kept_whole and (kept := _kept_whole(text)):
        first, *others = kept
        return [Piece(first, number, before), *[Piece(one, number, SPACE) for one in others]]
    pieces = []
    for part, glue, spans in _parts(text):
        pieces.append(Piece(part, number, before, spans))
        before = glue
    return pieces


@remembered
def _kept_whole(text: str) -> tuple[str, ...]:
    """A cell as one text, or as the labels that wide gaps part; none where figures stand in it."""
    parts = [one for one, _, _ in _parts(text)]
    if len(parts) != 1 and _is_label_with_figures(parts):
        return ()
    return tuple(_far_apart(text.strip())) if len(parts) != 1 else (text.strip(),)


def digits_apart(tokens: Sequence[Piece]) -> Iterator[Piece]:
    """The tokens, digits stuck together cut where they are as many as their line has columns.

    Where another line has its figures beside each other, no other's stick together.
    """
    if _are_beside(tokens):
        yield from tokens
        return
    columns = _Columns(tokens)
    for place, token in enumerate(tokens):
        if len(token.text) > 1 and are_digits(token.text) and _is_alone(tokens, place):
            label = tokens[place - 1].text if token.before != LINE else ""
            if columns[label] == {len(token.text)}:
                yield token._replace(text=token.text[0])
                yield from (Piece(digit, token.number, GLUED) for digit in token.text[1:])
                continue
        yield token


def _are_beside(tokens: Sequence[Piece]) -> bool:
    """Whether a line has several figures behind its label."""
    is_labelled = is_behind = False
    for token in tokens:
        is_value = is_figure(token.text)
        if token.before == LINE:
            is_labelled = is_behind = False
        elif is_value and is_behind:
            return True
        is_labelled = is_labelled or not is_value
        is_behind = is_value and is_labelled
    return False


def _is_alone(tokens: Sequence[Piece], place: int) -> bool:
    """Whether no other figure stands beside a token in its line."""
    before = place and tokens[place].before != LINE and is_figure(tokens[place - 1].text)
    after = tokens[place + 1 : place + 2]
    return not before and not any(one.before != LINE and is_figure(one.text) for one in after)


class _Columns(dict[str, set[int]]):
    """How many figures a line has, by its label and the words beside it."""

    def __init__(self, tokens: Sequence[Piece]) -> None:
        super().__init__()
        self._tokens = tokens

    def __missing__(self, label: str) -> set[int]:
        self[label] = _columns(label, self._seen)
        return self[label]

    @cached_property
    def _seen(self) -> frozenset[str]:
        return frozenset([words(one.text) for one in self._tokens])


def _columns(label: str, seen: frozenset[str]) -> set[int]:
    """How many figures a line has, by the blocks whose columns are named; without label: 15."""
    found = set()
    for edition in EVERY_EDITION:
        for table in edition.tables:
            if table.lines_across and not label:
                found.add(len(table.cells))
            for block in table.blocks if label and not table.lines_across else ():
                is_named = seen >= {words(column.label) for column in block.columns}
                if is_named and bare(label) in {bare(line.label) for line in block.lines}:
                    found.add(len(block.columns))
    return found


def _is_label_with_figures(parts: Sequence[str]) -> bool:
    """Whether a cell holds a label, or several, and figures behind them; the rest of a label that
    was broken stands before all figures of its line."""
    figures = [is_figure(one) for one in parts]
    is_told = is_part if sum(figures) >= _FEWEST_FIGURES else is_word_for_word
    return (
        any(figures)
        and not figures[0]
        and all(
            is_a_figure or is_told(one) for one, is_a_figure in zip(parts, figures, strict=True)
        )
    )


def _far_apart(text: str) -> list[str]:
    """What stands between wide gaps, where these part labels and none is one of its letters."""
    if not _GAP.search(text) or is_word_for_word(text):
        return [text]
    parts = _GAP.split(text)
    labels = sum(map(is_word_for_word, parts))
    are_told = labels >= _FEWEST_LABELS or (labels > 0 and all(map(is_part, parts)))
    return parts if are_told and all(len(one) > 1 for one in parts) else [text]


@lru_cache(KEPT)
def _parts(text: str) -> tuple[tuple[str, str, tuple[range, range]], ...]:
    """What stands in a text, each with what parts it from the next, and the columns it takes."""
    found: list[tuple[str, str, tuple[range, range]]] = []
    wide, end = 0, 0
    for chunk in _CHUNK.finditer(text):
        wide += _wide(text[end : chunk.start()])
        *glued, last = _of_chunk(chunk[0])
        first, behind = chunk.span()
        spans = range(first, behind), range(first + wide, behind + wide + _wide(chunk[0]))
        found += [(one, GLUED, spans) for one in glued]
        found.append((last, SPACE, spans))
        wide, end = wide + _wide(chunk[0]), chunk.end()
    return tuple(found)


def _wide(text: str) -> int:
    """How many characters of a text take up two places."""
    return sum(ord(one) >= _FIRST_WIDE for one in text)


def _of_chunk(chunk: str) -> tuple[str, ...]:
    """Labels that stick to one another, and the number that sticks to their end, or to a colon."""
    if is_figure(chunk) or is_word_for_word(chunk):
        return (chunk,)
    head, number = number_behind(chunk)
    labels = labels_in(head)
    if number and head and (labels or is_label(head)):
        return (*(one.rstrip(":：") for one in labels or (head,)), number)
    return labels_in(chunk) or (chunk,)
