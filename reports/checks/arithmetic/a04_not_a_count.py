"""三张表格里只能填数字：件数是非负整数，行政事业性收费可以有小数."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import EDITION, example
from reports.document.live_fields import written
from reports.statute.schema import Cell


def _unfit(dossier: Dossier) -> Iterator[tuple[Cell, str]]:
    for cell in dossier.edition.cells:
        figure = dossier.figures.get(cell)
        if figure is None:
            typed = dossier.document.unreadable.get(cell, "")
            if typed.strip():
                yield cell, typed.strip()
        elif figure < 0 or (figure % 1 and not dossier.edition.is_amount(cell)):
            yield cell, written(figure)


def judge(dossier: Dossier) -> Iterator[Objection]:
    for cell, typed in _unfit(dossier):
        place = dossier.edition.spoken(cell)
        kind = "数字，单位是万元" if dossier.edition.is_amount(cell) else "整数"
        yield Objection(f"“{place}”填了“{typed}”，这里只能填{kind}（没有就填0）。", (cell,))


CELL = "requests.granted.natural_person"

CHECK = Check(
    code="A04",
    title="格内不是非负整数",
    severity="error",
    source=f"{EDITION.document} 附件（各表以件数、金额计）",
    judge=judge,
    trips=example({CELL: None}, unreadable={CELL: "三件"}),
    passes=example({"disclosure.fees.amount": None, CELL: 0}),
    binding=True,
)
