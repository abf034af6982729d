"""While a task is done, a second thread says that its worker lives."""

import logging
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import Error, connection

from reports.models import TaskLease, clock
from reports.workflow.background.claim import TaskInHand

log = logging.getLogger(__name__)

_BEATS = 3
"""So often within a lease."""


@contextmanager
def beating(claim: TaskInHand) -> Iterator[None]:
    """Put the end of the lease off as long as the task is being done."""
    over = threading.Event()
    beat = threading.Thread(target=_beat, args=(claim, over, os.getppid()), daemon=True)
    beat.start()
    try:
        yield
    finally:
        over.set()
        beat.join()


def _beat(claim: TaskInHand, over: threading.Event, parent: int) -> None:
    seconds = claim.lease.total_seconds() / _BEATS
    try:
        while not over.wait(seconds):
            _end_without(parent)
            _renew(claim)
    finally:
        connection.close()


def _renew(claim: TaskInHand) -> None:
    own = TaskLease.objects.filter(
        task=claim.id, worker=claim.worker, attempts=claim.attempt, leased_until__isnull=False
    )
    try:
        own.update(leased_until=clock.now() + claim.lease)
    except Error:
        # The database is away, or its one writer is this very task: the next beat will do.
        log.info("no beat for task %s", claim.id)


def _end_without(parent: int) -> None:
    """A worker whose parent was killed ends as if it had been told to."""
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGTERM)
