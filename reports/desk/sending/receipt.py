"""What does the 报送回执 say? What was sent in, when and by whom, and how that is verified."""

from dataclasses import dataclass

from django.urls import reverse_lazy

from reports.checks.asked import settled_name
from reports.document import Document
from reports.models import WITH_COUNTY, FrozenFile, Report, Snapshot
from reports.workflow.reviewing.former import read_snapshot
from reports.workflow.states import ARRIVALS

VERIFICATION = reverse_lazy("portal:verify")
"""The public page on which a digest is verified."""


@dataclass(frozen=True)
class Settled:
    """A finding that was explained or waived when the report was sent in."""

    check: str
    message: str
    what: str
    line: str


@dataclass(frozen=True)
class Receipt:
    """报送回执: of the last submission of a report."""

    snapshot: Snapshot
    document: Document
    number: int
    settled: tuple[Settled, ...]
    files: tuple[FrozenFile, ...]


def receipt_of(report: Report) -> Receipt | None:
    """The receipt; None for a report that is not with the county, nor was given back by it."""
    if report.state not in WITH_COUNTY:
        return None
    sent = list(report.snapshots.filter(action__in=ARRIVALS).select_related("by"))
    if not sent:
        return None
    last = sent[-1]
    return Receipt(
        last,
        read_snapshot(last.document),
        len(sent),
        tuple(_settled(one) for one in last.findings if one.get("settled")),
        tuple(report.frozen_files.all()) if report.is_frozen else (),
    )


def _settled(finding: dict[str, str]) -> Settled:
    how = settled_name(finding["severity"])
    return Settled(finding["check"], finding["message"], how, finding["settled"])
