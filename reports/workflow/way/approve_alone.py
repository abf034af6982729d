"""本级自审: nobody is there to review a county's own report, so its leader's word approves it."""

from django.db import transaction

from reports.models import Account, Report, State, clock
from reports.workflow.access import lock
from reports.workflow.own_reports import reports_approved_alone_by
from reports.workflow.states import Action
from reports.workflow.way.approve import approved_among
from reports.workflow.way.transition import take

ALONE = "本级自审：没有可以审核这份报告的上级或本级审核员，以分管领导审签为准"


def approve_alone(report_id: int, *, by: Account) -> Report:
    """审签人（本级）：已审签的本级报告，没有别人可以审核，由审签代替审核，记为本级自审.

    Raises Report.DoesNotExist for a stranger and where a reviewer is there, and what ``approve``
    does; a second click changes nothing.
    """
    hers = reports_approved_alone_by(by)
    with transaction.atomic():
        report = lock(hers, report_id)
        if report.state == State.SUBMITTED:
            stamps = {"opened_at": clock.now(), "opened_by": by}
            take(report, Action.OPEN, by, stamps, comment=ALONE)
    return approved_among(hers, report_id, by, ALONE)
