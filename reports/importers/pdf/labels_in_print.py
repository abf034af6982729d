"""Is this text a label that the form prints, of whatever edition?"""

from functools import cache

from reports.importers.cells.table_words import words_of
from reports.importers.same_label import bare, words
from reports.statute import EVERY_EDITION


def is_label(text: str) -> bool:
    """Whether a text is a label of a table, to the letter."""
    return words(text) in _labels() or bare(text) in _labels()


def names_column(text: str) -> bool:
    """Whether a text stands above figures, and above one column of them."""
    return words(text) in _columns()


def is_chapter(text: str) -> bool:
    """Whether a text is the heading of a chapter."""
    return bare(text) in _chapters()


def are_halves(above: str, below: str) -> bool:
    """Whether two texts make a label together, not two."""
    both = above and below and not (is_label(above) and is_label(below))
    return bool(both) and is_label(above + below)


@cache
def _labels() -> frozenset[str]:
    known = (words_of(table) for edition in EVERY_EDITION for table in edition.tables)
    return frozenset().union(*(one.above | one.lines.keys() for one in known))


@cache
def _columns() -> frozenset[str]:
    known = (words_of(table) for edition in EVERY_EDITION for table in edition.tables)
    return frozenset().union(*(one.columns for one in known))


@cache
def _chapters() -> frozenset[str]:
    return frozenset(
        bare(text)
        for edition in EVERY_EDITION
        for chapter in edition.chapters
        for text in (chapter.heading, chapter.title)
    )
