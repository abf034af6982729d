"""正文所说答复、办结、结转的件数，应当等于第三章表格的相应各行."""

from collections.abc import Iterator

from reports.checks.agreement.asserted import asserted
from reports.checks.agreement.no_contradiction import is_explained
from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import applications, example
from reports.checks.surety import Surety

NAMES = {
    "answered": "“（七）总计”",
    "carried_in": "“上年结转”",
    "carried_out": "“结转下年度继续办理”",
    "none_carried": "“结转下年度继续办理”",
}


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[tuple[str, int]] = set()
    for one in asserted(dossier, "X03"):
        claim, figure = one.claim, one.figure(dossier.figures)
        if figure is None or (claim.is_about and figure) or (claim.kind, claim.value) in seen:
            continue
        seen.add((claim.kind, claim.value))
        if not one.holds(dossier.figures) and not is_explained(one, dossier):
            yield Objection(
                f"正文写“{claim.quote}”，{dossier.nth('requests')}表格{NAMES[claim.kind]}是{figure}件。",
                one.cells,
                at(claim.sentence, claim.quote),
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
