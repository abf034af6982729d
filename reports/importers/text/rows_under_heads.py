"""Do cells on lines of their own stand in rows, because their head says how many each row has?

Beside the form's columns a head names others, last year's: 自然人, 上年自然人, 商业企业 …. As many
figures behind every label are a row under that head; where one line has more or fewer, none is.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from reports.importers.cells.table_words import words_of
from reports.importers.flow import Matrix, Slot
from reports.importers.same_label import bare, words
from reports.importers.text.form_words import figures_of_lines, is_figure, is_label
from reports.importers.text.tokens import Piece
from reports.statute import EVERY_EDITION

_BESIDE: Final = re.compile("[上去前]一?年|同期|同比|增减|增长|变化")
_LONGEST: Final = 30
_FEW: Final = 2
_MOST_LABELS: Final = 4
"""Groups begin above a line: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密."""

Row = list[Piece]


def rows_under_heads(tokens: Sequence[Piece]) -> Matrix | None:
    """The cells in rows; None where no head names other columns, or a line does not fit it."""
    if not any(_is_beside(one.text) for one in tokens):
        return None
    rows: list[Row] = []
    width = 0
    for said, figures in _runs(tokens):
        if not figures:
            rows += [[one] for one in said]
            continue
        if any(_is_beside(one.text) for one in said):
            width = len(figures)
            labels = _labels_behind_head(said, width)
            if not labels:
                return None
            cut = len(said) - labels
            rows += [[one] for one in said[: cut - width]]
            rows.append([Piece("", said[0].number), *said[cut - width : cut]])
            said = said[cut:]
        if len(figures) != width or len(said) > _MOST_LABELS or not all(map(_is_line, said)):
            return None
        *groups, label = said
        rows += [[one] for one in groups]
        rows.append([label, *figures])
    return Matrix(tuple(map(_slots, range(len(rows)), rows)))


def _slots(number: int, row: Row) -> tuple[Slot, ...]:
    return tuple(Slot(one.text, number, n, one.number) for n, one in enumerate(row))


def _runs(tokens: Sequence[Piece]) -> Iterator[tuple[Row, Row]]:
    """Words with the figures behind them; at the end perhaps without any."""
    said, figures = list[Piece](), list[Piece]()
    for one in tokens:
        if not one.text:
            continue
        if is_figure(one.text):
            figures.append(one)
            continue
        if figures:
            yield said, figures
            said, figures = [], []
        said.append(one)
    yield said, figures


def _labels_behind_head(said: Row, width: int) -> int:
    """How many labels stand behind the names of so many columns; none where that does not fit."""
    for count in range(1, _MOST_LABELS + 1):
        names, labels = said[-count - width : -count], said[-count:]
        if not all(map(_is_line, labels)):
            return 0
        if len(names) == width and _is_head([one.text for one in names]):
            before = said[-count - width - 1 : -count - width]
            return count if not any(_is_name(one.text) for one in before) else 0
    return 0


def _is_head(names: Sequence[str]) -> bool:
    """Whether names of columns and nothing else stand there, and each column has its other, but
    those that speak of last year themselves; or one or two others stand behind all."""
    own = [one for one in names if words(one) in _columns()]
    doubled = [one for one in own if not _BESIDE.search(one)]
    others = [one for one in names if _is_beside(one)]
    is_even = len(others) == len(doubled)
    stand_behind = len(others) <= _FEW and others == list(names[len(own) :])
    return bool(own) and len(own) + len(others) == len(names) and (is_even or stand_behind)


def _is_beside(text: str) -> bool:
    """Whether words name a column that is none of the form's, nor a line: 二、上年结转…."""
    if len(text) > _LONGEST or not _BESIDE.search(text):
        return False
    return words(text) not in _columns() and bare(text) not in figures_of_lines()


def _is_name(text: str) -> bool:
    return words(text) in _columns() or _is_beside(text)


def _is_line(one: Piece) -> bool:
    """Whether words are the label of a line or a group, and no column's."""
    if _is_name(one.text):
        return False
    return bare(one.text) in figures_of_lines() or is_label(one.text)


@cache
def _columns() -> frozenset[str]:
    tables = (table for edition in EVERY_EDITION for table in edition.tables)
    return frozenset().union(*(words_of(table).columns for table in tables))
