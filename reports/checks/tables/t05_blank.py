"""表格里的空白格：没有发生的也要填0，空白不等于0；文件里没有读出来的格，只请核对."""

from collections.abc import Collection, Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import example
from reports.checks.not_read import cells_not_read
from reports.statute.schema import Cell, Table


def judge(dossier: Dossier) -> Iterator[Objection]:
    typed = {cell for cell, text in dossier.document.unreadable.items() if text.strip()}
    for table in dossier.edition.tables:
        not_read = cells_not_read(dossier, table)
        blank = dossier.document.blank.intersection(table.cells) - typed - not_read
        for cells in _together(table, blank):
            yield Objection(f"{_named(dossier, cells)}是空的，没有请填0。", tuple(cells))
        for cells in _together(table, not_read):
            says = f"{_named(dossier, cells)}没有读出，不知道原件填的是什么，请对照原件核对。"
            yield Objection(says, tuple(cells), severity="hint")


def _named(dossier: Dossier, cells: list[Cell]) -> str:
    several = f"等{len(cells)}格" if len(cells) > 1 else ""
    return f"“{'×'.join(dossier.edition.names(cells[0]))}”{several}"


def _together(table: Table, some: Collection[Cell]) -> Iterator[list[Cell]]:
    """Cells of lines that are filled in part, and those of lines without any figure."""
    if not some:
        return
    begun = {table.places[cell][1].key for cell in set(table.cells) - set(some)}
    for is_begun in (True, False) if begun else (False,):
        cells = [
            cell
            for cell in table.cells
            if cell in some and (table.places[cell][1].key in begun) == is_begun
        ]
        if cells:
            yield cells


CHECK = Check(
    code="T05",
    title="数据格空白",
    severity="error",
    source="{notice} 附件",
    judge=judge,
    trips=example({"requests.granted.natural_person": None}),
    passes=example({"requests.granted.natural_person": 0}),
)
