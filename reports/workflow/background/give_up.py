"""Let go of a task that waits or failed: 放弃."""

from uuid import UUID

from django.db import transaction
from django_tasks import TaskResultStatus

from reports.models import Account, TaskLease, clock
from reports.workflow.administration import Administration
from reports.workflow.background.decided import decide_on
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

_NOT_BEGUN = "没有办，平台管理员已放弃。"


@transaction.atomic
def give_up(task_id: UUID, *, by: Account) -> str:
    """平台管理员放弃等待或者失败的任务；记入平台的管理记录. Returns the task's label.

    Raises TaskLease.DoesNotExist for whoever is no operator, Refused while it is being done and
    when it is done.
    """
    row, label = decide_on(task_id, by)
    if row.status not in {TaskResultStatus.READY, TaskResultStatus.FAILED}:
        raise Refused(f"“{label}”正在办理或者已经办完，不能放弃。")
    lease = TaskLease.objects.get(task=row.pk)
    if lease.given_up_at:
        return label
    now = clock.now()
    row.status, row.finished_at = TaskResultStatus.FAILED, now
    row.save()
    lease.given_up_at, lease.failure = now, lease.failure or _NOT_BEGUN
    lease.save()
    record_administration(None, Administration.GIVE_UP_TASK, by, subject=label, comment=str(row.pk))
    return label
