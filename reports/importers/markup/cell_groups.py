"""Which elements of a page hold nothing but short ones beside each other, as a row holds cells?"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise
from typing import Final

from lxml import html

from reports.document.digits import are_digits
from reports.importers.cells.pieces import is_value
from reports.importers.markup.html_table import cell_text, is_unseen
from reports.importers.text.form_words import LONGEST_CELL, is_label, number_behind

FEWEST_VALUES: Final = 3
"""Figures in a row: of two, nobody could tell whether they are the halves of one."""

_MOST_DIGITS: Final = 8
_IN_A_GRID: Final = 12
_MOST_ELEMENTS: Final = 60_000
_MOST_INSIDE: Final = 80
"""Elements within a cell: an editor puts each sign into one of its own."""

_OF_TABLES: Final = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
_FIGURE_FIRST: Final = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,9})?\s{0,9}[^0-9\s.．、)）年]")
"""A figure with a word behind it: such an element holds two cells."""

_BREAKS_OFF: Final = frozenset("。；！？")


@dataclass(frozen=True)
class CellGroup:
    """An element whose children may be cells."""

    element: html.HtmlElement
    cells: Sequence[str]

    @property
    def kind(self) -> tuple[str, ...]:
        """What rows of one table have in common."""
        over = self.element.getparent() if not self.element.get("class") else None
        named = (self.element,) if over is None else (self.element, over)
        return tuple(f"{one.tag}.{one.get('class') or ''}" for one in named)

    @cached_property
    def values(self) -> int:
        """How many of the last cells hold a figure or nothing."""
        words = [n for n, cell in enumerate(self.cells) if cell and not is_value(cell)]
        return len(self.cells) - (words[-1] + 1 if words else 0)

    @cached_property
    def labels(self) -> int:
        return sum(1 for cell in self.cells if cell and is_label(cell))

    @property
    def is_head(self) -> bool:
        """Whether it holds names of columns and no figure."""
        return self.labels >= FEWEST_VALUES and not any(map(is_value, self.cells))

    @cached_property
    def are_pairs(self) -> bool:
        """Whether each child is a name with its figure behind it."""
        return all(map(_is_pair, self.cells))

    @property
    def is_no_number(self) -> bool:
        """Whether what its figures make when they run together is none: 0012."""
        run, whole = "".join(self.cells[-self.values :]), "".join(self.cells)
        if self.values < FEWEST_VALUES or len(run) < FEWEST_VALUES:
            return False
        is_one = is_value(whole) and not are_digits(whole)  # -1.05, each sign on its own
        return not is_one and (run[0] == "0" or len(run) > _MOST_DIGITS or not are_digits(run))

    @property
    def is_whole_table(self) -> bool:
        """Whether names and figures take turns in it: all cells of a table, one by one."""
        if len(self.cells) < _IN_A_GRID or self.labels < FEWEST_VALUES:
            return False
        told = [is_value(cell) for cell in self.cells if cell]
        return sum(after and not before for before, after in pairwise(told)) >= FEWEST_VALUES


def groups(root: html.HtmlElement) -> Iterator[CellGroup]:
    """The elements whose children are words or figures, with nothing said between them."""
    waiting, left = [root], _MOST_ELEMENTS
    while waiting and left:
        element = waiting.pop()
        left -= 1
        if is_unseen(element):
            continue
        waiting += reversed(element)
        if len(element) > 1 and element.tag not in _OF_TABLES and _holds_nothing_else(element):
            cells = list(_cells_in(element))
            if len(cells) == len(element) and any(cells):
                yield CellGroup(element, cells)


def _cells_in(element: html.HtmlElement) -> Iterator[str]:
    """What the children say, up to the first that says more than a cell does, or another kind."""
    fits: Callable[[str], bool] | None = None
    for one in element:
        if next(islice(one.iter(), _MOST_INSIDE, None), None) is not None or _says_much(one):
            return
        cell = " ".join(cell_text(one).split())
        if cell and fits is None:
            fits = _is_short if _is_short(cell) else _is_pair
        if cell and fits and not fits(cell):
            return
        yield cell


def _says_much(element: html.HtmlElement) -> bool:
    """Whether the words of an element are too many for a cell; no more of them are looked at."""
    told = 0
    for piece in element.itertext():
        told += len(piece.strip())
        if told > LONGEST_CELL:
            return True
    return False


def _holds_nothing_else(element: html.HtmlElement) -> bool:
    if element.text and element.text.strip():
        return False
    return not any(one.tag == "br" or (one.tail and one.tail.strip()) for one in element)


def _is_pair(cell: str) -> bool:
    label, number = number_behind(cell) if len(cell) <= LONGEST_CELL else ("", "")
    return bool(number) and is_label(label)


def _is_short(cell: str) -> bool:
    if len(cell) > LONGEST_CELL or not _BREAKS_OFF.isdisjoint(cell):
        return False
    return is_value(cell) or not (are_digits(cell[-1:]) or _FIGURE_FIRST.match(cell))
