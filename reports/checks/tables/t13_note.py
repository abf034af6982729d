"""第三章表格左上角印有勾稽关系的说明."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.printed_examples import printed
from reports.checks.tables.labels import place_of

_NOTE = re.compile(r"[勾钩][稽嵇]关系|第一项加第二项")
_FEWEST_LABELS = 10


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None:
        return
    for table in dossier.edition.tables:
        noted = any(block.corner.startswith("（") for block in table.blocks)
        known = [one for one in outline.labels[table.key] if one.official]
        if not noted or len(known) < _FEWEST_LABELS:
            continue
        text = outline.printed.text
        if not (_NOTE.search(text) or _NOTE.search("".join(text.split()))):
            chapter = dossier.edition.chapter_of[table.chapter]
            yield Objection(
                f"第{chapter.numeral}章表格左上角缺勾稽关系说明。", place=place_of(table, known[0])
            )


_NOTED = "勾稽关系为：第一项加第二项"

CHECK = Check(
    code="T13",
    title="缺勾稽关系说明",
    severity="hint",
    source="{notice} 附件",
    judge=judge,
    trips=printed((_NOTED, "")),
    passes=printed((_NOTED, _NOTED.replace("勾稽", "钩稽"))),
)
