"""What must stand in a cell even when nothing has happened this year? Last year's stock says so.

现行有效 and 上年结转 are no happenings: a year without any leaves them what they were.
"""

from collections.abc import Mapping

from reports.document import Document
from reports.document.levels import GRASSROOTS
from reports.models import Report
from reports.statute.schema import Cell, Edition, Figure, Figures


def in_force_cells(edition: Edition) -> dict[Cell, tuple[Cell, Cell]]:
    """现行有效 of each line, with what was issued and what was repealed."""
    return {
        f"{one.table}.{one.line}.{one.left}": (
            f"{one.table}.{one.line}.{one.added}",
            f"{one.table}.{one.line}.{one.taken}",
        )
        for one in edition.stocks
    }


def in_force(before: Figure, issued: Figure, repealed: Figure) -> Figure:
    """上年现行有效＋本年制发－本年废止; None where one is unknown or too many were repealed."""
    if before is None or issued is None or repealed is None:
        return None
    return before + issued - repealed if before + issued >= repealed else None


def stocks(report: Report, figures: Figures, last: Document | None) -> Mapping[Cell, Figure]:
    """What the cells of a stock must hold, given the year's other figures; None: nobody knows."""
    known: dict[Cell, Figure] = {}
    for cell, (issued, repealed) in in_force_cells(report.edition).items():
        before = last.figures.get(cell) if last else _without_last_year(report, cell)
        known[cell] = in_force(before, figures.get(issued), figures.get(repealed))
    for cell, source in report.edition.carried_cells.items():
        known[cell] = last.figures.get(source) if last else 0
    return known


def _without_last_year(report: Report, cell: Cell) -> Figure:
    """乡镇（街道） has no power to make 规章; of other documents nobody knows."""
    is_none = report.agency.level in GRASSROOTS and ".regulations." in cell
    return 0 if is_none else None
