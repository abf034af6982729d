"""Answer a reviewer's remark: 回复."""

from django.db import transaction

from reports.models import Account, Remark, RemarkLine, RemarkState, Report
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.said import said
from reports.workflow.states import Action
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import notify


def answer_remark(report_id: int, remark_id: int, text: str, *, by: Account) -> Remark:
    """填报员回复一条意见：已退回状态. A further answer is added to the one before.

    The answer that was given last, given again (a double click), changes nothing.

    Raises Report.DoesNotExist or Remark.DoesNotExist for a stranger, and Refused when nothing is
    said.
    """
    text = said(text, "回复", shortest=2)
    with transaction.atomic():
        report = lock(reports_editable_by(by), report_id)
        found = report.remarks.exclude(state=RemarkState.CLOSED).get(pk=remark_id)
        if not _stands(found, text, by):
            _keep(report, found, text, by)
    return Remark.objects.get(pk=remark_id)


def _stands(found: Remark, text: str, by: Account) -> bool:
    last = found.lines.last()
    given = (RemarkLine.Kind.ANSWER, text, by.pk)
    return last is not None and (last.kind, last.text, last.by_id) == given


def _keep(report: Report, found: Remark, text: str, by: Account) -> None:
    line = RemarkLine.objects.create(remark=found, kind=RemarkLine.Kind.ANSWER, text=text, by=by)
    Remark.objects.filter(pk=found.pk).update(state=RemarkState.ANSWERED)
    said_of = f"{found.text[:40]}——{text}"
    record(report, Action.ANSWER, by, comment=said_of, kept=bound(line))
    was_open = found.state == RemarkState.OPEN
    if was_open and not report.remarks.filter(state=RemarkState.OPEN).exists():
        notify(report, NoticeName.ANSWERED, by)
