"""What did the county last see of a report, before what it has now?"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reports.document import Document
from reports.document.json_form import kept_from_json
from reports.document.places import ReportPlace
from reports.document.printed import printed_form
from reports.models import Remark, RemarkState, Report, Snapshot
from reports.workflow.reviewing.untouched import untouched
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


def unmoved(report: Report, remarks: Iterable[Remark], now: Document) -> dict[int, str]:
    """What an answered remark points at and nobody changed since the return, by the remark.

    Empty before the first return: until then nothing was to be changed.
    """
    answered = [one for one in remarks if one.state == RemarkState.ANSWERED]
    kept = _last(report.pk, Action.RETURN) if answered else None
    if kept is None:
        return {}
    before, printed = printed_form(read_snapshot(kept.document)), printed_form(now)
    said = {
        one.pk: untouched(
            ReportPlace(now.edition, one.place, one.chapter), one.quote, before, printed
        )
        for one in answered
    }
    return {key: words for key, words in said.items() if words}


def _last(report: int, action: Action) -> Snapshot | None:
    return Snapshot.objects.filter(report=report, action=action).order_by("-id").first()


@lru_cache(maxsize=64)
def read_snapshot(text: str) -> Document:
    """Read once: what was kept never changes, and every page of the review asks."""
    return kept_from_json(json.loads(text))
