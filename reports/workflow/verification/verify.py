"""Which report does a hash stand for? What was sent in, what was frozen, what was sealed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from reports.exporters import exporter_for
from reports.models import FROZEN, LedgerEntry, Report
from reports.workflow.states import Action
from reports.workflow.verification.certified import Certified, certified

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
    taken_down_at: datetime | None = None


def read_digest(text: str) -> str | None:
    """The SHA-256 that was typed or pasted, in lower case; None when it is none."""
    plain = _FILLING.sub("", text).lower().removeprefix("sha256")
    return plain if _DIGEST.fullmatch(plain) else None


def verified(digest: str) -> tuple[Verified, ...]:
    """Everything that the record certifies for a hash; nothing when it is unknown."""
    found = list(certified(digest))
    kept = (*_frozen(found), *_scans(found))
    return kept or tuple(_sent(found))


def _frozen(found: Sequence[Certified]) -> Iterator[Verified]:
    for one in found:
        if one.kind == "file":
            exporter = exporter_for(one.name)
            label = exporter.label if exporter else one.name
            yield _about(one.act.report, f"定稿文件（{label}）", one.act.at, one.act.at)


def _scans(found: Sequence[Certified]) -> Iterator[Verified]:
    for one in found:
        if one.kind == "scan":
            yield _about(one.act.report, "盖章扫描件", one.act.at, one.act.report.approved_at)


def _sent(found: Sequence[Certified]) -> Iterator[Verified]:
    """One answer for each report that was sent in with this content, whatever became of it."""
    steps: dict[int, list[LedgerEntry]] = {}
    for one in found:
        if one.kind == "snapshot" and one.act.action in (*_SENT, Action.APPROVE):
            steps.setdefault(one.act.report_id, []).append(one.act)
    for acts in steps.values():
        approval = next((one.at for one in acts if one.action == Action.APPROVE), None)
        yield _about(acts[0].report, "报送的数据", acts[0].at, approval)


def _about(report: Report, what: str, at: datetime, approved: datetime | None) -> Verified:
    public = report.ledger.filter(action=Action.PUBLISH).last() if approved else None
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
        unit=report.unit_name,
        year=report.year,
        version=report.version,
        at=at,
        approved_at=approved,
        published_at=public.at if public else None,
        public_address=public.comment if public and not report.taken_down else "",
        is_another_approved=approved is None and report.is_frozen,
        replaced_by=later.version if later else None,
        replaced_at=later.approved_at if later else None,
        taken_down_at=report.taken_down.at if report.taken_down else None,
    )
