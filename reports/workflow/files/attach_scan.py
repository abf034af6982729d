"""Keep the signed and sealed paper as it was scanned: 上传盖章扫描件."""

import hashlib
import re
from pathlib import PurePath

from django.db import transaction

from reports.models import Account, Report, SealedScan
from reports.models.kept_report import FROZEN
from reports.workflow.access import lock, reports_filled_by
from reports.workflow.files.scanned import ScanKind, kind_of
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action

MOST_BYTES = 20 * 1024 * 1024
MOST_SCANS = 20
"""Of one report: a sheet may be scanned anew, but this is no store for other things."""

_REFUSED = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_LONGEST_NAME = 100


def attach_scan(report_id: int, name: str, content: bytes, *, by: Account) -> SealedScan:
    """填报员上传盖章扫描件：已通过或已发布的报告. A later scan is added, none is replaced.

    Raises Report.DoesNotExist for a stranger, and Refused for what is no scan, for one that is
    there already, while the report is still on its way, and where the store does not take it.
    """
    kind = _kind(content)
    digest = hashlib.sha256(content).hexdigest()
    _refuse(reports_filled_by(by).get(pk=report_id), digest)
    # Before anything is locked: a store that answers late holds up nobody else.
    keep_bytes(digest, content)
    with transaction.atomic():
        report = lock(reports_filled_by(by), report_id)
        _refuse(report, digest)
        made = SealedScan.objects.create(
            report=report,
            name=_name(name, kind),
            media_type=kind.media_type,
            size=len(content),
            digest=digest,
            by=by,
        )
        said = f"{made.name}，校验值{digest}"
        record(report, Action.ATTACH_SCAN, by, comment=said, kept=bound(made))
    return made


def _kind(content: bytes) -> ScanKind:
    if not content:
        raise Refused("这个文件是空的，请重新选择。")
    if len(content) > MOST_BYTES:
        raise Refused(too_large())
    kind = kind_of(content)
    if kind is None:
        raise Refused(
            "这个文件不是完整的PDF、JPEG或PNG。请用扫描仪存成其中一种，或者重新扫描后再传。"
        )
    return kind


def too_large() -> str:
    """What to say of a file that is too large."""
    return f"文件太大，最多{MOST_BYTES // 1024 // 1024}MB。请用较低的分辨率（如300dpi）重新扫描。"


def _refuse(report: Report, digest: str) -> None:
    if report.state not in FROZEN:
        raise Refused(f"报告现在是“{report.get_state_display()}”，审核通过以后才能上传盖章扫描件。")
    if report.scans.filter(digest=digest).exists():
        raise Refused("这份扫描件已经上传过了。")
    if report.scans.count() >= MOST_SCANS:
        raise Refused(f"一份报告最多上传{MOST_SCANS}份扫描件。")


def _name(name: str, kind: ScanKind) -> str:
    """The file's name without what disks refuse, its ending what the content is."""
    stem = _REFUSED.sub("_", " ".join(PurePath(name).stem.split()))[:_LONGEST_NAME]
    return f"{stem or '盖章扫描件'}.{kind.extension}"
