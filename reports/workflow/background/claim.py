"""Which task does a worker take next? One whose worker has died, or the next that waits."""

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from reports.models import TaskLease, clock
from reports.workflow.background.duty import Duty, duties

Waiting = QuerySet[DBTaskResult[..., Any]]

READY, RUNNING = TaskResultStatus.READY, TaskResultStatus.RUNNING


class Lost(Exception):
    """The task is no longer this worker's: it was thought dead, and another has taken it over."""


@dataclass(frozen=True)
class TaskInHand:
    """A task in one worker's hands, for the so-many-eth time."""

    id: UUID
    duty: Duty
    args: list[Any]
    worker: str
    attempt: int
    lease: datetime.timedelta


def claim(worker: str, lease: datetime.timedelta) -> TaskInHand | None:
    """Take the next task that this program knows; None when nothing is to be done.

    What it does not know is left to a program that does. Looked at before anything is locked:
    an idle worker writes nothing.
    """
    now = clock.now()
    for waiting in (_abandoned(now), _due(now)):
        if waiting.exists() and (taken := _take(waiting, worker, lease)):
            return taken
    return None


def _known() -> Waiting:
    return DBTaskResult.objects.filter(task_path__in=duties(), lease__isnull=False)


def _abandoned(now: datetime.datetime) -> Waiting:
    return _known().filter(status=RUNNING, lease__leased_until__lt=now)


def _due(now: datetime.datetime) -> Waiting:
    return _known().filter(status=READY, run_after__lte=now)


@transaction.atomic
def _take(waiting: Waiting, worker: str, lease: datetime.timedelta) -> TaskInHand | None:
    # A row that is locked is in good hands: a task inside the database holds its own.
    row = waiting.select_for_update(skip_locked=True, of=("self",)).first()
    # Asked once more: what the first question saw of the lease may be older than the lock.
    if row is None or not waiting.filter(pk=row.pk).exists():
        return None
    now = clock.now()
    row.status, row.started_at = RUNNING, now
    row.save(update_fields=["status", "started_at"])
    leases = TaskLease.objects.filter(task=row.pk)
    leases.update(attempts=F("attempts") + 1, worker=worker, leased_until=now + lease)
    attempt = leases.values_list("attempts", flat=True).get()
    duty, args = duties()[row.task_path], row.args_kwargs["args"]
    return TaskInHand(row.pk, duty, args, worker, attempt, lease)


def held(claim: TaskInHand) -> DBTaskResult[..., Any]:
    """The task's row, locked; Lost where it is in other hands. Inside a transaction."""
    row = DBTaskResult.objects.select_for_update().filter(pk=claim.id, status=RUNNING).first()
    own = TaskLease.objects.filter(task=claim.id, worker=claim.worker, attempts=claim.attempt)
    if row is None or not own.exists():
        raise Lost(claim.id)
    return row
