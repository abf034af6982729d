"""One process that takes tasks, one after the other, until it is told to end or has grown large."""

import datetime
import logging
import os
import random
import resource
import signal
import socket
import time
from collections.abc import Callable
from typing import Any

from django.db import Error, close_old_connections, connections

from reports.models import clock
from reports.workflow.background.claim import claim
from reports.workflow.background.clearing import fail_unknown
from reports.workflow.background.perform import TimeIsUp, perform
from reports.workflow.background.schedule import enqueue_due
from reports.workflow.background.sign_of_life import say_alive, say_goodbye
from reports.workflow.record.running import seal_idle

log = logging.getLogger(__name__)

INTERVAL = 1.0
"""Seconds between two looks at an empty queue, at least; up to half as much is added by chance."""

ROUND = datetime.timedelta(seconds=20)
"""So often a worker says that it lives and looks at what is due."""

GRACE = 20
"""Seconds that a task gets to end by itself when the worker is told to."""

MOST_MEMORY = 400 * 1024
"""Kilobytes. A worker that has grown larger makes room for a new one after its task."""

LONGEST_WAIT = 10.0
"""Seconds between two attempts while the database is away."""


class TaskWorker:
    """One process among others."""

    def __init__(self, lease: datetime.timedelta) -> None:
        self.name = f"{socket.gethostname()[:40]}:{os.getpid()}"
        self.lease = lease
        self.is_ending = False
        self._parent = os.getppid()
        self._last_round: datetime.datetime | None = None

    def work(self) -> None:
        """Take tasks until the end; a database that is away is waited for."""
        signal.signal(signal.SIGTERM, self._end)
        signal.signal(signal.SIGALRM, _time_is_up)
        wait = INTERVAL
        while not self._is_over():
            close_old_connections()
            try:
                wait = 0 if self._turn() else INTERVAL
            except TimeIsUp:
                break
            except Error:
                wait = min(max(wait, INTERVAL) * 2, LONGEST_WAIT)
                log.warning("the database does not answer, next look in %.0f s", wait)
                connections.close_all()
            self._sleep(wait)
        self._goodbye()

    def _turn(self) -> bool:
        """One look at the queue; whether there was a task in it."""
        self._go_round()
        taken = claim(self.name, self.lease)
        if taken is None:
            return False
        perform(taken)
        return True

    def _go_round(self) -> None:
        now = clock.now()
        if self._last_round is None or now - self._last_round >= ROUND:
            self._last_round = now
            say_alive(self.name)
            for chore in (enqueue_due, fail_unknown, seal_idle):
                _do_chore(chore)

    def _sleep(self, seconds: float) -> None:
        if seconds and not self.is_ending:
            time.sleep(seconds * random.uniform(1, 1.5))

    def _is_over(self) -> bool:
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return self.is_ending or os.getppid() != self._parent or used > MOST_MEMORY

    def _end(self, *_: Any) -> None:
        """Told to end: what is being done gets its time, a pause none."""
        self.is_ending = True
        signal.alarm(GRACE)

    def _goodbye(self) -> None:
        signal.alarm(0)
        try:
            say_goodbye(self.name)
        except Error:
            log.info("the database is away, and the row of %s stays", self.name)


def _do_chore(chore: Callable[[], object]) -> None:
    """One that fails keeps nobody from the others, nor from the tasks."""
    try:
        chore()
    except Error:
        raise
    except Exception:
        log.exception("a chore of the round failed")


def _time_is_up(*_: Any) -> None:
    raise TimeIsUp
