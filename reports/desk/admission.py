"""Who may use 年报体检? Who has signed in; everyone, within bounds, where a setting says so."""

import time

from django.conf import settings
from django.core.cache import caches
from django.core.files import locks
from django.http import HttpRequest

HOUR = 60 * 60


def is_admitted(request: HttpRequest) -> bool:
    """Whether the page is open to this person."""
    return bool(request.user.is_authenticated or settings.CHECKUP_OPEN_TO_ALL)


def is_over_the_limit(request: HttpRequest) -> bool:
    """Count one more file of a stranger's address; True when it has given enough for this hour."""
    if request.user.is_authenticated:
        return False
    return counted(f"checkup-{address_of(request)}") > settings.CHECKUP_FILES_PER_HOUR


def counted(key: str) -> int:
    """Count one more within the hour that began with the first.

    Exact over all processes of this machine, which take turns by the lock on a file. Several
    machines that do not share the folder count each for itself.
    """
    counts, now = caches["shared"], time.time()
    with (settings.DATA_DIR / "counting.lock").open("ab") as turn:
        locks.lock(turn, locks.LOCK_EX)
        number, since = counts.get(key, (0, now))
        counts.set(key, (number + 1, since), timeout=since + HOUR - now)
    return int(number) + 1


def address_of(request: HttpRequest) -> str:
    """Where a request comes from; behind a proxy the last address, written by the proxy itself."""
    if settings.SECURE_PROXY_SSL_HEADER:
        forwarded = request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
        if forwarded:
            return forwarded
    return str(request.META.get("REMOTE_ADDR", ""))
