"""正文所说收到的申请件数，应当等于第三章表格“本年新收”（或者新收加上年结转）."""

from collections.abc import Iterator

from reports.checks.agreement.applicant_columns import told_in_other_columns
from reports.checks.agreement.applicants import too_many_of_a_kind
from reports.checks.agreement.asserted import Assertion, asserted
from reports.checks.agreement.growth_of_requests import growth_objections
from reports.checks.agreement.no_contradiction import is_explained
from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.cells import NEW_RECEIVED
from reports.checks.examples import applications, example
from reports.checks.reading.claims import Claim
from reports.checks.surety import Surety
from reports.statute.schema import Figures


def judge(dossier: Dossier) -> Iterator[Objection]:
    new = dossier.whole(NEW_RECEIVED)
    if new is None:
        return
    said = asserted(dossier, "X01")
    right = [one.claim for one in said if not _differs(one, dossier.figures, new)]
    seen: set[int] = set()
    for one in said:
        claim = one.claim
        if claim in right or _is_beside(claim, right) or claim.value in seen:
            continue
        if is_explained(one, dossier):
            continue
        seen.add(claim.value)
        yield Objection(
            f"正文说“{claim.quote}”，{dossier.nth('requests')}表格“本年新收”是{new}件。",
            (NEW_RECEIVED,),
            at(claim.sentence, claim.quote),
        )
    too_many = tuple(too_many_of_a_kind(dossier, [one.claim for one in said]))
    yield from too_many or told_in_other_columns(dossier)
    yield from growth_objections(dossier)


def _differs(said: Assertion, figures: Figures, new: int) -> bool:
    if said.claim.is_part:
        return False
    return new == 0 if said.claim.is_about else not said.holds(figures)


def _is_beside(claim: Claim, right: list[Claim]) -> bool:
    """A part of the right total in its section, or what 实际新收 in its sentence is a part of."""
    if not claim.value:
        return False
    beside = [one for one in right if one.sentence.section == claim.sentence.section]
    return any(
        one.value > claim.value or (one.sentence == claim.sentence and _is_net(one))
        for one in beside
    )


def _is_net(claim: Claim) -> bool:
    return f"实际{claim.quote}" in claim.sentence.text


CHECK = Check(
    code="X01",
    title="正文的申请件数与第三章表格不一致",
    severity="error",
    surety=Surety.SEEN,
    source="《中华人民共和国政府信息公开条例》第六条（准确）",
    judge=judge,
    trips=example(applications(3), text={"overview.on_request": "本年度未收到政府信息公开申请。"}),
    passes=example(
        applications(3), text={"overview.on_request": "本年度收到政府信息公开申请3件。"}
    ),
)
