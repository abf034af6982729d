"""Approve a report and freeze what is printed: 审核通过."""

from django.db import transaction
from django.utils import timezone

from reports.models import Account, RemarkState, Report
from reports.workflow.access import reports_reviewed_by
from reports.workflow.close_remark import close_answered
from reports.workflow.freeze import freeze, printed_files
from reports.workflow.neighbours import take_in_new
from reports.workflow.notice_kinds import Kind
from reports.workflow.notify import notify
from reports.workflow.refusal import Refused
from reports.workflow.snapshot import judged
from reports.workflow.states import Action
from reports.workflow.transition import is_done, locked, take


def approve(report_id: int, *, by: Account) -> Report:
    """县级审核员通过：审核中状态，没有未豁免的“必须改正”，没有待整改的意见；数据和文件就此定稿.

    Raises Report.DoesNotExist for a stranger, NotReady while a finding must be corrected,
    Refused while a remark is open or the report is elsewhere on its way, and NotRendered, with
    nothing changed, when one of the files cannot be made.
    """
    take_in_new()
    waiting = reports_reviewed_by(by).get(pk=report_id)
    # The files take long: they are made before anything is locked, and the unit cannot write now.
    files = () if is_done(waiting, Action.APPROVE) else printed_files(waiting)
    with transaction.atomic():
        report = locked(reports_reviewed_by(by), report_id)
        if not is_done(report, Action.APPROVE):
            now = judged(report)
            now.refuse_open_ends("通过")
            _refuse_open_remarks(report)
            stamps = {"approved_at": timezone.now(), "approved_by": by}
            if take(report, Action.APPROVE, now, by, stamps):
                close_answered(report, by)
                freeze(report, files)
                notify(report, Kind.APPROVED, by)
    return reports_reviewed_by(by).get(pk=report_id)


def _refuse_open_remarks(report: Report) -> None:
    if waiting := report.remarks.filter(state=RemarkState.OPEN).count():
        raise Refused(f"还有{waiting}条意见待整改，请先关闭，或者退回。")
