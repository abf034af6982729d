"""正文所说的行政复议、行政诉讼，应当与第四章表格一致."""

from collections.abc import Iterator

from reports.checks.agreement.asserted import asserted
from reports.checks.agreement.no_contradiction import is_explained
from reports.checks.agreement.verdicts_of_all import verdict_objections
from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.cells import RECONSIDERATION
from reports.checks.examples import example
from reports.checks.reading.claims import Claim
from reports.checks.surety import Surety
from reports.statute.schema import Cell


def judge(dossier: Dossier) -> Iterator[Objection]:
    wrong: dict[tuple[str, bool], tuple[Claim, int, tuple[Cell, ...]]] = {}
    for one in asserted(dossier, "X07"):
        claim, figure = one.claim, one.figure(dossier.figures)
        if figure is None or figure == claim.value or is_explained(one, dossier):
            continue
        key = (claim.sentence.text if not claim.value else claim.kind, bool(claim.value))
        _, sum_before, cells = wrong.get(key, (claim, 0, ()))
        wrong[key] = (claim, sum_before + figure, (*cells, *one.cells))
    for claim, number, cells in wrong.values():
        yield _objection(dossier, claim, number, cells)
    yield from verdict_objections(dossier)


def _objection(dossier: Dossier, claim: Claim, number: int, cells: tuple[Cell, ...]) -> Objection:
    table = dossier.nth("disputes")
    if claim.value == 0:
        says = f"正文说没有复议诉讼（“{claim.quote}”），{table}表格合计{number}件。"
    else:
        says = f"正文说“{claim.quote}”，{table}表格合计{number}件。"
    place = at(claim.sentence, claim.quote)
    milder = "warning" if claim.value and number else None
    return Objection(says, tuple(dict.fromkeys(cells)), place, severity=milder)


ONE = {"disputes.reconsideration.upheld": 1, RECONSIDERATION: 1}

CHECK = Check(
    code="X07",
    title="正文所说的复议、诉讼与第四章表格不一致",
    severity="error",
    surety=Surety.SEEN,
    source="《中华人民共和国政府信息公开条例》第六条（准确）",
    judge=judge,
    trips=example(
        ONE, text={"overview.supervision": "未发生因政府信息公开引起的行政复议、行政诉讼。"}
    ),
    passes=example(ONE, text={"overview.supervision": "政府信息公开行政复议1件，结果维持。"}),
)
