"""Several workers, forked from a process that only watches them: one that ends is replaced."""

import logging
import os
import signal
import sys
import time
from collections.abc import Callable

log = logging.getLogger(__name__)

_WATCHED = {signal.SIGCHLD, signal.SIGTERM, signal.SIGINT}
_TOO_SOON = 2.0
"""Seconds: a worker that ended by itself so soon is not replaced at once."""

_LOOK = 1
"""Seconds between two looks, where no signal told of anything."""

PATIENCE = 30
"""Seconds that workers get to end before they are killed."""


class Crew:
    """So many workers. The process that watches them never opens the database."""

    def __init__(self, size: int, work: Callable[[], None]) -> None:
        self._size = size
        self._work = work
        self._began: dict[int, float] = {}
        self._not_before = 0.0

    def run(self) -> None:
        """Keep so many at work until told to end; then end them all."""
        signal.pthread_sigmask(signal.SIG_BLOCK, _WATCHED)
        parent = os.getppid()
        while os.getppid() == parent:
            self._fill()
            told = signal.sigtimedwait(_WATCHED, _LOOK)
            self._bury()
            if told and told.si_signo in {signal.SIGTERM, signal.SIGINT}:
                break
        self._end()

    def _fill(self) -> None:
        while len(self._began) < self._size and time.monotonic() >= self._not_before:
            self._began[self._fork()] = time.monotonic()

    def _fork(self) -> int:
        child = os.fork()
        if child:
            return child
        code = 1
        try:
            # Ctrl+C reaches the whole group: the parent passes it on as SIGTERM.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _WATCHED)
            self._work()
            code = 0
        except BaseException:
            log.exception("a worker ended by a failure")
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

    def _bury(self) -> None:
        """Take leave of whoever has ended."""
        while self._began:
            child, status = os.waitpid(-1, os.WNOHANG)
            if not child:
                return
            lived = time.monotonic() - self._began.pop(child, 0.0)
            if os.WIFEXITED(status) and lived < _TOO_SOON:
                self._not_before = time.monotonic() + _TOO_SOON

    def _end(self) -> None:
        for child in self._began:
            os.kill(child, signal.SIGTERM)
        limit = time.monotonic() + PATIENCE
        while self._began and time.monotonic() < limit:
            signal.sigtimedwait(_WATCHED, _LOOK)
            self._bury()
        for child in self._began:
            os.kill(child, signal.SIGKILL)
