"""N01–N04: 一、（一）1.（1）: is each level numbered in its own style?"""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.chapter_parts import IMPROVEMENT, OTHERS, OVERVIEW, chapter_of
from reports.checks.line_places import whole
from reports.checks.printed_examples import printed
from reports.checks.reading.lines.numbered_line import NumberedSection
from reports.checks.reading.outline import Outline
from reports.checks.reading.sections import aspect_of, has_second_level, sections_of
from reports.checks.surety import Surety

STANDARD = "GB/T 9704—2012 7.3.3"
_NUMERALS = "〇一二三四五六七八九十"
_CHAPTERS = (OVERVIEW, IMPROVEMENT, OTHERS)
"""Chapters whose text is numbered."""
_PARTS = re.compile(r"问题|不足|措施|改进|打算|下一步|建议")
_INNER = re.compile(r".[（(][1１][）)]")
"""A list of a lower level that begins within a paragraph."""
_ASPECT_FIRST = re.compile(r"[一二三四五]是(?P<title>[^，。：]{2,20})")


def first_level(dossier: Dossier) -> Iterator[Objection]:
    """N01: a chapter's heading that is numbered 3、 or （三） or 三.."""
    outline = dossier.outline
    for heading in outline.headings if outline else ():
        if heading.mark and heading.chapter and not heading.is_marked_right:
            numeral = dossier.edition.chapter_of[heading.chapter].numeral
            yield Objection(
                f"“{heading.mark}”编号应为“{numeral}、”。",
                place=Place(
                    heading.chapter,
                    dossier.begins(heading.chapter),
                    heading.text[:40],
                    printed=heading.line,
                ),
            )


def _bracketed(outline: Outline, chapter: str) -> Iterator[NumberedSection]:
    """（1） where the second level stands: beside （一）, or right under the chapter."""
    last: NumberedSection | None = None
    is_second = False
    for one in sections_of(outline, chapter, "（一） （1） 1"):
        is_second = one.style == "（1）" and _is_second(one, last, is_second)
        if is_second:
            yield one
        last = one


def _is_second(one: NumberedSection, last: NumberedSection | None, was_second: bool) -> bool:
    """It begins the chapter's list, or goes on with one of the second level."""
    if last is None:
        return one.number == 1
    goes_on = last.number == one.number - 1 and not _INNER.search(last.row.text)
    return goes_on and (was_second or last.style == "（一）")


def second_level(dossier: Dossier) -> Iterator[Objection]:
    """N02: （1） in place of （一）."""
    outline = dossier.outline
    if outline is None:
        return
    for chapter in _CHAPTERS:
        if outline.is_typeset and has_second_level(outline, chapter):
            continue
        for one in _bracketed(outline, chapter):
            yield Objection(
                f"“{one.mark}”应为“（{_numeral(one.number)}）”。",
                place=whole(one.row),
                cause="（1）",
            )


def plain_second_level(dossier: Dossier) -> Iterator[Objection]:
    """N03: 1、 or 一是 in place of （一）; graver in the five aspects."""
    outline = dossier.outline
    if outline is None:
        return
    for chapter in _CHAPTERS:
        if sections_of(outline, chapter, "（1）") or has_second_level(outline, chapter):
            continue
        for one in sections_of(outline, chapter, "1"):
            if chapter == OVERVIEW:
                yield _plain(one.mark, one, "error")
            elif _PARTS.search(one.title) and len(one.title) <= 12:
                yield _plain(one.mark, one, None)
    yield from _listed_aspects(dossier, outline)


def _plain(mark: str, one: NumberedSection, severity: str | None) -> Objection:
    which = "五方面必须用（一）—（五）。" if severity else ""
    return Objection(
        f"第二层次请用“（{_numeral(one.number)}）”，不用“{mark}”。{which}",
        place=whole(one.row),
        severity=severity,
        cause="1、",
    )


def _listed_aspects(dossier: Dossier, outline: Outline) -> Iterator[Objection]:
    if sections_of(outline, OVERVIEW, "（1） 1") or has_second_level(outline, OVERVIEW):
        return
    overview = chapter_of(dossier.edition, OVERVIEW)
    for row in outline.writing:
        match = _ASPECT_FIRST.match(row.text) if row.chapter == overview else None
        if match and aspect_of(match["title"], dossier.edition):
            message = f"第二层次请用“（一）”，不用“{row.text[:2]}”。五方面必须用（一）—（五）。"
            yield Objection(message, place=whole(row), severity="error")
            return


def skipped_level(dossier: Dossier) -> Iterator[Objection]:
    """N04: 1. right under 一、, without （一） between them."""
    outline = dossier.outline
    if outline is None:
        return
    for chapter in (IMPROVEMENT, OTHERS):
        if outline.is_typeset and has_second_level(outline, chapter):
            continue
        known = sections_of(outline, chapter, "（一） （1） 1")
        items = [one for one in known if one.style == "1"]
        if (
            items
            and known[0] is items[0]
            and not any(_PARTS.search(one.title) and len(one.title) <= 12 for one in items)
        ):
            yield Objection(
                f"层次从“一、”直接到“{items[0].mark}”，中间缺“（一）”。", place=whole(items[0].row)
            )


def _numeral(number: int) -> str:
    return _NUMERALS[number] if number <= 10 else f"十{_NUMERALS[number % 10]}"


LEVELS = (
    Check(
        code="N01",
        title="一级标题的编号样式不对",
        severity="error",
        surety=Surety.SEEN,
        source=STANDARD,
        judge=first_level,
        trips=printed(("三、收到和处理", "3、收到和处理")),
        passes=printed(("三、收到和处理", "三、 收到和处理")),
        supersedes=("S05",),
    ),
    Check(
        code="N02",
        title="二级标题用了（1）",
        severity="error",
        surety=Surety.SEEN,
        source=STANDARD,
        judge=second_level,
        trips=printed(("（二）改进情况", "（2）改进情况")),
        passes=printed(("一是每季度制作", "（1）每季度制作")),
    ),
    Check(
        code="N03",
        title="二级标题没有用（一）",
        severity="warning",
        surety=Surety.SEEN,
        source=STANDARD,
        judge=plain_second_level,
        trips=printed(("（一）存在的主要问题", "1、主要问题"), ("（二）改进情况", "2、改进情况")),
        passes=printed(("一是政策解读", "1.政策解读"), ("二是公开栏", "2.公开栏")),
    ),
    Check(
        code="N04",
        title="层次跳级",
        severity="hint",
        surety=Surety.SEEN,
        source=STANDARD,
        judge=skipped_level,
        trips=printed(
            ("（一）存在的主要问题\n一是", "1. "),
            ("二是公开栏", "2. 公开栏"),
            ("（二）改进情况\n", ""),
        ),
        passes=printed(("一是政策解读", "1.政策解读")),
    ),
)
