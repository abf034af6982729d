"""Who may use 年报体检? Who has signed in; everyone, within bounds, where a setting says so."""

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

HOUR = 60 * 60


def is_admitted(request: HttpRequest) -> bool:
    """Whether the page is open to this person."""
    return bool(request.user.is_authenticated or settings.CHECKUP_OPEN_TO_ALL)


def is_over_the_limit(request: HttpRequest) -> bool:
    """Count one more file of a stranger's address; True when it has given enough for this hour."""
    if request.user.is_authenticated:
        return False
    key = f"checkup-{address_of(request)}"
    cache.add(key, 0, timeout=HOUR)
    try:
        return cache.incr(key) > settings.CHECKUP_FILES_PER_HOUR
    except ValueError:  # the hour ended between the two lines
        return False


def address_of(request: HttpRequest) -> str:
    """Where a request comes from; behind a proxy the last address, written by the proxy itself."""
    if settings.SECURE_PROXY_SSL_HEADER:
        forwarded = request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
        if forwarded:
            return forwarded
    return str(request.META.get("REMOTE_ADDR", ""))
