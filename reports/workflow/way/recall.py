"""Take back what was sent in, as long as the county has not opened it: 撤回."""

from django.db import transaction

from reports.models import Account, Report
from reports.workflow.access import lock, reports_filled_by
from reports.workflow.sent_as import came_as_file
from reports.workflow.states import Action
from reports.workflow.way.transition import is_done, take


def recall(report_id: int, *, by: Account) -> Report:
    """填报员撤回：待审签或已送审，县级审核员还没有开始审核.

    Raises Report.DoesNotExist for a stranger, and Refused once the county has opened it.
    """
    with transaction.atomic():
        report = lock(reports_filled_by(by), report_id)
        if not is_done(report, Action.RECALL):
            # What the county never opened has never come to it, unless it brought the file itself.
            is_hers = report.version == 1 and came_as_file(report) is None
            never_read = report.opened_at is None and is_hers
            stamps = {"arrived_at": None} if never_read else {}
            take(report, Action.RECALL, by, stamps)
    return report
