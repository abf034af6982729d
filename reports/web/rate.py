"""Has this address asked too often? Strangers' requests are counted by the hour."""

from django.http import HttpRequest

from reports.web.counting import counted
from reports.web.whereabouts import address_of


def is_over_the_limit(what: str, most: int, request: HttpRequest) -> bool:
    """Count one more request of a stranger's address; True when it has asked enough this hour."""
    if request.user.is_authenticated:
        return False
    return counted(f"{what}-{address_of(request)}") > most
