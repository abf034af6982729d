"""Which cells of a report are locked, since last year's report or a county's sum decides them?"""

from collections.abc import Mapping

from reports.document.live_fields import written
from reports.models import CarriedFigure, Report
from reports.models.tables import figures_of
from reports.statute.schema import Cell, Figure
from reports.workflow.refusal import Refused

LOCKED = "这一格取自上年报告的“结转下年度继续办理”，已锁定。要改请先解锁并写明原因"
FROM_SUM = (
    "本数来自汇总（定数第{number}次），不能在这里改。要改请改各单位的报告，或在汇总里调整后重新定数"
)


def locked_figures(report: Report) -> Mapping[Cell, Figure]:
    """The locked cells and what stands in them: of a county's own report all that its tables have.

    One query; of a county's own report one a table.
    """
    if report.is_summed:
        return figures_of(report)
    rows = CarriedFigure.objects.filter(report=report, unlocked_at=None)
    return dict(rows.values_list("cell", "figure"))


def refused_cells(report: Report, values: Mapping[str, str]) -> dict[Cell, str]:
    """Why cells among the values given cannot take theirs; one that stays as it is may stay."""
    edition = report.edition
    lockable = edition.table_of if report.is_summed else edition.carried_cells
    if not values.keys() & lockable.keys():
        return {}
    locked = locked_figures(report)
    why = from_sum(report) or LOCKED
    return {
        cell: "" if values[cell].strip() == written(locked[cell]) else why
        for cell in locked.keys() & values.keys()
    }


def from_sum(report: Report) -> str:
    """Why nothing can be typed into the tables of a county's own report; empty for a unit's."""
    return FROM_SUM.format(number=report.sum_number) if report.is_summed else ""


def refuse_from_sum(report: Report) -> None:
    """Raise Refused where the tables are a county's sum."""
    if why := from_sum(report):
        raise Refused(f"{why}。")
