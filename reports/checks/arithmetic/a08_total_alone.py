"""一行只填了总计，没有填申请人各列；或者只填了各列，没有填总计."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import example
from reports.statute.schema import Cell, Edition, Figure, Identity, add


def _lopsided(identity: Identity, dossier: Dossier) -> str:
    """What is missing; a total of 0 needs no applicants, the blanks are said elsewhere."""
    total = add(identity.right, dossier.figures)
    parts = [dossier.figures.get(cell) for cell in identity.left]
    if total and all(part is None for part in parts):
        return "只填了总计，没有填申请人各列。"
    if total is None and add(identity.left, dossier.figures):
        return "填了申请人各列，没有填总计。"
    return ""


def judge(dossier: Dossier) -> Iterator[Objection]:
    for identity in dossier.edition.identities if dossier.document.blank else ():
        if identity.code == "A03" and (missing := _lopsided(identity, dossier)):
            yield Objection(f"“{identity.name}”{missing}", identity.cells)


_TOTAL = "requests.granted.total"


def _blank(edition: Edition) -> dict[Cell, Figure]:
    """A line of which only the total is filled in."""
    line = [one for one in edition.cells if one.startswith("requests.granted.")]
    return {**dict.fromkeys(line), _TOTAL: 2}


CHECK = Check(
    code="A08",
    title="只填了总计，没有填申请人各列",
    severity="warning",
    source="{notice} 附件 三",
    judge=judge,
    trips=example(_blank),
    passes=example({"requests.granted.natural_person": 2, _TOTAL: 2}),
)
