"""Which reports make up a sum, and are they still what was approved? By version and digest."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from reports.document.json_form import kept_from_json
from reports.models import Report, Snapshot
from reports.models.tables import figures_of_all
from reports.statute.schema import Figures
from reports.workflow.refusal import Refused
from reports.workflow.states import Action


@dataclass(frozen=True)
class PinnedReport:
    """A report as it was approved; ``digest`` is the SHA-256 of its JSON."""

    report: Report
    digest: str


def pinned(reports: Sequence[Report]) -> list[PinnedReport]:
    """Each report with the digest of its approval, in the order given (six queries).

    Raises Refused where what lies in the tables is no longer what was approved: such a figure is
    nobody's, and no sum is made of it.
    """
    now = figures_of_all(reports)
    kept = {
        one.report_id: one
        for one in Snapshot.objects.filter(report__in=reports, action=Action.APPROVE).order_by("pk")
    }
    return [PinnedReport(one, _digest(one, kept.get(one.pk), now[one.pk])) for one in reports]


def _digest(report: Report, approved: Snapshot | None, now: Figures) -> str:
    if approved is None:
        raise Refused(f"“{report.agency.short_name}”的报告没有通过时的存档，不能定数。{_ASK}")
    kept = kept_from_json(json.loads(approved.document)).figures
    if any(kept.get(cell) != figure for cell, figure in now.items()):
        raise Refused(f"“{report.agency.short_name}”的表格和通过时的存档不一样，不能定数。{_ASK}")
    return approved.digest


_ASK = "请运维人员运行 manage.py verify 查明原因。"
