"""Was all of a chapter recognised, so that what was not found is not there?"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reports.checks.base import Dossier
from reports.checks.not_read import left_over
from reports.checks.reading.chapter_headings import Heading
from reports.checks.reading.sections import aspect_of
from reports.statute.text_sections import COVER

_SENTENCE = re.compile("[^。；\n]{12}[。；]")
"""Running text: a site's line, a menu or a number is no part of a report."""
_NUMBERED = re.compile(
    r"\s*(?:[（(][一二三四五六七八九0-9]{1,2}[）)]|[一二三四五六七八九0-9]{1,2}[、.．])\s*"
    r"(?P<title>[^。：:；\n]{2,30})"
)
_EVERYWHERE = re.compile("政府信息公开|政务公开|信息公开|政府信息|公开|工作|情况|方面")


def is_recognised(dossier: Dossier, chapter: str, sections: Sequence[str]) -> bool:
    """Whether nothing that was not understood could be what is missing in a chapter."""
    return not (
        any(_left_over(dossier))
        or _is_table_left_over(dossier, chapter)
        or _is_listed_elsewhere(dossier, chapter)
        or _is_text_elsewhere(dossier, chapter)
        or any(_unknown_chapters(dossier, chapter))
        or any(_unknown_sections(dossier, chapter, sections))
    )


def _left_over(dossier: Dossier) -> Iterator[str]:
    """Running text that the reader could not assign; what it left of a table is no text."""
    tables = {f"“{table.caption}”表" for table in dossier.edition.tables}
    for one in dossier.document.unread:
        if one.get("where") not in tables and _SENTENCE.search(one.get("text", "")):
            yield one["text"]


def _is_table_left_over(dossier: Dossier, chapter: str) -> bool:
    """Whether the chapter's table was printed, and not all of it could be read."""
    edition = dossier.edition
    keys = {one.table for one in edition.chapters if one.number == chapter and one.table}
    return any(left_over(dossier, edition.by_key[key]) for key in keys)


def _is_listed_elsewhere(dossier: Dossier, chapter: str) -> bool:
    """Whether the figures of a chapter without a heading stand in a list, not in its table."""
    outline = dossier.outline
    if outline is None or any(one.chapter == chapter for one in outline.headings):
        return False
    tables = [one for one in dossier.edition.tables if one.chapter == chapter]
    cells = (cell for one in tables for cell in one.cells)
    is_read = any(dossier.figures.get(cell) is not None for cell in cells)
    return is_read and not any(
        label.official for one in tables for label in outline.labels[one.key]
    )


def _is_text_elsewhere(dossier: Dossier, chapter: str) -> bool:
    """Whether running text is printed in a chapter in which the reader found none."""
    outline = dossier.outline
    if outline is None or dossier.said_in(chapter):
        return False
    rows = (one for one in outline.rows if one.chapter == chapter and one.kind == "text")
    return any(_SENTENCE.search(one.text) for one in rows)


def _unknown_chapters(dossier: Dossier, chapter: str) -> Iterator[Heading]:
    """Headings of no known chapter: within the chapter, or anywhere if its own is not found."""
    outline = dossier.outline
    if outline is None:
        return
    is_found = chapter == COVER or any(one.chapter == chapter for one in outline.headings)
    current = COVER
    for heading in outline.headings:
        current = heading.chapter or current
        if not heading.chapter and (current == chapter or not is_found):
            yield heading


def _unknown_sections(dossier: Dossier, chapter: str, missing: Sequence[str]) -> Iterator[str]:
    """Headings in a chapter's first text that name no aspect but share a word with one."""
    edition = dossier.edition
    titles = [one.title for one in edition.aspects if one.key in missing]
    words = set().union(*map(_telling, titles))
    for text in dossier.document.text(edition.first_section(chapter)):
        match = _NUMBERED.match(text)
        if match and not aspect_of(match["title"], edition) and _telling(match["title"]) & words:
            yield text


def _telling(title: str) -> set[str]:
    """The pairs of characters of a title but for what every heading of a report says."""
    plain = _EVERYWHERE.sub(" ", title)
    return {pair for pair in map("".join, pairwise(plain)) if " " not in pair}
