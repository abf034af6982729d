"""空白或不是数字的格使勾稽无法核对：既不算对，也不算错."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.examples import example
from reports.checks.not_read import cells_not_read
from reports.statute.schema import Cell, Identity

BY_COLUMN = frozenset({"A01", "A02", "A06"})


def judge(dossier: Dossier) -> Iterator[Objection]:
    for table in dossier.edition.tables if dossier.document.blank else ():
        names: dict[str, None] = {}
        blanks: dict[Cell, None] = {}
        for identity in dossier.edition.identities_of(table.key):
            empty = _empty(identity, dossier)
            if empty and identity.code in BY_COLUMN:
                names[identity.name] = None
                blanks |= dict.fromkeys(empty)
        if names:
            columns = "】【".join(names)
            if blanks.keys() <= cells_not_read(dossier, table):
                says = "有格没有读出，暂时无法核对勾稽。"
            else:
                says = "有空白，暂时无法核对勾稽，请先补0。"
            yield Objection(f"【{columns}】{says}", tuple(blanks))


def _empty(identity: Identity, dossier: Dossier) -> list[Cell]:
    return [cell for cell in identity.cells if cell in dossier.document.blank]


CHECK = Check(
    code="A09",
    title="有空白，无法核对勾稽",
    severity="hint",
    source=PRUDENCE,
    judge=judge,
    trips=example({"requests.granted.natural_person": None}),
    passes=example({"disclosure.fees.amount": None}),
)
