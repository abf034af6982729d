"""Let a task that failed be tried again: 再试."""

from uuid import UUID

from django.db import transaction
from django_tasks import TaskResultStatus

from reports.models import Account, TaskLease, clock
from reports.workflow.administration import Administration
from reports.workflow.background.decided import decide_on
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused


@transaction.atomic
def try_again(task_id: UUID, *, by: Account) -> str:
    """平台管理员让失败的任务再办，次数从头算起；记入平台的管理记录. Returns the task's label.

    Raises TaskLease.DoesNotExist for whoever is no operator, Refused when it has not failed.
    """
    row, label = decide_on(task_id, by)
    if row.status != TaskResultStatus.FAILED:
        raise Refused(f"“{label}”现在没有失败，不用再试。")
    row.status, row.run_after, row.finished_at = TaskResultStatus.READY, clock.now(), None
    row.save()
    TaskLease.objects.filter(task=row.pk).update(attempts=0, given_up_at=None)
    record_administration(None, Administration.RETRY_TASK, by, subject=label, comment=str(row.pk))
    return label
