"""What does the operator see of the background: how much waits, what failed, who is at work?"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django_tasks import TaskResultStatus

from reports.models import TaskLease, WorkerSign, clock
from reports.workflow.background.decided import label_of

MOST = 50
"""So many of each kind are listed."""

SILENT = datetime.timedelta(minutes=2)
"""A worker that said nothing for so long has probably died."""


@dataclass(frozen=True)
class TaskShelf:
    """The tasks in one state: how many there are, and the first of them."""

    name: str
    total: int
    rows: Sequence[TaskLease]

    @property
    def more(self) -> int:
        return self.total - len(self.rows)


def tasks_by_kind() -> dict[str, QuerySet[TaskLease]]:
    """Failed, running, waiting and done tasks; those given up stand apart."""
    leases = TaskLease.objects.select_related("task")
    failed = leases.filter(task__status=TaskResultStatus.FAILED)
    return {
        "failed": failed.filter(given_up_at=None).order_by("-task__finished_at"),
        "running": leases.filter(task__status=TaskResultStatus.RUNNING),
        "waiting": leases.filter(task__status=TaskResultStatus.READY).order_by("task__run_after"),
        "given_up": failed.exclude(given_up_at=None).order_by("-given_up_at"),
        "done": leases.filter(task__status=TaskResultStatus.SUCCESSFUL).order_by(
            "-task__finished_at"
        ),
    }


def shelves() -> dict[str, TaskShelf]:
    """The same with their numbers, and the first of each."""
    return {
        name: TaskShelf(name, rows.count(), [_labelled(one) for one in rows[:MOST]])
        for name, rows in tasks_by_kind().items()
    }


def _labelled(lease: TaskLease) -> TaskLease:
    lease.label = label_of(lease.task.task_path)  # type: ignore[attr-defined]
    return lease


def living_workers() -> list[WorkerSign]:
    """Workers that said lately that they live."""
    return list(WorkerSign.objects.filter(seen_at__gt=clock.now() - SILENT).order_by("name"))


def last_sign() -> datetime.datetime | None:
    """When any worker last said that it lives."""
    newest = WorkerSign.objects.order_by("-seen_at").first()
    return newest.seen_at if newest else None


def number_retried() -> int:
    """How many tasks wait that were tried before and failed."""
    waiting = TaskLease.objects.filter(task__status=TaskResultStatus.READY, attempts__gt=0)
    return waiting.count()
