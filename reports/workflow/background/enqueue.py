"""Ask for a task, in the transaction of the verb that wants it; count how far a group is."""

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.db.models import Count, Q
from django_tasks.base import Task, TaskResultStatus

from reports.models import TaskLease, clock

_AT_ONCE = datetime.timedelta()


def enqueue(
    task: Task[..., Any],
    *args: Any,
    key: str = "",
    group: str = "",
    after: datetime.timedelta = _AT_ONCE,
) -> bool:
    """Ask for a task; False where one of the same key was asked for before.

    Arguments are what JSON holds: keys of rows, never rows. A key is free again once the task
    has been removed with other old ones.
    """
    if key and TaskLease.objects.filter(key=key).exists():
        return False
    try:
        with transaction.atomic(savepoint=bool(key)):
            result = task.using(run_after=clock.now() + after).enqueue(*args)
            TaskLease.objects.create(task_id=result.id, key=key or uuid4().hex, group=group)
    except IntegrityError:
        if not key:
            raise
        return False  # somebody else asked for it at the same moment
    return True


@dataclass(frozen=True)
class GroupProgress:
    """How many tasks a group has, and what became of them."""

    total: int
    done: int
    failed: int

    @property
    def is_over(self) -> bool:
        return self.done + self.failed == self.total


def progress_of(group: str) -> GroupProgress:
    """How far the tasks of a group are: what a progress bar shows."""
    done = Count("pk", filter=Q(task__status=TaskResultStatus.SUCCESSFUL))
    failed = Count("pk", filter=Q(task__status=TaskResultStatus.FAILED))
    counts = TaskLease.objects.filter(group=group).aggregate(
        total=Count("pk"), done=done, failed=failed
    )
    return GroupProgress(**counts)
