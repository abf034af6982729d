"""Begin to review what a unit has sent in: 开始审核. From now on it cannot be recalled."""

from django.db import transaction

from reports.models import Account, Report, clock
from reports.workflow.access import lock, reports_reviewed_by
from reports.workflow.background.enqueue import enqueue
from reports.workflow.files.render_ahead_task import render_ahead
from reports.workflow.states import Action
from reports.workflow.way.transition import is_done, take


def open_review(report_id: int, *, by: Account) -> Report:
    """县级审核员开始审核：已送审状态.

    Raises Report.DoesNotExist for a stranger, and Refused when the unit has recalled it.
    """
    with transaction.atomic():
        report = lock(reports_reviewed_by(by), report_id)
        if not is_done(report, Action.OPEN):
            stamps = {"opened_at": clock.now(), "opened_by": by}
            if take(report, Action.OPEN, by, stamps):
                enqueue(render_ahead, report.pk)
    return report
