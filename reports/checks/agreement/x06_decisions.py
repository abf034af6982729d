"""正文的行政许可、处罚、强制件数，应当等于第二章表格."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.cells import COERCIONS, LICENCES, PENALTIES
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.examples import example
from reports.checks.reading.decisions import decisions
from reports.checks.surety import Surety

CELLS = {"行政许可": LICENCES, "行政处罚": PENALTIES, "行政强制": COERCIONS}


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for claim in decisions(dossier.said_in(OVERVIEW, OTHERS), dossier.year):
        figure = dossier.whole(CELLS[claim.kind])
        if figure is None or figure == claim.value or claim.kind in seen:
            continue
        seen.add(claim.kind)
        contradicts = 0 in (figure, claim.value) and not claim.is_part
        yield Objection(
            f"正文“{claim.quote}”，{dossier.nth('disclosure')}表格{claim.kind}{figure}件。",
            (CELLS[claim.kind],),
            at(claim.sentence, claim.quote),
            severity=None if contradicts else "warning",
        )


CHECK = Check(
    code="X06",
    title="正文的许可、处罚、强制件数与第二章表格不一致",
    severity="error",
    surety=Surety.SEEN,
    source="《中华人民共和国政府信息公开条例》第六条（准确）",
    judge=judge,
    trips=example(text={"overview.management": "全年作出行政处罚9件。"}),
    passes=example({PENALTIES: 9}, text={"overview.management": "全年作出行政处罚9件。"}),
)
