"""Approve a report and freeze what is printed: 审核通过."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from reports.models import Account, FrozenFile, RemarkState, Report, clock
from reports.workflow.access import lock, reports_reviewed_by
from reports.workflow.chapters.revision import revision_of
from reports.workflow.files.freeze import FilesToFreeze, files_to_freeze, keep, to_freeze
from reports.workflow.judging.snapshot import Judged, judged
from reports.workflow.record.bound import bound
from reports.workflow.refusal import Refused
from reports.workflow.reviewing.close_remark import close_answered
from reports.workflow.states import Action
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import notify
from reports.workflow.way.held import refuse_held
from reports.workflow.way.in_force import as_issued, put_in_force
from reports.workflow.way.transition import is_done, take

TRIES = 3
"""So often the files are made when what they are made of changes meanwhile."""


def approve(report_id: int, *, by: Account) -> Report:
    """县级审核员通过：审核中状态，没有未豁免的“必须改正”，没有待整改的意见；数据和文件就此定稿.

    Raises Report.DoesNotExist for a stranger, NotReady while a finding must be corrected,
    Refused while a remark is open, while a colleague is reading it, when the report is elsewhere
    on its way or was sent in again meanwhile, and with nothing changed NotRendered when one of the
    files cannot be made, NotKept when the store does not take it.
    """
    return approved_among(reports_reviewed_by(by), report_id, by)


def approved_among(
    reports: QuerySet[Report], report_id: int, by: Account, comment: str = ""
) -> Report:
    """The same for one of the reports given, which are hers to approve; ``comment`` says why so."""
    for _ in range(TRIES):
        waiting = reports.get(pk=report_id)
        if is_done(waiting, Action.APPROVE):
            return waiting
        # The files take long: they are made and kept before anything is locked, and what they were
        # made of is compared afterwards.
        files = files_to_freeze(waiting)
        keep(files)
        if report := _approve(reports, waiting, files, by, comment):
            return report
    raise Refused("制作定稿文件期间，报告的内容又有变化，没有通过，什么也没有改动。请稍后再试。")


@transaction.atomic
def _approve(
    reports: QuerySet[Report], waiting: Report, files: FilesToFreeze, by: Account, comment: str
) -> Report | None:
    """Approve what the files were made of; None when the report is no longer that."""
    report = lock(reports, waiting.pk)
    if is_done(report, Action.APPROVE):
        return report
    refuse_held(report, by)
    if revision_of(report) != files.revision:
        _refuse_unseen(waiting, report)
        return None
    now = judged(report, files.years)
    now.refuse_open_ends("通过")
    _refuse_open_remarks(report)
    _take(report, now, files, by, comment)
    return report


def _take(report: Report, now: Judged, files: FilesToFreeze, by: Account, comment: str) -> None:
    stamps: dict[str, Any] = {"approved_at": clock.now(), "approved_by": by}
    stamps |= as_issued(now.dossier.document)
    rows = to_freeze(report, files)
    kept = bound(*rows)
    if take(report, Action.APPROVE, by, stamps, judged=now, comment=comment, kept=kept):
        put_in_force(report)
        close_answered(report, by)
        FrozenFile.objects.bulk_create(rows)
        notify(report, NoticeName.APPROVED, by)


def _refuse_unseen(waiting: Report, report: Report) -> None:
    """What was sent in again is not approved before the reviewer has seen it."""
    if (waiting.submitted_at, waiting.opened_at) != (report.submitted_at, report.opened_at):
        raise Refused(
            "这份报告刚才被退回，又重新报送了，内容和您看到的不一样。请看过新的内容再通过。"
        )


def _refuse_open_remarks(report: Report) -> None:
    if waiting := report.remarks.filter(state=RemarkState.OPEN).count():
        raise Refused(f"还有{waiting}条意见待整改，请先关闭，或者退回。")
