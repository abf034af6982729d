"""Which names may not be tried now, because they failed too often? And one of them let in again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from axes.models import AccessAttempt
from django.conf import settings
from django.db import transaction
from django.db.models import Max, Sum

from reports.models import Account, clock
from reports.workflow.administration import Administration
from reports.workflow.platform_operator import guards
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@dataclass(frozen=True)
class LockedName:
    """A name in one place: how often it failed there, and until when it has to wait."""

    username: str
    address: str
    times: int
    until: datetime


def locked_names() -> Sequence[LockedName]:
    """The names that wait now, the latest first."""
    since = clock.now() - settings.AXES_COOLOFF_TIME
    rows = (
        AccessAttempt.objects.filter(attempt_time__gt=since)
        .values("username", "ip_address")
        .annotate(times=Sum("failures_since_start"), last=Max("attempt_time"))
        .filter(times__gte=settings.AXES_FAILURE_LIMIT)
        .order_by("-last")
    )
    return [
        LockedName(
            one["username"] or "",
            one["ip_address"] or "",
            one["times"],
            one["last"] + settings.AXES_COOLOFF_TIME,
        )
        for one in rows
    ]


@transaction.atomic
def lift_lock(username: str, *, by: Account) -> None:
    """安全管理员解除暂停登录；记入平台的管理记录.

    Raises Account.DoesNotExist for whoever may not, and Refused for a name that nothing is held
    against.
    """
    if not guards(by):
        raise Account.DoesNotExist
    number, _ = AccessAttempt.objects.filter(username=username).delete()
    if not number:
        raise Refused(f"“{username}”没有暂停登录，或者已经到时间了。")
    record_administration(None, Administration.LIFT_LOCK, by, subject=username)
