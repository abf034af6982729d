"""What does a line of plain text say of a table: labels, figures, prose, or none of these?"""

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache

from reports.document.digits import are_digits, narrow
from reports.document.remembered import LONGEST_KEPT, remembered
from reports.importers.chapter_titles import is_chapter_title
from reports.importers.same_label import KEPT, bare, dense, words
from reports.importers.text.form_words import (
    LONGEST_CELL,
    LONGEST_RUN,
    has_other_words,
    is_figure,
    is_label,
    is_part,
    is_word_for_word,
    labels_in,
    number_behind,
)

_SENTENCE = re.compile(r"[。；！？]")
_NOTE = re.compile(r"^[（(【]?(?:备?注|说明|附注|填报说明|填表说明)[0-9]?[:、]")
_PAGE = re.compile(
    r"[-–—·]{1,3}[0-9]{1,3}[-–—·]{1,3}|第[0-9]{1,3}页(?:[,/]?共[0-9]{1,3}页)?|[0-9]{1,3}/[0-9]{1,3}"
)
_FIRST_OF_LABELS = frozenset("（(一二三四五六七八九十")
"""No page's number begins so."""

_CHAPTER = re.compile(r"^[一二三四五六七八九十][、.]")
_OF_A_YEAR = re.compile(
    r"[（(【\[]20[0-9]{2}年度?[）)】\]]|附?表[0-9一二三四][:、.]?20[0-9]{2}年.{0,40}"
    r"|20[0-9]{2}年度?[^，。；]{2,30}(?:情况|统计)表?"
)
"""What stands above a table where last year's is printed as well."""

_FEWEST_HEADS = 3
"""Labels beside which another word may stand: 类别 总计 结果维持 ….."""

_LONGEST_ROW = 1000


class Kind(Enum):
    """What a line of plain text says of a table."""

    EMPTY = auto()
    FIGURES = auto()
    LABEL = auto()
    PIECE = auto()
    PAGE_NUMBER = auto()
    CHAPTER = auto()
    PROSE = auto()
    OTHER = auto()


@dataclass(slots=True, init=False)
class Cut:
    """One source line: its cells, and those that say something."""

    number: int
    text: str
    cells: tuple[str, ...]
    said: tuple[str, ...] = field(init=False)
    is_separated: bool = field(init=False)

    def __init__(self, number: int, text: str, cells: tuple[str, ...]) -> None:
        self.number, self.text, self.cells = number, text, cells
        self.is_separated = len(cells) > 1
        if self.is_separated:
            self.said = tuple([cell for cell in cells if cell.strip()])
        else:
            self.said = cells if cells and cells[0].strip() else ()


def kind_of(cut: Cut) -> Kind:
    """What a line says of a table; all reports have the same labels, so that is kept."""
    if not cut.is_separated and cut.cells == (cut.text,):
        return _kind_of_line(cut.text)
    if cut.is_separated and any(map(has_label, cut.said)):
        return Kind.LABEL
    return _kind(cut) if len(cut.text) > LONGEST_KEPT else _kept_kind(cut.text, cut.cells)


@remembered
def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page, as programs print it."""
    if len(text) > LONGEST_CELL or text.lstrip()[:1] in _FIRST_OF_LABELS:
        return False
    return bool(_PAGE.fullmatch(dense(text)))


@remembered
def is_chapter(text: str) -> bool:
    """Whether a line is the heading of a chapter, by its title or by a number that no label has."""
    plain = bare(text)
    if not plain or len(plain) > LONGEST_CELL or has_label(text):
        return False
    return bool(_CHAPTER.match(dense(text))) or is_chapter_title(text)


@remembered
def _kind_of_line(text: str) -> Kind:
    return _kind(Cut(0, text, (text,)))


@lru_cache(KEPT)
def _kept_kind(text: str, cells: tuple[str, ...]) -> Kind:
    return _kind(Cut(0, text, cells))


def _kind(cut: Cut) -> Kind:
    """What a line says of a table."""
    if are_digits(cut.text.strip()):
        return Kind.FIGURES
    plain = "".join(narrow(cut.text).split())
    is_worded = has_other_words(plain)
    if (is_worded and _is_long_sentence(cut, plain)) or _OF_A_YEAR.fullmatch(plain):
        return Kind.PROSE
    if not (is_worded or words(plain[:LONGEST_RUN]) or is_figure(plain)):
        return Kind.EMPTY
    if is_page_number(cut.text):
        return Kind.PAGE_NUMBER
    if labels_of(cut):
        return Kind.LABEL
    if len(cut.said) == 1 and not is_part(cut.text) and is_chapter(cut.text):
        return Kind.CHAPTER
    if _are_figures(cut):
        return Kind.FIGURES
    return _kind_of_words(cut, plain)


def _is_long_sentence(cut: Cut, plain: str) -> bool:
    """Whether a line is a long sentence whose words nothing parts: no column stands in it."""
    is_in_one_piece = not cut.is_separated and len(cut.text.split()) == 1
    return len(plain) > LONGEST_CELL and is_in_one_piece and _is_sentence(plain)


def _kind_of_words(cut: Cut, plain: str) -> Kind:
    """What a line says that is neither a label nor figures; a note may stand within a table."""
    if len(set(cut.said)) == 1:  # a merged cell may stand in each place that it covers
        plain = "".join(narrow(cut.said[0]).split())
    if len(plain) > LONGEST_CELL or _is_sentence(plain):
        return Kind.PROSE
    if _NOTE.match(plain):
        return Kind.OTHER
    are_parts = all(is_part(part) or is_figure(part) for cell in cut.said for part in cell.split())
    return Kind.PIECE if are_parts else Kind.OTHER


def labels_of(cut: Cut) -> int:
    """How many labels a line holds: cells, or words between spaces where all are of the form."""
    found = sum(map(has_label, cut.cells))
    if found or cut.is_separated:
        return found
    parts = cut.text.split() if len(cut.text) <= _LONGEST_ROW else []
    labels = [one for one in parts if is_word_for_word(one)]
    is_head = len(labels) >= _FEWEST_HEADS and 2 * len(labels) > len(parts)
    return len(labels) if is_head or all(is_part(one) or is_figure(one) for one in parts) else 0


def _is_sentence(plain: str) -> bool:
    return len(plain) > 15 and bool(_SENTENCE.search(plain))


def _are_figures(cut: Cut) -> bool:
    """Whether a line holds figures and nothing else."""
    if len(cut.text) > _LONGEST_ROW:
        return False
    return all(is_figure(part) for cell in cut.said for part in cell.split())


@remembered
def has_label(cell: str) -> bool:
    """Whether a cell holds a label of the form, figures perhaps behind it."""
    cell = squeezed(cell)
    if len(cell) > LONGEST_RUN or is_figure(cell):
        return False
    if is_label(cell) or labels_in(cell):
        return True
    head = without_figures(cell)
    if head == cell.strip() or not head:
        return False
    return is_label(head) or bool(labels_in(head))


def squeezed(text: str) -> str:
    """A text with one space where it has several: those of columns drawn by spaces."""
    return " ".join(text.split())


def without_figures(cell: str) -> str:
    """What stands before the figures at the end of a text."""
    chunks = cell.split()
    while chunks and is_figure(chunks[-1]):
        chunks.pop()
    if chunks:
        head, number = number_behind(chunks[-1])
        chunks[-1] = head if number else chunks[-1]
    return " ".join(chunks).strip()
