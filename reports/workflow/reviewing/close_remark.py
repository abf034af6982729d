"""Close a remark, or raise it again: 关闭, 重新提出."""

from django.db import transaction

from reports.models import Account, Remark, RemarkLine, RemarkState, Report, State
from reports.workflow.access import lock, reports_reviewed_by
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.said import said
from reports.workflow.states import Action

_ACTS = {
    RemarkLine.Kind.CLOSE: (Action.CLOSE_REMARK, RemarkState.CLOSED),
    RemarkLine.Kind.REOPEN: (Action.REOPEN_REMARK, RemarkState.OPEN),
}


def close_remark(report_id: int, remark_id: int, *, by: Account) -> Remark:
    """县级审核员关闭一条意见：审核中状态. Closing it twice changes nothing."""
    return _act(report_id, remark_id, RemarkLine.Kind.CLOSE, "", by)


def reopen_remark(report_id: int, remark_id: int, text: str, *, by: Account) -> Remark:
    """县级审核员重新提出一条意见，写明还差什么：审核中状态."""
    text = said(text, "还要怎么改", shortest=2)
    return _act(report_id, remark_id, RemarkLine.Kind.REOPEN, text, by)


def close_answered(report: Report, by: Account) -> None:
    """Close what was answered: an approval says that the answers will do."""
    for one in report.remarks.filter(state=RemarkState.ANSWERED):
        _keep(report, one, RemarkLine.Kind.CLOSE, "", by)


def _act(report_id: int, remark_id: int, kind: RemarkLine.Kind, text: str, by: Account) -> Remark:
    with transaction.atomic():
        report = lock(reports_reviewed_by(by), report_id)
        if report.state != State.REVIEWING:
            raise Refused(f"报告现在是“{report.get_state_display()}”，意见不能再改。")
        found = report.remarks.get(pk=remark_id)
        if found.state != _ACTS[kind][1]:
            _keep(report, found, kind, text, by)
    return Remark.objects.get(pk=remark_id)


def _keep(report: Report, found: Remark, kind: RemarkLine.Kind, text: str, by: Account) -> None:
    action, state = _ACTS[kind]
    line = RemarkLine.objects.create(remark=found, kind=kind, text=text, by=by)
    Remark.objects.filter(pk=found.pk).update(state=state)
    said_of = "——".join(filter(None, (found.text[:40], text)))
    record(report, action, by, comment=said_of, kept=bound(line))
