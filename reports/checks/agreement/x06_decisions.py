"""正文的行政许可、处罚、强制件数，应当等于第二章表格."""

from collections.abc import Iterator

from reports.checks.agreement.asserted import asserted
from reports.checks.agreement.no_contradiction import is_explained
from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.cells import PENALTIES
from reports.checks.examples import example
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    said = asserted(dossier, "X06")
    right = {one.claim.kind for one in said if one.holds(dossier.figures)}
    for one in said:
        claim, figure = one.claim, one.figure(dossier.figures)
        if figure is None or figure == claim.value or claim.kind in seen:
            continue
        if claim.is_part and claim.kind in right:
            continue  # 受理36件，作出31件
        if is_explained(one, dossier):
            continue
        seen.add(claim.kind)
        contradicts = 0 in (figure, claim.value) and not claim.is_part
        yield Objection(
            f"正文“{claim.quote}”，{dossier.nth('disclosure')}表格{claim.kind}{figure}件。",
            one.cells,
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
