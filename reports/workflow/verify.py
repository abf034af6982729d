"""Which report does a hash stand for? What was sent in, what was frozen, what was sealed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from reports.exporters import exporter_for
from reports.models import FROZEN, FrozenFile, Report, SealedScan, Snapshot
from reports.workflow.states import Action

_SENT = (Action.SUBMIT, Action.ASK_TO_SIGN, Action.SIGN)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_FILLING = re.compile(r"[\s\-:：]+")


@dataclass(frozen=True)
class Verified:
    """What is known of a hash. Of a report that is still on its way nothing but unit, year and
    time is said; ``approved_at`` is when this very content was approved.
    """

    what: str
    unit: str
    year: int
    version: int
    at: datetime
    approved_at: datetime | None = None
    published_at: datetime | None = None
    public_address: str = ""
    is_another_approved: bool = False
    replaced_by: int | None = None
    replaced_at: datetime | None = None


def read_digest(text: str) -> str | None:
    """The SHA-256 that was typed or pasted, in lower case; None when it is none."""
    plain = _FILLING.sub("", text).lower().removeprefix("sha256")
    return plain if _DIGEST.fullmatch(plain) else None


def verified(digest: str) -> tuple[Verified, ...]:
    """Everything that a hash stands for; nothing when it is unknown."""
    kept = (*_frozen(digest), *_scans(digest))
    return kept or tuple(_sent(digest))


def _frozen(digest: str) -> Iterator[Verified]:
    for file in FrozenFile.objects.filter(digest=digest).select_related("report__agency"):
        exporter = exporter_for(file.identifier)
        label = exporter.label if exporter else file.identifier
        report = file.report
        if report.approved_at is not None:
            yield _about(report, f"定稿文件（{label}）", report.approved_at, report.approved_at)


def _scans(digest: str) -> Iterator[Verified]:
    for scan in SealedScan.objects.filter(digest=digest).select_related("report__agency"):
        yield _about(scan.report, "盖章扫描件", scan.at, scan.report.approved_at)


def _sent(digest: str) -> Iterator[Verified]:
    """One answer for each report that was sent in with this content, whatever became of it."""
    kept = Snapshot.objects.filter(digest=digest, action__in=(*_SENT, Action.APPROVE))
    seen: dict[int, Snapshot] = {}
    for one in kept.select_related("report__agency"):
        seen.setdefault(one.report_id, one)
    for first in seen.values():
        approval = kept.filter(report=first.report_id, action=Action.APPROVE).first()
        yield _about(first.report, "报送的数据", first.at, approval.at if approval else None)


def _about(report: Report, what: str, at: datetime, approved: datetime | None) -> Verified:
    is_public = approved is not None and report.published_at is not None
    later = (
        Report.objects.filter(
            agency=report.agency_id,
            year=report.year,
            version__gt=report.version,
            state__in=FROZEN,
        )
        .order_by("-version")
        .first()
    )
    return Verified(
        what=what,
        unit=report.agency.name,
        year=report.year,
        version=report.version,
        at=at,
        approved_at=approved,
        published_at=report.published_at if is_public else None,
        public_address=report.public_address if is_public else "",
        is_another_approved=approved is None and report.is_frozen,
        replaced_by=later.version if later else None,
        replaced_at=later.approved_at if later else None,
    )
