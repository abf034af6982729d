"""表格里的空白格：没有发生的也要填0，空白不等于0."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import EDITION, example


def judge(dossier: Dossier) -> Iterator[Objection]:
    typed = {cell for cell, text in dossier.document.unreadable.items() if text.strip()}
    for table in dossier.edition.tables:
        blank = tuple(
            cell for cell in table.cells if dossier.figures.get(cell) is None and cell not in typed
        )
        if blank:
            first = "×".join(dossier.edition.names(blank[0]))
            several = f"等{len(blank)}格" if len(blank) > 1 else ""
            yield Objection(f"“{first}”{several}是空的，没有请填0。", blank)


CHECK = Check(
    code="T05",
    title="数据格空白",
    severity="error",
    source=f"{EDITION.document} 附件",
    judge=judge,
    trips=example({"requests.granted.natural_person": None}),
    passes=example(),
)
