"""Send the mails that wait: one sender at a time, and none is lost while the server is away."""

import fcntl
import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.core.mail import get_connection
from django.db import connection
from post_office.mail import get_queued
from post_office.models import STATUS, Email, Log
from post_office.settings import get_backend, get_max_retries, get_retry_timedelta

from reports.models import clock

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
    """Send what waits, mail by mail.

    While another sender is at it, nothing is done. While the mail server is away, nothing is
    tried, so that no mail uses up its attempts; one that the server refuses is tried later.
    """
    with _only_sender() as is_ours:
        if not is_ours:
            return Delivery(Delivered.BUSY)
        return _send_all()


def _send_all() -> Delivery:
    done: Counter[int] = Counter()
    outcome = Delivered.DONE
    while outcome == Delivered.DONE and get_queued().exists():
        outcome = _send_batch(done)
    return Delivery(outcome, done[STATUS.sent], done[STATUS.failed], done[STATUS.requeued])


def _send_batch(done: Counter[int]) -> Delivered:
    """Send some over one line to the server, each kept as sent before the next one goes.

    A sender that is killed sends one mail again at most: the one that the server had just taken.
    """
    server = get_connection(get_backend())
    try:
        if not _is_there(server):
            return Delivered.AWAY
        for mail in get_queued():
            try:
                _hand_over(mail, server)
            except Exception as reason:
                if not _is_there(server):
                    return Delivered.AWAY
                done[_put_off(mail, reason)] += 1
            else:
                _keep(mail, STATUS.sent)
                done[STATUS.sent] += 1
    finally:
        server.close()
    return Delivered.DONE


def _hand_over(mail: Email, server: Any) -> None:
    mail.prepare_email_message()
    mail.dispatch(log_level=0, commit=False, disconnect_after_delivery=False, connection=server)


def _put_off(mail: Email, reason: Exception) -> int:
    """A mail that could not be sent is tried later, and given up after a day; returns its state."""
    tried = mail.number_of_retries or 0
    is_over = tried >= get_max_retries()
    mail.number_of_retries = tried if is_over else tried + 1
    mail.scheduled_time = clock.now() + get_retry_timedelta()
    state: int = STATUS.failed if is_over else STATUS.requeued
    _keep(mail, state)
    Log.objects.create(
        email=mail,
        status=STATUS.failed,
        message=str(reason),
        exception_type=type(reason).__name__,
    )
    return state


def _keep(mail: Email, state: int) -> None:
    mail.status = state
    mail.save(update_fields=["status", "number_of_retries", "scheduled_time", "last_updated"])


def _is_there(server: Any) -> bool:
    """Whether the mail server answers and lets us in; what it refused leaves the line open."""
    try:
        server.open()
        line = server.connection
        if line is not None and hasattr(line, "rset"):
            line.rset()
    except Exception as reason:
        log.warning("The mail server cannot be reached: %s", type(reason).__name__)
        return False
    return True


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
