"""一行只填了总计，没有填申请人各列；或者只填了各列，没有填总计."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import EDITION, example
from reports.statute.schema import Identity, add


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
    for identity in dossier.edition.identities:
        if identity.code == "A03" and (missing := _lopsided(identity, dossier)):
            yield Objection(f"“{identity.name}”{missing}", identity.cells)


ROW = next(one for one in EDITION.identities if one.key == "A03.granted")

CHECK = Check(
    code="A08",
    title="只填了总计，没有填申请人各列",
    severity="warning",
    source=f"{EDITION.document} 附件 三",
    judge=judge,
    trips=example({**dict.fromkeys(ROW.left), ROW.right[0]: 2}),
    passes=example({ROW.left[0]: 2, ROW.right[0]: 2}),
)
