"""Which lines are headings of the first level, and which chapter does each stand for?"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import pairwise

from reports.checks.chapter_parts import IMPROVEMENT, OTHERS, OVERVIEW, number_of
from reports.checks.reading.numerals import to_int
from reports.document.digits import are_digits
from reports.document.remembered import remembered
from reports.statute.schema import Edition
from reports.statute.text_sections import Chapter

RESIDUE = re.compile(r"\[bookmark:[^\]]*\]?")
_LIKE_A_CHAPTER = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]")
MARK = re.compile(
    r"(?P<open>[（(]?)\s*(?P<number>[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*"
    r"(?P<close>[）)]?)\s*(?P<dot>[、.．,，:：]?)\s*"
)
_MEANT = (
    (OVERVIEW, re.compile(r"总体|概述|概况|基本情况|工作情况$|开展情况$|推进情况$")),
    ("disputes", re.compile(r"复议|诉讼")),
    ("requests", re.compile(r"申请")),
    ("disclosure", re.compile(r"主动公开")),
    (IMPROVEMENT, re.compile(r"问题|不足|改进")),
    (OTHERS, re.compile(r"其[他它]|需要(?:报告|说明)")),
)
"""What a rewritten heading speaks of: one of the parts, or a table."""
_LABEL = re.compile(r"本年新收|上年结转|办理结果|结转下年|新收政府信息|处理结果")
"""Lines of chapter 三's table are numbered like headings."""
_ROW = re.compile(r"(?:\s[0-9０-９]+){2}\s*$|\S {2,}\S")
"""Figures behind words, or words wide apart: a row of a table as a page description prints it."""
_SHORTEST, _LONGEST = 4, 24
_CONTENTS = 4
"""So many headings in a row are a table of contents."""


@dataclass(frozen=True)
class Heading:
    """A first-level heading as printed; ``chapter`` is empty when it belongs to none.

    ``mark`` is its numbering as printed, ``after`` what follows it on the same line.
    """

    line: int
    text: str
    mark: str
    number: int | None
    title: str
    chapter: str
    is_exact: bool
    after: str = ""

    @property
    def is_marked_right(self) -> bool:
        """Numbered in the style of the first level: 一、."""
        return bool(re.fullmatch(r"[一二三四五六七八九十]{1,3}、", self.mark))


def without_residue(line: str) -> str:
    """A line without the marks that a converter left in it."""
    return RESIDUE.sub("", line) if "[" in line else line


def chapter_headings(lines: Sequence[tuple[int, str]], edition: Edition) -> tuple[Heading, ...]:
    """The first-level headings among numbered lines of a source, in order."""
    openings, read = _openings(edition), _heading_in(edition)
    found = [
        replace(heading, line=number)
        for number, text in lines
        if len(text) >= _SHORTEST
        and text[0] != "\t"
        and text.lstrip()[:1] in openings
        and (heading := read(text)) is not None
    ]
    found = _without_contents(found, lines)
    kept = [one for one in found if one.is_exact and one.is_marked_right]
    for chapter in edition.chapters:
        if all(one.chapter != chapter.number for one in kept):
            kept += _irregular(found, kept, chapter.number)
    rewritten = [one for one in found if not one.is_exact]
    return tuple(sorted((*kept, *_assigned(rewritten, kept, edition)), key=lambda one: one.line))


@cache
def _heading_in(edition: Edition) -> Callable[[str], Heading | None]:
    """What heading a line is, its number still to be told."""
    return remembered(partial(_read, edition=edition))


def _read(line: str, edition: Edition) -> Heading | None:
    text = without_residue(line).strip()
    if len(text) < _SHORTEST or "|" in text or "\t" in text:
        return None
    match = MARK.match(text)
    mark = match[0].rstrip() if match and (match["dot"] or match["close"]) else ""
    rest = text[match.end() :] if match else text
    for chapter in edition.chapters if rest[:1] in _initials(edition) else ():
        is_like = chapter.title[0] == rest[0]
        whole = _pattern(chapter.title).fullmatch(rest) if is_like else None
        if whole:
            printed = mark or (match[0].strip() if match else "")
            which = numbered(match["number"]) if match and printed else None
            title, after = whole["title"], (whole["after"] or "").strip()
            return Heading(0, text, printed, which, title, chapter.number, True, after)
    return _rewritten(text, mark, rest, edition)


def _rewritten(text: str, mark: str, rest: str, edition: Edition) -> Heading | None:
    if not _LIKE_A_CHAPTER.fullmatch(mark):
        return None
    title, _, after = re.split(r"([：:]|$)", rest, maxsplit=1)
    title = title.rstrip("。").strip()
    if not 1 < len(title) <= _LONGEST or re.search(r"[。；]", title):
        return None
    if _LABEL.search(title) or _ROW.search(title) or _begins_label(text, edition):
        return None
    return Heading(0, text, mark, numbered(mark[:-1]), title, "", False, after.strip())


def _begins_label(text: str, edition: Edition) -> bool:
    """Whether it may be the first piece of a table's label that was broken over lines: 三、本年; or
    such a piece beside a label that stands in the next column: 三、本 （一）予以公开."""
    first, *beside = text.split()
    begun = text if _labels(edition).isdisjoint(beside) else first
    return any(label.startswith(begun) for label in _labels(edition))


@cache
def _labels(edition: Edition) -> frozenset[str]:
    lines = (line for table in edition.tables for line in table.lines)
    return frozenset(label for line in lines for label in line.path)


@cache
def _initials(edition: Edition) -> frozenset[str]:
    """With which letters the titles of chapters begin."""
    return frozenset(chapter.title[0] for chapter in edition.chapters)


@cache
def _openings(edition: Edition) -> frozenset[str]:
    """With which letters a heading begins: its number, its title, or what a converter left."""
    return _initials(edition).union("[（(0123456789０１２３４５６７８９一二三四五六七八九十")


@cache
def _pattern(title: str) -> re.Pattern[str]:
    """The title with any spaces and without its comma, and what follows it behind a stop."""
    words = (r"\s*".join(map(re.escape, word)) for word in title.split("、"))
    spaced = r"\s*(?:[、，,]\s*)?".join(words)
    return re.compile(rf"(?P<title>{spaced})(?:\s*[：:。.](?P<after>.*)|\s.*)?")


def _without_contents(found: list[Heading], lines: Sequence[tuple[int, str]]) -> list[Heading]:
    """Set a table of contents aside, or a page's menu: headings in a row that all come again.

    Between them stand at most lines that come again as well: the headings of sections.
    """
    again = {one.chapter for one in found[_CONTENTS:] if one.is_exact}
    first = found[:_CONTENTS]
    if len(first) < _CONTENTS or any(one.is_exact and one.chapter not in again for one in first):
        return found
    said = [(number, text.strip()) for number, text in lines]
    last = {text: number for number, text in said}
    known = {one.line for one in found}
    places = {number: place for place, (number, _) in enumerate(said)}
    row = 1
    for one, other in pairwise(found):
        between = said[places[one.line] + 1 : places[other.line]]
        is_apart = any(text and (n in known or last[text] == n) for n, text in between)
        if is_apart or places[other.line] <= places[one.line]:
            break
        row += 1
    contents, rest = found[:row], found[row:]
    again = {one.chapter for one in rest if one.is_exact}
    if row >= _CONTENTS and all(one.chapter in again for one in contents if one.is_exact):
        return rest
    return found


def _irregular(found: Sequence[Heading], kept: Sequence[Heading], chapter: str) -> list[Heading]:
    """The line that must be a chapter's heading though it is not numbered like one."""
    first = max((one.line for one in kept if int(one.chapter) < int(chapter)), default=0)
    last = min((one.line for one in kept if int(one.chapter) > int(chapter)), default=10**9)
    fitting = [
        one
        for one in found
        if one.is_exact and one.chapter == chapter and first < one.line < last
        if one.number in {None, int(chapter)} or not one.mark.startswith(("（", "("))
    ]
    fitting.sort(key=lambda one: (one.number != int(chapter), not one.mark))
    return fitting[:1]


def _assigned(
    rewritten: Sequence[Heading], kept: Sequence[Heading], edition: Edition
) -> Iterator[Heading]:
    """Say which missing chapter a rewritten heading stands for; the others belong to none."""
    taken = {one.chapter for one in kept}
    for heading in rewritten:
        meant = (number_of(edition, one) for one, words in _MEANT if words.search(heading.title))
        chapter = next((number for number in meant if number not in {"", *taken}), "")
        if chapter:
            taken.add(chapter)
            yield replace(heading, chapter=chapter)
        elif not heading.after:
            yield heading


def numbered(numeral: str) -> int:
    """The value of 三, 3 or ３."""
    return int(numeral) if are_digits(numeral) else to_int(numeral)


def chapters_named(headings: Sequence[Heading], chapters: Sequence[Chapter]) -> int:
    """How many of the chapters have a heading with their own words."""
    exact = {one.chapter for one in headings if one.is_exact}
    return sum(chapter.number in exact for chapter in chapters)
