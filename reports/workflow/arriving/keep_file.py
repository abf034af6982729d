"""Keep which file was brought, by whom, and whether the report was filled from it."""

import datetime

from reports.document.entry import writable
from reports.models import Account, BroughtFile, Report, clock
from reports.workflow.arriving.brought_in import BroughtIn
from reports.workflow.arriving.left_over import left_over
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.states import Action

LONGEST_NAME = 200


def keep_taken(report: Report, file: BroughtIn, by: Account, at: datetime.datetime) -> BroughtFile:
    """From now on the report rests on this file; the caller puts it on record."""
    report.brought_files.filter(is_newest=True).update(is_newest=False)
    return _kept(report, file, by, at, kept_beside="", is_newest=True)


def keep_beside(report: Report, file: BroughtIn, why: str, by: Account) -> None:
    """Keep the file though nothing was taken from it; the same one again changes nothing."""
    if report.brought_files.filter(digest=file.digest).exists():
        return
    row = _kept(report, file, by, clock.now(), kept_beside=why, is_newest=False)
    comment = f"{why}文件没有采用：{told(row)}"
    record(report, Action.KEEP_BESIDE, by, comment=comment, kept=bound(row))


def told(row: BroughtFile) -> str:
    """Which file it is, in the words of the record."""
    return f"“{row.name}”，校验值{row.digest}"


def _kept(
    report: Report,
    file: BroughtIn,
    by: Account,
    at: datetime.datetime,
    *,
    kept_beside: str,
    is_newest: bool,
) -> BroughtFile:
    says = {
        "name": writable(file.name)[-LONGEST_NAME:],
        "size": len(file.data),
        "unread": left_over(file.document),
        "kept_beside": kept_beside,
        "is_newest": is_newest,
        "by": by,
        "at": at,
    }
    row, _ = BroughtFile.objects.update_or_create(report=report, digest=file.digest, defaults=says)
    return row
