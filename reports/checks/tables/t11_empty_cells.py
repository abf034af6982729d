"""表格之外不留空的单元格."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, Place
from reports.checks.examples import ORGANISATION
from reports.checks.printed_examples import printed

_EMPTY = re.compile(r"[ 　]*[\t|][\t| 　]*")


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or not outline.is_typed:
        return
    tables = {chapter.number for chapter in dossier.edition.chapters if chapter.table}
    for row in outline.by_kind.get("blank", ()):
        if row.chapter in tables or not _EMPTY.fullmatch(row.raw):
            continue
        yield Objection(
            "有多余的空单元格。",
            place=Place(row.chapter, row.section, printed=row.number),
        )
        return


CHECK = Check(
    code="T11",
    title="多余的空单元格",
    severity="hint",
    source=PRUDENCE,
    judge=judge,
    trips=printed((f"{ORGANISATION}\n{{next_year}}", f"\t\n{ORGANISATION}\n{{next_year}}")),
    passes=printed((f"{ORGANISATION}\n{{next_year}}", f"\n\n{ORGANISATION}\n{{next_year}}")),
)
