"""Does a row say what its text is about? 引言, a chapter or a section, and beside it the words."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from reports.importers.chapter_titles import is_chapter_title
from reports.importers.flow import Matrix, Slot
from reports.importers.parts.lead_names import is_lead_name
from reports.importers.same_label import length
from reports.statute import EVERY_EDITION
from reports.statute.section_names import is_called
from reports.statute.text_sections import TextSection

LONGEST_CELL: Final = 60
"""A cell that says more is a paragraph."""

_ENDS: Final = ("。", "；", "：")
_FEWEST_ROWS: Final = 2


def is_named_text(said: Sequence[Slot]) -> bool:
    """Whether a row is the name of a part of the text, and the text."""
    name, texts = said[0].text if said else "", [one.text for one in said[1:]]
    return bool(texts) and all(map(_is_prose, texts)) and _names_part(name)


def is_of_words(matrix: Matrix) -> bool:
    """Whether a table holds the report's words, each beside what it is about."""
    named = 0
    if not any("。" in slot.text for row in matrix.rows for slot in row):
        return False
    for number in range(len(matrix.rows)):
        named += is_named_text(list(matrix.printed(number)))
        if named >= _FEWEST_ROWS:
            return True
    return False


def _names_part(name: str) -> bool:
    if is_chapter_title(name) or is_lead_name(name):
        return True
    return any(is_called(name, section) for section in _headed())


def _is_prose(text: str) -> bool:
    return length(text) > LONGEST_CELL or text.rstrip().endswith(_ENDS) or "。" in text


@cache
def _headed() -> tuple[TextSection, ...]:
    """The sections of every edition that have a heading of their own."""
    every = (one for edition in EVERY_EDITION for one in edition.sections.values())
    return tuple(one for one in every if one.headed)
