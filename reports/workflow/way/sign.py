"""Sign a report off in the township: 审签, or back to the clerk with a word why."""

from django.db import transaction

from reports.models import Account, Report, clock
from reports.workflow.access import lock, reports_signed_by
from reports.workflow.judging.snapshot import judged
from reports.workflow.refusal import Refused
from reports.workflow.said import said
from reports.workflow.states import TRANSITIONS, Action
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import notify
from reports.workflow.way.submit import refuse_unready, sent_again
from reports.workflow.way.transition import is_done, take


def sign(report_id: int, *, by: Account) -> Report:
    """审签人同意并报送县里：待审签状态，全部核查重新通过.

    Raises Report.DoesNotExist for a stranger, NotReady when a finding has come up meanwhile, and
    Refused when the report is elsewhere on its way.
    """
    with transaction.atomic():
        report = lock(reports_signed_by(by), report_id)
        if not is_done(report, Action.SIGN):
            now = judged(report)
            refuse_unready(report, now)
            signed = {"signed_at": clock.now(), "signed_by": by}
            if take(report, Action.SIGN, by, signed, judged=now):
                notify(report, NoticeName.SUBMITTED, by, note=sent_again(report))
    return report


def decline(report_id: int, note: str, *, by: Account) -> Report:
    """审签人退回填报员修改，必须写明意见. Raises as ``sign`` does, and Refused without a note."""
    note = said(note, "退回意见")
    with transaction.atomic():
        report = lock(reports_signed_by(by), report_id)
        # A draft may have been declined just now, or never: only what waits can be given back.
        if report.state not in TRANSITIONS[Action.DECLINE].sources:
            raise Refused(f"报告现在是“{report.get_state_display()}”，不能{Action.DECLINE.label}。")
        stamps = {"return_note": note}
        if take(report, Action.DECLINE, by, stamps, comment=note):
            notify(report, NoticeName.RETURNED, by, note=f"审签意见：{note}")
    return report
