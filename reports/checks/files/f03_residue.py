"""转换残留、没有填的占位，以及还没有数字可填的活动字段."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, Place, at
from reports.checks.examples import example
from reports.checks.files.last_years_numbers import last_years_numbers
from reports.checks.reading.outline import Outline
from reports.document.damaged_fields import damaged
from reports.document.live_fields import live_cells

_MARKUP = re.compile(r"\[bookmark:[^\]]*\]?|&(?:nbsp|amp|lt|gt|quot);?")
_OPENING = re.compile("[\\[&{Xx×＊_]")
_RESIDUE = re.compile(
    rf"(?:{_OPENING.pattern})(?:(?<=\[)bookmark:[^\]]*\]?|(?<=&)(?:nbsp|amp|lt|gt|quot);?"
    r"|(?<=\{)[^{}\n]{1,20}\}|(?<=[Xx×])(?<![A-Za-z].)[Xx×]+(?![A-Za-z])|(?<=＊)＊+|(?<=_)__+)"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    yield from last_years_numbers(dossier)
    outline = dossier.outline if dossier.document.as_printed else None
    printed = dict[str, Place]()
    for said, place in _printed(outline) if outline else ():
        printed.setdefault(said, place)
    written = ((said, place) for said, place in _written(dossier) if said not in printed)
    for said, place in (*printed.items(), *written):
        yield Objection(_says(dossier, said), place=place, severity=_severity(dossier, said))


def _printed(outline: Outline) -> Iterator[tuple[str, Place]]:
    """What the lines of the source show: the text of a report may have been cleared of it."""
    shown = outline.printed.text
    if not (_OPENING.search(shown) and _RESIDUE.search(shown)):
        return
    for row in (one for one in outline.rows if one.kind != "front"):
        for match in (_MARKUP if row.kind == "table" else _RESIDUE).finditer(row.raw):
            yield match[0], Place(row.chapter, row.section, match[0], printed=row.number)
            break


def _written(dossier: Dossier) -> Iterator[tuple[str, Place]]:
    """What stands in the sentences; a damaged field of a report typed here is A04's."""
    is_typed = dossier.document.as_printed is None
    for sentence in (one for one in dossier.sentences if _OPENING.search(one.original)):
        broken = "".join(damaged(sentence.original)) if is_typed else ""
        for match in _RESIDUE.finditer(sentence.original):
            if match[0] not in broken:
                yield match[0], at(sentence, match[0])


def _says(dossier: Dossier, residue: str) -> str:
    """A live field stays in the text while its cell is blank: the cell is to be filled."""
    cell = live_cells().get(residue.strip("{}"))
    if _severity(dossier, residue):
        return f"“{residue}”不是表里的数字，会照原样印出来。请删掉，再按按钮插入。"
    if cell is None or cell not in dossier.edition.table_of:
        return f"有转换残留“{residue}”，请删除。"
    chapter = dossier.edition.chapter_of[dossier.edition.table_of[cell].chapter]
    return f"“{residue.strip('{}')}”还没有数字：第{chapter.numeral}章表格里这一格是空的。"


def _severity(dossier: Dossier, residue: str) -> str | None:
    """In a report typed here braces mean a figure of a table: what is none must go."""
    is_typed = dossier.document.as_printed is None
    cell = live_cells().get(residue.strip("{}"))
    is_unknown = residue.startswith("{") and cell not in dossier.edition.table_of
    return "error" if is_typed and is_unknown else None


CHECK = Check(
    code="F03",
    title="有转换残留或没有填的占位",
    severity="warning",
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"other_matters": "本年度未收取费用。&nbsp;"}),
    passes=example(text={"other_matters": "本年度新收申请{新收申请}件，未收取费用。"}),
)
