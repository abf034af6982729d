"""列举要完整：有“一是”就有“二是”，编号不跳号."""

from collections.abc import Iterator
from itertools import pairwise

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.chapter_parts import IMPROVEMENT, OVERVIEW
from reports.checks.line_places import on, whole
from reports.checks.numbering.whole_lists import items_in, whole_lists
from reports.checks.printed_examples import printed
from reports.checks.reading.lines.numbered_line import NumberedSection
from reports.checks.reading.lines.row import Row
from reports.checks.reading.numerals import to_int
from reports.checks.reading.outline import Outline
from reports.checks.reading.sections import sections_of, stretches
from reports.checks.surety import Surety

_NAMES = "〇一二三四五六七八九十"


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None:
        return
    for rows in whole_lists(stretches(outline)):
        yield from _listed(rows)
    for chapter in (OVERVIEW, IMPROVEMENT):
        yield from _numbered(outline, chapter)


def _listed(rows: tuple[Row, ...]) -> Iterator[Objection]:
    """一是 without 二是, or a number left out between them."""
    every = [(row, match) for row in rows for match in items_in(row)]
    for word in ("是", "要") if every else ():
        items = [(row, match) for row, match in every if match["word"] == word]
        numbers = [to_int(match["number"]) for _, match in items]
        for place, (row, match) in enumerate(items):
            number = numbers[place]
            later = numbers[place + 1] if place + 1 < len(numbers) else 1
            is_alone = number == 1 and later == 1 and word == "是"
            if is_alone or (number and later > number + 1):
                says = f"有“{_name(number)}{word}”没有“{_name(number + 1)}{word}”"
                if not _is_broken_over_lines(rows, _name(number + 1), word):
                    yield Objection(f"列举不完整：{says}。", place=on(row, *match.span()))


def _is_broken_over_lines(rows: tuple[Row, ...], numeral: str, word: str) -> bool:
    """Whether a line ends with 二 and the next begins with 是."""
    return any(a.text.endswith(numeral) and b.text.startswith(word) for a, b in pairwise(rows))


def _numbered(outline: Outline, chapter: str) -> Iterator[Objection]:
    """（一）（三）: a heading left out, or its number."""
    last: NumberedSection | None = None
    for one in sections_of(outline, chapter, "（一） 1"):
        if last and one.style == last.style and one.number > last.number + 1:
            yield Objection(f"编号不连续：“{last.mark}”后面是“{one.mark}”。", place=whole(one.row))
        if last is None or one.style == last.style or one.style == "（一）":
            last = one


def _name(number: int) -> str:
    return _NAMES[number] if number <= 10 else f"十{_NAMES[number - 10]}"


CHECK = Check(
    code="N08",
    title="列举不完整或跳号",
    severity="warning",
    surety=Surety.SEEN,
    source=PRUDENCE,
    judge=judge,
    trips=printed(("二是公开栏更新", "三是公开栏更新")),
    passes=printed(("二是公开栏更新不及时。", "二是公开栏更新不及时，三是专人不足。")),
)
