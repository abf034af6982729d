"""转换残留、没有填的占位，以及还没有数字可填的活动字段."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, Place, at
from reports.checks.examples import example
from reports.checks.reading.outline import Outline
from reports.document.damaged_fields import damaged
from reports.document.live_fields import live_cells
from reports.document.marks import MARK

_MARKS = r"\[bookmark:[^\]]*\]?|&(?:nbsp|amp|lt|gt|quot);?"
_MARKUP = re.compile(_MARKS)
_RESIDUE = re.compile(
    rf"{_MARKS}|\{{[^{{}}\n]{{1,20}}\}}|(?<![A-Za-z])[Xx×]{{2,}}(?![A-Za-z])|＊{{2,}}|_{{3,}}"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    yield from _last_years(dossier)
    outline = dossier.outline if dossier.document.as_printed else None
    printed = _printed(outline) if outline else ()
    seen: set[str] = set()
    for said, place in (*printed, *_written(dossier)):
        if said not in seen:
            seen.add(said)
            yield Objection(_says(dossier, said), place=place)


def _printed(outline: Outline) -> Iterator[tuple[str, Place]]:
    """What the lines of the source show: the text of a report may have been cleared of it."""
    for row in (one for one in outline.rows if one.kind != "front"):
        for match in (_MARKUP if row.kind == "table" else _RESIDUE).finditer(row.raw):
            yield match[0], Place(row.chapter, row.section, match[0], printed=row.number)
            break


def _written(dossier: Dossier) -> Iterator[tuple[str, Place]]:
    """What stands in the sentences; a damaged field of a report typed here is A04's."""
    is_typed = dossier.document.as_printed is None
    for sentence in dossier.sentences:
        broken = "".join(damaged(sentence.original)) if is_typed else ""
        for match in _RESIDUE.finditer(sentence.original):
            if match[0] not in broken:
                yield match[0], at(sentence, match[0])


def _last_years(dossier: Dossier) -> Iterator[Objection]:
    """Numbers taken over from last year's text; nothing is right until each is replaced."""
    for sentence in dossier.sentences:
        waiting = MARK.findall(sentence.original)
        if waiting:
            which = "、".join(f"“{one}”" for one in waiting[:3]) + "等" * (len(waiting) > 3)
            says = f"{which}还是上年的，请换成{dossier.year}年的，连同方括号。"
            yield Objection(says, place=at(sentence, waiting[0]), severity="error")


def _says(dossier: Dossier, residue: str) -> str:
    """A live field stays in the text while its cell is blank: the cell is to be filled."""
    cell = live_cells().get(residue.strip("{}"))
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
