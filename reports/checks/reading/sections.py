"""Which numbered headings stand inside the chapters, at which level?"""

from collections.abc import Iterator

from reports.checks.chapter_parts import meant
from reports.checks.reading.lines.numbered_line import NumberedSection, section_in
from reports.checks.reading.lines.row import Row
from reports.checks.reading.outline import Outline
from reports.statute.schema import Edition
from reports.statute.section_names import named


def sections_of(
    outline: Outline, chapter: str, styles: str = "（一）"
) -> tuple[NumberedSection, ...]:
    """The numbered headings of a chapter or a part in some styles (separated by spaces)."""
    wanted, number = styles.split(), meant(outline.document.edition, chapter)
    found = outline.numbered.values()
    return tuple([one for one in found if one.style in wanted and one.row.chapter == number])


def has_second_level(outline: Outline, chapter: str) -> bool:
    """Whether a chapter is divided by （一）; of a typeset page the text is kept without them."""
    number = meant(outline.document.edition, chapter)
    printed = (row for row in outline.by_kind.get("text", ()) if row.chapter == number)
    return any(one and one.style == "（一）" for one in map(section_in, printed)) or bool(
        sections_of(outline, chapter)
    )


def aspect_of(title: str, edition: Edition) -> str:
    """Which of the five aspects a heading names, as readers know it; empty for none."""
    section = named(title, edition.aspects)
    return section.key if section else ""


def stretches(outline: Outline) -> Iterator[tuple[Row, ...]]:
    """The lines of text between one heading and the next."""
    current: list[Row] = []
    for place, row in enumerate(outline.writing):
        section = outline.numbered.get(place)
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
