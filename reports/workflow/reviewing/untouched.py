"""Is the place that somebody spoke of still what it was then?"""

from reports.document.boxes import SIGNATURE, SIGNED_ON, SIGNER, TITLE
from reports.document.places import ReportPlace
from reports.document.report import Document, Paragraphs

_COVER = {TITLE, SIGNATURE, SIGNER, SIGNED_ON}
FIGURE, WORDS, CHAPTER = "所指的数字没有改动", "所指的文字没有改动", "这一章没有改动"


def untouched(place: ReportPlace, quote: str, before: Document, now: Document) -> str:
    """What was not changed, in words; empty where something was.

    ``before`` and ``now`` are printed forms: what nobody sees on paper is no change. Words that
    were quoted are untouched while they still stand in their section.
    """
    if place.is_cell:
        return FIGURE if before.figures.get(place.name) == now.figures.get(place.name) else ""
    if place.name in _COVER:
        is_same = before.title == now.title and before.signature == now.signature
        return WORDS if is_same else ""
    if place.name:
        return WORDS if _is_same_section(place, quote, before, now) else ""
    return CHAPTER if _is_same_chapter(place.chapter, before, now) else ""


def _is_same_section(place: ReportPlace, quote: str, before: Document, now: Document) -> bool:
    was, are = before.text(place.section), now.text(place.section)
    if quote:
        return any(quote in one for one in are)
    if place.is_half:
        return _at(was, place.number) == _at(are, place.number)
    return was == are


def _at(paragraphs: Paragraphs, number: int) -> str:
    return paragraphs[number] if number < len(paragraphs) else ""


def _is_same_chapter(chapter: str, before: Document, now: Document) -> bool:
    tables = (one for one in now.edition.tables if one.chapter == chapter)
    cells = (cell for table in tables for cell in table.cells)
    return before.sections(chapter) == now.sections(chapter) and all(
        before.figures.get(cell) == now.figures.get(cell) for cell in cells
    )
