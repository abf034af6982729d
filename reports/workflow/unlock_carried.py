"""Unlock 上年结转 that came from last year's report, with a reason that stays on record."""

from django.db import transaction
from django.utils import timezone

from reports.models import Account, CarriedFigure
from reports.workflow.access import reports_editable_by
from reports.workflow.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action

SHORTEST_REASON, LONGEST_REASON = 4, 200


@transaction.atomic
def unlock_carried(report_id: int, reason: str, *, by: Account) -> int:
    """Open the locked cells of a draft; the figures stay. Returns how many were locked.

    Raises Report.DoesNotExist when ``by`` may not change the report, and Refused without a reason.
    """
    report = reports_editable_by(by).select_for_update(of=("self",)).get(pk=report_id)
    said = " ".join(reason.split())
    if not SHORTEST_REASON <= len(said) <= LONGEST_REASON:
        raise Refused(f"请写明解锁的原因（{SHORTEST_REASON}到{LONGEST_REASON}个字）。")
    opened = CarriedFigure.objects.filter(report=report, unlocked_at=None).update(
        unlocked_at=timezone.now(), unlocked_by=by, reason=said
    )
    if opened:
        record(report, Action.UNLOCK, by, comment=said)
    return opened
