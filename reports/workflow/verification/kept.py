"""Are snapshots, and the files that rows name, what they were?"""

import hashlib
from collections.abc import Iterator

from reports.models import FILE_KINDS, Snapshot, naming_files
from reports.workflow.files.under_hash import Damaged, kept_bytes
from reports.workflow.verification.broken import A_CHUNK, BrokenReport, only

A_FEW = 100
"""Snapshots at a time: each is a whole report."""


def broken_snapshots(report_id: int | None = None) -> Iterator[BrokenReport]:
    """Snapshots whose text is no longer what its digest says."""
    kept = only(Snapshot.objects.all(), "report", report_id).order_by("report_id", "id")
    rows = kept.values_list("id", "report", "document", "digest")
    for key, report, document, digest in rows.iterator(A_FEW):
        if hashlib.sha256(document.encode()).hexdigest() != digest:
            yield BrokenReport.of(report, f"第{key}号存档和它的校验值不符，内容被改过。")


def broken_files(report_id: int | None = None) -> Iterator[BrokenReport]:
    """Files of reports whose bytes are gone or are others; each read once."""
    for kind in (one for one in FILE_KINDS if hasattr(one, "report")):
        rows = only(naming_files(kind).exclude(report=None), "report", report_id).order_by(
            "report_id", "id"
        )
        for report, name, digest in rows.values_list("report", "name", "digest").iterator(A_CHUNK):
            try:
                kept_bytes(digest)
            except Damaged:
                yield BrokenReport.of(report, f"文件“{name}”丢失，或者和校验值不符。")
