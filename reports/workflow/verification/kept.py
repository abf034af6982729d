"""Are snapshots, frozen files and sealed scans what they were?"""

import hashlib
from collections.abc import Iterable, Iterator

from reports.models import FrozenFile, LedgerEntry, SealedScan, Snapshot
from reports.workflow.files.freeze import Damaged, kept_bytes
from reports.workflow.states import TRANSITIONS
from reports.workflow.verification.broken import A_CHUNK, BrokenReport, only

A_FEW = 100
"""Snapshots at a time: each is a whole report."""


def broken_snapshots(report_id: int | None = None) -> Iterator[BrokenReport]:
    """Snapshots whose text is no longer what its digest says, and steps that lost theirs."""
    kept = only(Snapshot.objects.all(), "report", report_id).order_by("report_id", "id")
    rows = kept.values_list("id", "report", "document", "digest")
    for key, report, document, digest in rows.iterator(A_FEW):
        if hashlib.sha256(document.encode()).hexdigest() != digest:
            yield BrokenReport.of(report, f"第{key}号存档和它的校验值不符，内容被改过。")
    yield from _unmatched(report_id)


def _unmatched(report_id: int | None) -> Iterator[BrokenReport]:
    """Every step from state to state has one snapshot: as many of these as of those."""
    steps = only(LedgerEntry.objects.all(), "report", report_id).filter(action__in=TRANSITIONS)
    kept = only(Snapshot.objects.all(), "report", report_id).filter(action__in=TRANSITIONS)
    taken, had = (
        _counted(rows.values_list("report", flat=True).order_by().iterator(A_CHUNK))
        for rows in (steps, kept)
    )
    for report in sorted(taken.keys() | had.keys()):
        if taken.get(report, 0) != had.get(report, 0):
            yield BrokenReport.of(
                report,
                f"办理记录有{taken.get(report, 0)}步，存档有{had.get(report, 0)}份，"
                "对不上，有的被删去了。",
            )


def broken_files(report_id: int | None = None) -> Iterator[BrokenReport]:
    """Frozen files and sealed scans whose bytes are gone or are others; each read once."""
    for kind in (FrozenFile, SealedScan):
        rows = only(kind._default_manager.all(), "report", report_id).order_by("report_id", "id")
        for report, name, digest in rows.values_list("report", "name", "digest").iterator(A_CHUNK):
            try:
                kept_bytes(digest)
            except Damaged:
                yield BrokenReport.of(report, f"文件“{name}”丢失，或者和校验值不符。")


def _counted(keys: Iterable[int]) -> dict[int, int]:
    counted: dict[int, int] = {}
    for key in keys:
        counted[key] = counted.get(key, 0) + 1
    return counted
