"""Unlock 上年结转 that came from last year's report, with a reason that stays on record."""

from django.db import transaction

from reports.models import Account, CarriedFigure, clock
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.said import said
from reports.workflow.states import Action

LONGEST_REASON = 200


@transaction.atomic
def unlock_carried(report_id: int, reason: str, *, by: Account) -> int:
    """Open the locked cells of a draft; the figures stay. Returns how many were locked.

    Raises Report.DoesNotExist when ``by`` may not change the report, and Refused without a reason.
    """
    report = lock(reports_editable_by(by), report_id)
    why = said(reason, "解锁的原因", longest=LONGEST_REASON)
    opened = list(CarriedFigure.objects.filter(report=report, unlocked_at=None))
    for one in opened:
        one.unlocked_at, one.unlocked_by, one.reason = clock.now(), by, why
        one.save()
    if opened:
        record(report, Action.UNLOCK, by, comment=why, kept=bound(*opened))
    return len(opened)
