"""Has this address asked too often? Strangers' requests are counted by the hour."""

from django.http import HttpRequest

from reports.web.limits.networks import counted_address
from reports.workflow.turns.taking import counted


def is_over_the_limit(what: str, most: int, request: HttpRequest) -> bool:
    """Count one more request of a stranger; True when her network has asked enough this hour."""
    if request.user.is_authenticated:
        return False
    return counted(f"{what}-{counted_address(request)}") > most
