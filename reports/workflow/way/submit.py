"""Send a report in: 报送, or 送审签 where the county wants a township leader's word first."""

from django.db import transaction

from reports.models import Account, RemarkState, Report, WaitingFile, clock
from reports.workflow.access import lock, reports_filled_by
from reports.workflow.county import settings_of
from reports.workflow.county_body import refuse_older_sum, refuse_unsummed
from reports.workflow.judging.snapshot import Judged, judged
from reports.workflow.refusal import Refused
from reports.workflow.states import TRANSITIONS, Action
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import notify
from reports.workflow.way.transition import take

_NEXT = {Action.SUBMIT: NoticeName.SUBMITTED, Action.ASK_TO_SIGN: NoticeName.TO_SIGN}
"""Whom the next step falls to is told so."""


def submit(report_id: int, *, by: Account) -> Report:
    """填报员报送：草稿或退回状态，“必须改正”的都已改正或豁免，“须说明”的都已改正或说明，审核意见都已回复.

    Where the county wants it, the report goes to the 审签人 first. A second click changes nothing.
    Raises Report.DoesNotExist for a stranger, NotReady while a finding must be corrected or
    explained, and Refused while a remark has no answer.
    """
    with transaction.atomic():
        report = lock(reports_filled_by(by), report_id)
        action = submission_of(report)
        if report.state in TRANSITIONS[action].sources:
            now = judged(report)
            refuse_unready(report, now)
            sent = {"submitted_at": clock.now(), "submitted_by": by}
            sent |= {"signed_at": None, "signed_by": None}
            if take(report, action, by, sent, judged=now):
                # A file of last year's that was only looked at is no start of a report any more.
                WaitingFile.objects.filter(report=report).delete()
                notify(report, _NEXT[action], by, note=sent_again(report))
    return report


def sent_again(report: Report) -> str:
    """A word for the reviewer where the report comes back to her."""
    return "这是退回修改后再次报送的。" if report.returned_at else ""


def submission_of(report: Report) -> Action:
    """报送, or 送审签 where the county has settled so; a county's own report is always signed."""
    if report.is_summed:
        return Action.ASK_TO_SIGN
    settled = settings_of(report.agency.county_id)
    return Action.ASK_TO_SIGN if settled.signing_required else Action.SUBMIT


def refuse_unready(report: Report, now: Judged) -> None:
    """Raise NotReady or Refused where the report may not leave the unit."""
    refuse_unsummed(report)
    refuse_older_sum(report, "报送")
    now.refuse_open_ends("报送")
    unanswered = report.remarks.filter(state=RemarkState.OPEN).count()
    if unanswered:
        raise Refused(f"还有{unanswered}条审核意见没有回复，逐条回复后才能再次报送。")
