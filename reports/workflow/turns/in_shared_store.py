"""Counts of all machines, and the seats of each, in the shared store.

A count is one transaction. A seat is a lease that its holder renews: whoever ends without giving
it back, killed or cut off, has it for LEASE seconds at most.
"""

import socket
from contextlib import suppress
from threading import Event, Thread
from typing import Final

from django.conf import settings
from redis.exceptions import LockError, RedisError
from redis.lock import Lock

from reports.workflow.turns.store_line import asking

LEASE: Final = 6.0
"""Seconds after which a seat is free whose holder is gone."""


def counted(key: str, seconds: int) -> int:
    """Count one more; RedisError where the store does not answer."""
    name = f"{settings.CACHE_PREFIX}:count:{key}"
    with asking() as store, store.pipeline(transaction=True) as both:
        both.set(name, 0, ex=seconds, nx=True)
        both.incr(name)
        return int(both.execute()[1])


def free_seat(name: str) -> "LeasedSeat | None":
    """A seat of this machine; RedisError where the store does not answer.

    Seats are each machine's own: they spare its processors.
    """
    key = f"{settings.CACHE_PREFIX}:seat:{socket.gethostname()}:{name}"
    with asking() as store:
        lease = store.lock(key, timeout=LEASE, blocking=False, thread_local=False)
        return LeasedSeat(lease) if lease.acquire() else None


class LeasedSeat:
    """A seat that is renewed until it is closed."""

    def __init__(self, lease: Lock) -> None:
        self._lease = lease
        self._closed = Event()
        self._renewing = Thread(target=self._renew, daemon=True)
        self._renewing.start()

    def close(self) -> None:
        """Give it back; where the store does not answer it ends by itself."""
        self._closed.set()
        self._renewing.join()
        with suppress(RedisError), asking():
            self._lease.release()

    def _renew(self) -> None:
        while not self._closed.wait(LEASE / 3):
            try:
                with asking():
                    self._lease.reacquire()
            except LockError:
                return  # The store has forgotten it: one more may be read at once, no harm.
            except RedisError:
                continue
