"""How often has this address asked? Strangers' requests are counted by the hour."""

from django.core.cache import cache
from django.http import HttpRequest

from reports.web.whereabouts import address_of

HOUR = 60 * 60


def is_over_the_limit(what: str, most: int, request: HttpRequest) -> bool:
    """Count one more request of a stranger's address; True when it has asked enough this hour."""
    if request.user.is_authenticated:
        return False
    key = f"{what}-{address_of(request)}"
    cache.add(key, 0, timeout=HOUR)
    try:
        return cache.incr(key) > most
    except ValueError:  # the hour ended between the two lines
        return False
