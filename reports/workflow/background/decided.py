"""Which task does the operator decide on, and what is it called?"""

from typing import Any
from uuid import UUID

from django_tasks_db.models import DBTaskResult

from reports.models import Account, TaskLease
from reports.workflow.background.duty import duties
from reports.workflow.platform_operator import operates


def decide_on(task_id: UUID, by: Account) -> tuple[DBTaskResult[..., Any], str]:
    """The task's row, locked, and its label; TaskLease.DoesNotExist for whoever is no operator."""
    rows = DBTaskResult.objects.select_for_update(of=("self",)).filter(lease__isnull=False)
    row = rows.filter(pk=task_id).first() if operates(by) else None
    if row is None:
        raise TaskLease.DoesNotExist
    return row, label_of(row.task_path)


def label_of(path: str) -> str:
    """What a task is called; of one that this program does not know, the name of its function."""
    duty = duties().get(path)
    return duty.label if duty else path.rpartition(".")[2]
