"""Does the text count more applications of a kind of applicant than the table has?"""

from collections.abc import Iterator, Sequence
from functools import cache

from reports.checks.base import Dossier, Objection, at
from reports.checks.reading.claims import Claim
from reports.statute.schema import Cell, Edition, add

_LINES = ("requests.new_received.", "requests.carried_in.")
_ORGANISATIONS = (
    "企业",
    "商业企业",
    "法人",
    "科研机构",
    "社会公益组织",
    "律师事务所",
    "法律服务机构",
)
"""Which of them one is, texts and tables tell apart differently: they are compared together."""


def too_many_of_a_kind(dossier: Dossier, claims: Sequence[Claim]) -> Iterator[Objection]:
    """收到企业申请3件 where the columns of organisations come to less: a part is never more."""
    for claim in claims:
        cells = _cells(dossier.edition, claim.applicant)
        most = add(cells, dossier.figures) if cells else None
        if most is None or claim.is_about or claim.value <= most:
            continue
        who = "法人或其他组织" if claim.applicant in _ORGANISATIONS else claim.applicant
        yield Objection(
            f"正文说“{claim.quote}”，{dossier.nth('requests')}表格{who}只有{most}件。",
            cells,
            at(claim.sentence, claim.quote),
            severity="warning",
        )
        return


@cache
def _cells(edition: Edition, applicant: str) -> tuple[Cell, ...]:
    """The columns of a kind of applicant in what came in; none where one cannot say which."""
    lines = [one for one in edition.cells if one.startswith(_LINES)]
    if applicant == "自然人":
        return tuple(one for one in lines if one.endswith(".natural_person"))
    if applicant in _ORGANISATIONS:
        return tuple(one for one in lines if not one.endswith((".natural_person", ".total")))
    return ()
