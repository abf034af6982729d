"""正文所说答复、办结、结转的件数，应当等于第三章表格的相应各行."""

from collections.abc import Collection, Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.cells import CARRIED_IN, CARRIED_OUT, NEW_RECEIVED, RESULT_TOTAL
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.examples import applications, example
from reports.checks.reading.handling import handled
from reports.checks.surety import Surety

CELLS = {"answered": RESULT_TOTAL, "carried_in": CARRIED_IN, "carried_out": CARRIED_OUT}
NAMES = {
    "answered": "“（七）总计”",
    "carried_in": "“上年结转”",
    "carried_out": "“结转下年度继续办理”",
}


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[tuple[str, int]] = set()
    for claim in handled(dossier.said_in(OVERVIEW, OTHERS), dossier.year):
        figure = dossier.whole(CELLS[claim.kind])
        if figure is None or (claim.is_about and figure) or (claim.kind, claim.value) in seen:
            continue
        seen.add((claim.kind, claim.value))
        if claim.value not in _accepted(claim.kind, figure, dossier):
            yield Objection(
                f"正文写“{claim.quote}”，{dossier.nth('requests')}表格{NAMES[claim.kind]}是{figure}件。",
                (CELLS[claim.kind],),
                at(claim.sentence, claim.quote),
            )


def _accepted(kind: str, figure: int, dossier: Dossier) -> Collection[int]:
    """Answers may be counted without 不予处理 and 其他处理, or of this year's applications only."""
    if kind != "answered":
        return {figure}
    other, unprocessed = _sum(dossier, "other_"), _sum(dossier, "not_processed_")
    carried_in, carried_out = dossier.whole(CARRIED_IN) or 0, dossier.whole(CARRIED_OUT) or 0
    new = dossier.whole(NEW_RECEIVED) or 0
    return {
        figure,
        figure - other,
        figure - other - unprocessed,
        figure - carried_in,
        new - carried_out,
    }


def _sum(dossier: Dossier, stem: str) -> int:
    return sum(
        int(figure)
        for cell, figure in dossier.figures.items()
        if figure and cell.startswith(f"requests.{stem}") and cell.endswith(".total")
    )


CHECK = Check(
    code="X03",
    title="正文的办结、结转件数与第三章表格不一致",
    severity="error",
    surety=Surety.SEEN,
    source="《中华人民共和国政府信息公开条例》第六条（准确）",
    judge=judge,
    trips=example(applications(3), text={"overview.on_request": "收到申请3件，办结2件。"}),
    passes=example(
        applications(3), text={"overview.on_request": "收到申请3件，答复3件，上年结转0件。"}
    ),
)
