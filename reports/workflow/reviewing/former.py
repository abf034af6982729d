"""What did the county last see of a report, before what it has now?"""

import json
from dataclasses import dataclass
from functools import lru_cache

from reports.document import Document
from reports.document.json_form import from_json
from reports.models import Report, Snapshot
from reports.workflow.states import Action


@dataclass(frozen=True)
class Former:
    """A report as the county knew it, and since when it may have changed."""

    document: Document
    since: str


def former_of(report: Report) -> Former | None:
    """The report as it was last returned; of a correction, the version that was approved."""
    if kept := _last(report.pk, Action.RETURN):
        return Former(read_snapshot(kept.document), "退回")
    if report.version == 1:
        return None
    earlier = Report.objects.filter(
        agency=report.agency_id, year=report.year, version=report.version - 1
    ).first()
    kept = _last(earlier.pk, Action.APPROVE) if earlier else None
    return Former(read_snapshot(kept.document), "更正") if kept else None


def _last(report: int, action: Action) -> Snapshot | None:
    return Snapshot.objects.filter(report=report, action=action).order_by("-id").first()


@lru_cache(maxsize=64)
def read_snapshot(text: str) -> Document:
    """Read once: what was kept never changes, and every page of the review asks."""
    return from_json(json.loads(text))
