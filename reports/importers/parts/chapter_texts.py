"""What does each section of the text say? Chapters cut at their headings, sections at theirs.

Nothing is dropped: what stands under no heading, or under one that names no section of the form, is
kept in the chapter's first section, and a remark says so.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reports.document import PrintedText
from reports.document.printed import printed_paragraphs
from reports.document.report import Paragraphs
from reports.importers.flow import Item, Line
from reports.importers.parts.headings import are_marked, chapters
from reports.importers.parts.lead_names import is_lead_name
from reports.importers.parts.section_headings import (
    SectionHeading,
    Stretch,
    pieces_of,
    section_headings,
)
from reports.importers.parts.signing_lines import is_date
from reports.importers.same_label import bare, dense
from reports.statute.schema import Edition
from reports.statute.text_sections import COVER, Chapter, TextSection

_PAGE = re.compile(r"(?<![\s.…·\-])[\s.…·\-]*+[0-9]{0,3}\s*+$")
_LONGEST_OF_COVER = 120
_FEWEST_LINES = 3
"""Fewer titles in front of the text are no table of contents."""


@dataclass
class ReadText:
    """The text of a report by sections, the headings that it was cut at, what was odd in it."""

    edition: Edition
    texts: dict[str, Paragraphs] = field(default_factory=dict)
    headings: list[PrintedText] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    cover: list[str] = field(default_factory=list)
    found: int = 0

    def add(self, key: str, texts: Iterable[str]) -> None:
        self.texts[key] = (*self.texts.get(key, ()), *printed_paragraphs(texts))


@dataclass
class _Bodies:
    """Paragraphs under the headings of one chapter; what stands under none has no name."""

    under: dict[str, list[str]] = field(default_factory=dict)
    _line: tuple[str, int] = ("", -1)

    def add(self, key: str, text: str, line: int) -> None:
        """A piece goes on with the paragraph that it was cut from."""
        if text:
            texts = self.under.setdefault(key, [])
            if texts and self._line == (key, line):
                texts[-1] += text
            else:
                texts.append(text)
        self._line = (key, line)


def read_text(items: Sequence[Item], edition: Edition, title: str = "") -> ReadText:
    """Cut the text into its chapters and sections; what stands before the first is the lead, but
    for what a cover says: the title once more, a date."""
    read, starts = ReadText(edition), chapters(items, edition)
    read.found = len(starts)
    marked = are_marked(items, edition) and any(
        isinstance(one, Line) and one.level > 1 for one in items
    )
    places = [*(one.place for one in starts), len(items)]
    before = _lines(items[: places[0]])
    front = [one.text for one in before if not is_lead_name(one.text)]
    read.headings += (PrintedText(one.text, one.number) for one in before if is_lead_name(one.text))
    read.contents = _contents(front, edition) if starts else []
    short = [text for text in front if len(text) <= _LONGEST_OF_COVER]
    read.cover = [text for text in short if is_date(text) or dense(text) == dense(title)]
    contents = frozenset((*read.contents, *read.cover))
    for section in edition.sections_in(COVER):
        read.add(section.key, (text for text in front if text not in contents))
    for start, (first, end) in zip(starts, pairwise(places), strict=True):
        line = items[first]
        if isinstance(line, Line):
            read.headings.append(PrintedText(start.title, line.number))
            opening = [Line(start.after, number=line.number)] if start.after else []
            _read_chapter(read, start.chapter, [*opening, *_lines(items[first + 1 : end])], marked)
    there = {one.chapter.number for one in starts}
    missing = [one.heading for one in edition.chapters if one.number not in there]
    if missing:
        read.remarks.append(f"没有找到这些章的标题，文字按空白读取：{'；'.join(missing)}。")
    return read


def _contents(front: Iterable[str], edition: Edition) -> list[str]:
    """The lines of a table of contents before chapter one: titles of chapters, with their pages."""
    titles = {bare(one.title) for one in edition.chapters}
    found = [text for text in front if bare(_PAGE.sub("", text)) in {*titles, "目录"}]
    return found if len(found) >= _FEWEST_LINES else []


def _lines(items: Iterable[Item]) -> list[Line]:
    return [one for one in items if isinstance(one, Line)]


def _read_chapter(read: ReadText, chapter: Chapter, lines: list[Line], marked: bool) -> None:
    edition = read.edition
    known = [key for key in edition.written if edition.sections[key].chapter == chapter.number]
    headed = [one for key in known if (one := edition.sections[key]).headed]
    pieces = pieces_of(lines, headed, marked)
    headings = section_headings(pieces, headed, marked) if headed else []
    opening = [] if headings or marked else [one for one in headed if one.opened]
    bodies = _bodies(pieces, headings, opening, read)
    loose = bodies.under.pop("", [])
    if known:
        read.add(known[0], loose)
    if loose and known and edition.sections[known[0]].headed:
        read.remarks.append(_under_none(chapter, [edition.sections[key] for key in known]))
    for key, texts in bodies.under.items():
        read.add(key, texts)


def _under_none(chapter: Chapter, known: Sequence[TextSection]) -> str:
    titles = "”“".join(one.title for one in known)
    return f"第{chapter.numeral}章没有放在“{titles}”下面的文字，读作{known[0].title}。"


def _bodies(
    pieces: Sequence[Stretch],
    headings: Sequence[SectionHeading],
    opening: Sequence[TextSection],
    read: ReadText,
) -> _Bodies:
    bodies, current = _Bodies(), ""
    by_place = {one.place: one for one in headings}
    times = Counter(one.section.key for one in headings if one.section)
    for place, piece in enumerate(pieces):
        heading = by_place.get(place)
        if heading is None:
            current = _opened(piece.text, opening) or current
            bodies.add(current, piece.text, piece.line)
            continue
        current = _under(heading, current, read)
        if _is_said(heading, times[current]):
            bodies.add(current, heading.title, piece.line)
        else:
            read.headings.append(PrintedText(heading.title, piece.number))
        bodies.add(current, heading.after, piece.line)
    return bodies


def _under(heading: SectionHeading, current: str, read: ReadText) -> str:
    """The section that a heading opens; none, with a remark, where it names none of the form.

    Below 改进措施 a list may be numbered as the headings are: it goes on with what it stands under.
    """
    if heading.section:
        return heading.section.key
    if current and read.edition.sections[current].kind != "aspect":
        return current
    read.remarks.append(f"没有认出小标题“{heading.title[:30]}”，下面的文字放在本章第一部分。")
    return ""


def _is_said(heading: SectionHeading, times: int) -> bool:
    """Whether a heading says something of its own, and is kept with the text under it.

    So do those of problems and measures that stand in pairs: 问题一：… 改进情况：….
    """
    if heading.section is None:
        return True
    is_aspect = heading.section.kind == "aspect"
    if heading.sure:
        return times > 1 and not is_aspect
    return not is_aspect or bool(re.search("[，,]", heading.title))


def _opened(text: str, opening: Sequence[TextSection]) -> str:
    """The section that a paragraph begins by its first words, where no heading stands."""
    return next((one.key for one in opening if re.match(one.opened, text.strip())), "")
