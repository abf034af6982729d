"""Do a task that was taken, and say what became of it: done, tried again later, or failed."""

import datetime
import logging
from contextlib import suppress
from traceback import format_exception
from typing import Any

from django.db import transaction
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from reports.models import TaskLease, clock
from reports.workflow.background.claim import Lost, TaskInHand, held
from reports.workflow.background.duty import Hopeless, NotNow, pause_after
from reports.workflow.background.heartbeat import beating

log = logging.getLogger(__name__)

_LONGEST = 500
_AT_ONCE = datetime.timedelta()


class TimeIsUp(BaseException):
    """The worker has to end, and its task does not: it is given back."""


def perform(claim: TaskInHand) -> None:
    """Do it. Raises only what keeps the outcome itself from being written, and TimeIsUp."""
    try:
        if _died_too_often(claim):
            raise Hopeless("办理它的后台程序每次都中途停止，可能是内存不够，或者这项任务有问题。")
        with beating(claim):
            _do(claim)
    except Lost:
        log.warning("task %s was taken over by another worker", claim.id)
    except NotNow as why:
        _put_back(claim, str(why), why.again_in, counts=False)
    except TimeIsUp:
        _put_back(claim, "后台程序停止，任务退回。", _AT_ONCE, counts=False)
        raise
    except Exception as failure:
        _failed(claim, failure)


def _died_too_often(claim: TaskInHand) -> bool:
    """A task that kills whoever does it never gets to say so."""
    return claim.attempt > claim.duty.tries


def _do(claim: TaskInHand) -> None:
    if claim.duty.inside:
        with transaction.atomic():
            row = held(claim)
            _done(row, claim.duty.task.call(*claim.args))
        return
    said = claim.duty.task.call(*claim.args)
    with transaction.atomic():
        _done(held(claim), said)


def _done(row: DBTaskResult[..., Any], said: Any) -> None:
    row.status, row.finished_at = TaskResultStatus.SUCCESSFUL, clock.now()
    row.return_value, row.traceback, row.exception_class_path = said, "", ""
    row.save()
    TaskLease.objects.filter(task=row.pk).update(leased_until=None, failure="")


@transaction.atomic
def _put_back(
    claim: TaskInHand, why: str, again_in: datetime.timedelta, *, counts: bool = True
) -> None:
    try:
        row = held(claim)
    except Lost:
        return
    row.status, row.run_after = TaskResultStatus.READY, clock.now() + again_in
    row.save()
    attempts = claim.attempt if counts else claim.attempt - 1
    TaskLease.objects.filter(task=row.pk).update(
        leased_until=None, attempts=attempts, failure=why[:_LONGEST]
    )


def _failed(claim: TaskInHand, failure: Exception) -> None:
    why = str(failure) if isinstance(failure, Hopeless) else f"{type(failure).__name__}：{failure}"
    log.error("task %s (%s) failed", claim.id, claim.duty.label, exc_info=failure)
    if not isinstance(failure, Hopeless) and claim.attempt < claim.duty.tries:
        _put_back(claim, why, pause_after(claim.attempt))
        return
    with suppress(Lost), transaction.atomic():
        row = held(claim)
        row.status, row.finished_at = TaskResultStatus.FAILED, clock.now()
        row.exception_class_path = f"{type(failure).__module__}.{type(failure).__qualname__}"
        row.traceback = "".join(format_exception(failure))
        row.save()
        TaskLease.objects.filter(task=row.pk).update(leased_until=None, failure=why[:_LONGEST])
