"""From where does a request come? The address that the record keeps of whoever acts."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from reports.workflow.record.whereabouts import acting_from

LONGEST = 45
"""Characters of an IPv6 address."""

Respond = Callable[[HttpRequest], HttpResponse]


def known_whereabouts(respond: Respond) -> Respond:
    """Let everything that a request causes be recorded with its address."""

    def answer(request: HttpRequest) -> HttpResponse:
        with acting_from(address_of(request)):
            return respond(request)

    return answer


def address_of(request: HttpRequest) -> str:
    """The client's address, as the outermost of our own proxies saw it.

    Each adds the address it was asked from at the end: what stands before that, a client wrote.
    """
    named = [one.strip() for one in request.headers.get("X-Forwarded-For", "").split(",")]
    forwarded = [one for one in named if one][-settings.TRUSTED_PROXIES :]
    if settings.TRUSTED_PROXIES and forwarded:
        return forwarded[0][:LONGEST]
    return str(request.META.get("REMOTE_ADDR", ""))[:LONGEST]
