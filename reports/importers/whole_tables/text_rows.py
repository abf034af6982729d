"""Which rows of a printed table are text? Titles of chapters and paragraphs, between its tables.

A sheet may hold the whole report, a page may print three chapters as one table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from reports.importers.cells.pieces import is_value
from reports.importers.cells.table_words import labels_of
from reports.importers.chapter_titles import LIKENESS, chapter_titles, is_chapter_title
from reports.importers.flow import Flow, Item, Line, Matrix, Slot
from reports.importers.same_label import bare, closest, length, words
from reports.importers.whole_tables.captions import with_captions
from reports.importers.whole_tables.named_texts import LONGEST_CELL, is_named_text, is_of_words
from reports.importers.whole_tables.small_tables import with_lines_together
from reports.statute import EVERY_EDITION

_FEWEST_LABELS = 2


def with_text_apart(items: Sequence[Item]) -> list[Item]:
    """The items, the rows of text within the form's tables being lines, their captions rows."""
    return [part for one in _whole(items) for part in _parts(one)]


def _whole(items: Sequence[Item]) -> Iterator[Item]:
    return with_lines_together(with_captions(items))


def _parts(item: Item) -> Iterator[Item]:
    if not isinstance(item, Matrix) or _labels_in(item) < _FEWEST_LABELS:
        yield item
        return
    yield from _lines_and_tables(item)


def with_words_apart(flow: Flow) -> Flow:
    """The flow, tables that hold the report's words being the lines that they are."""
    if not any(isinstance(one, Matrix) and is_of_words(one) for one in flow.items):
        return flow
    return replace(flow, items=tuple(part for one in flow.items for part in _words_in(one)))


def _words_in(item: Item) -> Iterator[Item]:
    if not isinstance(item, Matrix) or not is_of_words(item):
        yield item
        return
    yield from _lines_and_tables(item)


def _lines_and_tables(matrix: Matrix) -> Iterator[Item]:
    for part in text_and_tables(matrix):
        yield Line(part.text, number=part.number) if isinstance(part, Slot) else part


def text_and_tables(matrix: Matrix) -> Iterator[Slot | Matrix]:
    """What a printed table holds, in its order: cells that are text, and tables."""
    start, is_inside = 0, False
    for number in range(len(matrix.rows)):
        said = list(matrix.printed(number))
        if not said:
            continue
        if _are_text(said, is_inside):
            yield from _closed(matrix, start, number) if is_inside else ()
            yield from said
            start, is_inside = number + 1, False
        elif not is_inside:
            start, is_inside = number, True
    yield from _closed(matrix, start, len(matrix.rows)) if is_inside else ()


def _are_text(said: Sequence[Slot], is_inside: bool) -> bool:
    """Whether a row is one cell of text, or a name with its text beside it."""
    if len(said) == 1:
        return _is_text(said[0].text, is_inside)
    title, *texts = (one.text for one in said)
    if is_chapter_title(title) and all(_is_text(text, is_inside=True) for text in texts):
        return True
    return is_named_text(said)


def _closed(matrix: Matrix, start: int, end: int) -> Iterator[Slot | Matrix]:
    """A table, and behind it the text that stands below its last line."""
    said = {number: list(matrix.printed(number)) for number in range(start, end)}
    last = end
    while last > start + 1 and _is_no_line(said[last - 1]):
        last -= 1
    yield replace(matrix, rows=matrix.rows[start:last]).moved(-start)
    for number in range(last, end):
        yield from said[number]


def _is_no_line(said: Sequence[Slot]) -> bool:
    return not said or (len(said) == 1 and _is_text(said[0].text, is_inside=False))


def _is_text(text: str, is_inside: bool) -> bool:
    """Whether a row's only cell is the title of a chapter or a paragraph, and no label."""
    if is_value(text) or closest(words(text), _labels(), LIKENESS):
        return False
    if bare(text) in _labels() or closest(bare(text), _line_labels(), LIKENESS):
        return False
    return not is_inside or is_chapter_title(text) or length(text) > LONGEST_CELL


@cache
def _labels() -> frozenset[str]:
    """The labels of all tables but their captions, which are the titles of chapters."""
    tables = [table for edition in EVERY_EDITION for table in edition.tables]
    return frozenset(one for table in tables for one in labels_of(table)) - chapter_titles()


@cache
def _line_labels() -> frozenset[str]:
    return frozenset(bare(one) for one in _labels())


def _labels_in(matrix: Matrix) -> int:
    said = {slot.text for row in matrix.rows for slot in row}
    return sum(words(text) in _labels() or bare(text) in _labels() for text in said)
