"""Which cells of a report are locked, since last year's report says what stands in them?"""

from collections.abc import Mapping

from reports.models import CarriedFigure, Report
from reports.statute.schema import Cell

LOCKED = "这一格取自上年报告的“结转下年度继续办理”，已锁定。要改请先解锁并写明原因"


def locked_figures(report: Report) -> dict[Cell, int]:
    """The locked cells and what stands in them."""
    rows = CarriedFigure.objects.filter(report=report, unlocked_at=None)
    return dict(rows.values_list("cell", "figure"))


def refused_cells(report: Report, values: Mapping[str, str]) -> dict[Cell, str]:
    """Why cells among the values given cannot take theirs; one that stays as it is may stay."""
    if not values.keys() & report.edition.carried_cells.keys():
        return {}
    locked = locked_figures(report)
    return {
        cell: "" if values[cell].strip() == str(locked[cell]) else LOCKED
        for cell in locked.keys() & values.keys()
    }
