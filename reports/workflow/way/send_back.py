"""Send a report back to its unit with remarks: 退回."""

from django.db import transaction

from reports.models import Account, Report, clock
from reports.workflow.access import lock, reports_reviewed_by
from reports.workflow.judging.neighbours import take_in_new
from reports.workflow.judging.snapshot import judged
from reports.workflow.said import said
from reports.workflow.states import Action
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import notify
from reports.workflow.way.transition import is_done, take


def send_back(report_id: int, note: str, *, by: Account) -> Report:
    """县级审核员退回：审核中状态，必须写明退回意见.

    Raises Report.DoesNotExist for a stranger, and Refused without a note or when the report is
    elsewhere on its way.
    """
    note = said(note, "退回意见")
    take_in_new()
    with transaction.atomic():
        report = lock(reports_reviewed_by(by), report_id)
        if not is_done(report, Action.RETURN):
            stamps = {"returned_at": clock.now(), "returned_by": by, "return_note": note}
            if take(report, Action.RETURN, by, stamps, judged=judged(report), comment=note):
                notify(report, NoticeName.RETURNED, by, note=f"退回意见：{note}")
    return report
