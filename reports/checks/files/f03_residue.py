"""转换残留、没有填的占位，以及还没有数字可填的活动字段."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.document.live_fields import FIELDS

_RESIDUE = re.compile(
    r"\[bookmark:[^\]]*\]?|&(?:nbsp|amp|lt|gt|quot);?|\{[^{}\n]{1,20}\}"
    r"|(?<![A-Za-z])[Xx×]{2,}(?![A-Za-z])|＊{2,}|_{3,}|【请更新[^】]*】"
)
_LAST_YEARS = "【请更新"


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for sentence in dossier.sentences:
        for match in _RESIDUE.finditer(sentence.original):
            if match[0] not in seen:
                seen.add(match[0])
                severity = "error" if match[0].startswith(_LAST_YEARS) else None
                place = at(sentence, match[0])
                yield Objection(_says(dossier, match[0]), place=place, severity=severity)


def _says(dossier: Dossier, residue: str) -> str:
    """A live field stays in the text while its cell is blank: the cell is to be filled."""
    if residue.startswith(_LAST_YEARS):
        return f"“{residue}”还是上年的数，请换成{dossier.year}年的。"
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
