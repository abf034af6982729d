"""转换残留、没有填的占位，以及还没有数字可填的活动字段."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, Place, at
from reports.checks.examples import example
from reports.document.live_fields import FIELDS

_RESIDUE = re.compile(
    r"\[bookmark:[^\]]*\]?|&(?:nbsp|amp|lt|gt|quot);?|\{[^{}\n]{1,20}\}"
    r"|(?<![A-Za-z])[Xx×]{2,}(?![A-Za-z])|＊{2,}|_{3,}"
)
_MARKER = re.compile(r"\[bookmark:[^\]]*\]?")
_BEHIND = 12
"""Characters quoted behind a marker, so that its line is found among those with the same one."""
_WAITING = re.compile("【请更新[^】]*】")


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for sentence in dossier.sentences:
        if waiting := _WAITING.findall(sentence.original):
            yield _last_years(dossier, waiting, at(sentence, waiting[0]))
        for match in _RESIDUE.finditer(sentence.original):
            if match[0] not in seen:
                seen.add(match[0])
                yield Objection(_says(dossier, match[0]), place=at(sentence, match[0]))
    yield from _markers(dossier, seen)


def _markers(dossier: Dossier, seen: set[str]) -> Iterator[Objection]:
    """What a converter left in the source; readers take it out of the text."""
    printed = dossier.document.as_printed
    for line in printed.lines if printed else ():
        match = _MARKER.search(line)
        if match and match[0] not in seen:
            quote = line[match.start() : match.end() + _BEHIND].strip()
            yield Objection(_says(dossier, match[0]), place=Place("0", "lead", quote))


def _last_years(dossier: Dossier, waiting: list[str], place: Place) -> Objection:
    """Numbers taken over from last year's text; nothing is right until each is replaced."""
    which = "、".join(f"“{one}”" for one in waiting[:3]) + ("等" if len(waiting) > 3 else "")
    says = f"{which}还是上年的，请换成{dossier.year}年的，连同方括号。"
    return Objection(says, place=place, severity="error")


def _says(dossier: Dossier, residue: str) -> str:
    """A live field stays in the text while its cell is blank: the cell is to be filled."""
    cell = FIELDS.get(residue.strip("{}"))
    if cell is None or cell not in dossier.edition.table_of:
        return f"有转换残留“{residue}”，请删除。"
    chapter = dossier.edition.chapter_of[dossier.edition.table_of[cell].chapter]
    return f"“{residue}”还没有数字：第{chapter.numeral}章表格里这一格是空的。"


CHECK = Check(
    code="F03",
    title="有转换残留或没有填的占位",
    severity="warning",
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"other_matters": "本年度未收取费用。&nbsp;"}),
    passes=example(text={"other_matters": "本年度新收申请{新收申请}件，未收取费用。"}),
)
