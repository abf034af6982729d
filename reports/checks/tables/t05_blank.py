"""表格里的空白格：没有发生的也要填0，空白不等于0."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import EDITION, example
from reports.statute.schema import Cell, Table


def judge(dossier: Dossier) -> Iterator[Objection]:
    for table in dossier.edition.tables:
        for blank in _blanks(dossier, table):
            first = "×".join(dossier.edition.names(blank[0]))
            several = f"等{len(blank)}格" if len(blank) > 1 else ""
            yield Objection(f"“{first}”{several}是空的，没有请填0。", tuple(blank))


def _blanks(dossier: Dossier, table: Table) -> Iterator[list[Cell]]:
    """Blank cells in lines that are filled in part, and those of lines without any figure."""
    typed = {cell for cell, text in dossier.document.unreadable.items() if text.strip()}
    blank = [
        cell for cell in table.cells if dossier.figures.get(cell) is None and cell not in typed
    ]
    begun = {table.places[cell][1].key for cell in set(table.cells) - set(blank)}
    for is_begun in (True, False) if begun else (False,):
        cells = [cell for cell in blank if (table.places[cell][1].key in begun) == is_begun]
        if cells:
            yield cells


CHECK = Check(
    code="T05",
    title="数据格空白",
    severity="error",
    source=f"{EDITION.document} 附件",
    judge=judge,
    trips=example({"requests.granted.natural_person": None}),
    passes=example({"requests.granted.natural_person": 0}),
)
