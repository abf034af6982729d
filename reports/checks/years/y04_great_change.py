"""与上年的差超过上年数的五倍、而且超过20的填报数，请确认."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.examples import applications, example
from reports.document.live_fields import written
from reports.statute.schema import Cell, Figure, Table

TIMES, DIFFERENCE = 5, 20
MOST_NAMED = 3


def judge(dossier: Dossier) -> Iterator[Objection]:
    if dossier.last_year is None:
        return
    for table in dossier.edition.tables:
        before, now = dossier.last_year.figures, dossier.figures
        cells = [cell for cell in _compared(table) if _is_great(before.get(cell), now.get(cell))]
        if cells:
            said = "；".join(
                f"“{_name(dossier, cell)}”由上年{written(before[cell] or 0)}"
                f"变为{written(now[cell] or 0)}"
                for cell in cells[:MOST_NAMED]
            )
            more = f"（另有{len(cells) - MOST_NAMED}处）" if len(cells) > MOST_NAMED else ""
            yield Objection(f"{said}{more}，变化很大，请确认。", tuple(cells))


def _compared(table: Table) -> Iterator[Cell]:
    """The totals, and every cell of a table that has none."""
    totals = [cell for cell in table.cells if cell.endswith(".total")]
    yield from totals or table.cells


def _is_great(before: Figure, now: Figure) -> bool:
    if before is None or now is None:
        return False
    change = abs(float(now) - float(before))
    return change > DIFFERENCE and change > TIMES * float(before)


def _name(dossier: Dossier, cell: Cell) -> str:
    line, column = dossier.edition.names(cell)
    return line if column == "总计" else f"{line} × {column}"


CHECK = Check(
    code="Y04",
    title="与上年相比变化很大",
    severity="hint",
    source=PRUDENCE,
    judge=judge,
    trips=example(applications(30), before=applications(4)),
    passes=example(applications(24), before=applications(4)),
)
