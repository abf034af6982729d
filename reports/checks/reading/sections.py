"""Which numbered headings stand inside the chapters, at which level?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.checks.chapter_parts import meant
from reports.checks.reading.chapter_headings import numbered
from reports.checks.reading.lines.row import Row
from reports.checks.reading.outline import Outline
from reports.document.digits import are_digits
from reports.statute.schema import Edition
from reports.statute.section_names import named

_BRACKETS = re.compile(
    r"[（(]\s*(?P<number>[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[）)][、.．]?\s*"
)
_PLAIN = re.compile(r"(?P<number>[0-9０-９]{1,2})[、.．](?![0-9０-９])\s*")
_OPENING = frozenset("（(0123456789０１２３４５６７８９")
_TITLE = re.compile(r"[^。：:；\n]{1,40}")


@dataclass(frozen=True)
class NumberedSection:
    """A numbered line: ``style`` is （一）, （1） or 1; ``mark`` its numbering as printed.

    ``title`` runs to the first stop, ``after`` is what follows it in the same paragraph.
    """

    row: Row
    style: str
    mark: str
    number: int
    title: str
    after: str


def sections_of(
    outline: Outline, chapter: str, styles: str = "（一）"
) -> tuple[NumberedSection, ...]:
    """The numbered headings of a chapter or a part in some styles (separated by spaces)."""
    wanted, number = styles.split(), meant(outline.document.edition, chapter)
    found = (section_in(row) for row in outline.writing if row.chapter == number)
    return tuple(one for one in found if one and one.style in wanted)


def section_in(row: Row) -> NumberedSection | None:
    """Read a line's numbering; None when it has none."""
    if row.text[:1] not in _OPENING:
        return None
    match, style = _BRACKETS.match(row.text), "（一）"
    if match and are_digits(match["number"]):
        style = "（1）"
    if match is None:
        match, style = _PLAIN.match(row.text), "1"
    if match is None:
        return None
    rest = row.text[match.end() :]
    title = _TITLE.match(rest)
    words = title[0].strip() if title else ""
    after = rest[title.end() :].strip("。：: ") if title else rest
    return NumberedSection(row, style, match[0].strip(), numbered(match["number"]), words, after)


def aspect_of(title: str, edition: Edition) -> str:
    """Which of the five aspects a heading names, as readers know it; empty for none."""
    section = named(title, edition.aspects)
    return section.key if section else ""


def stretches(outline: Outline) -> Iterator[tuple[Row, ...]]:
    """The lines of text between one heading and the next."""
    current: list[Row] = []
    for row in outline.writing:
        section = section_in(row)
        is_new = current and (row.chapter, row.section) != (
            current[-1].chapter,
            current[-1].section,
        )
        if current and (is_new or (section and section.style == "（一）")):
            yield tuple(current)
            current = []
        current.append(row)
    if current:
        yield tuple(current)
