"""Send the mails that wait: one sender at a time, and none is lost while the server is away."""

import fcntl
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.core.mail import get_connection
from django.db import connection
from post_office.mail import get_queued, send_queued
from post_office.settings import get_backend

log = logging.getLogger(__name__)

LOCK_NUMBER = 20190403
"""PostgreSQL's advisory lock of the sender, the same on every machine."""


class Delivered(StrEnum):
    """How a run ended."""

    DONE = "done"
    BUSY = "busy"
    AWAY = "away"


@dataclass(frozen=True)
class Delivery:
    """How a run ended, and what it did with how many mails."""

    outcome: Delivered
    sent: int = 0
    failed: int = 0
    requeued: int = 0


def deliver() -> Delivery:
    """Send what waits, batch by batch.

    While another sender is at it, nothing is done. While the mail server is away, nothing is
    tried, so that no mail uses up its attempts; one that the server refuses is tried later.
    """
    with _only_sender() as is_ours:
        if not is_ours:
            return Delivery(Delivered.BUSY)
        return _send_all()


def _send_all() -> Delivery:
    sent = failed = requeued = 0
    outcome = Delivered.DONE
    while get_queued().exists():
        if not _is_there():
            outcome = Delivered.AWAY
            break
        batch = send_queued()
        sent, failed, requeued = sent + batch[0], failed + batch[1], requeued + batch[2]
    return Delivery(outcome, sent, failed, requeued)


def _is_there() -> bool:
    """Whether the mail server answers and lets us in."""
    server = get_connection(get_backend())
    try:
        server.open()
    except Exception as reason:
        log.warning("The mail server cannot be reached: %s", type(reason).__name__)
        return False
    else:
        return True
    finally:
        server.close()


@contextmanager
def _only_sender() -> Iterator[bool]:
    """Hold the sender's lock; False when somebody else holds it. It ends with its process."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK_NUMBER])
            [is_ours] = cursor.fetchone()
            try:
                yield is_ours
            finally:
                if is_ours:
                    cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK_NUMBER])
        return
    with settings.MAIL_LOCK.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
