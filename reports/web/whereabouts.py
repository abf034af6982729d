"""From where does a request come? The address that the record keeps of whoever acts."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from reports.workflow.whereabouts import acting_from

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
    """The client's address: the proxy's word for it only where a proxy stands before us."""
    if settings.SECURE_PROXY_SSL_HEADER:
        forwarded = request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
        if forwarded:
            return forwarded[:LONGEST]
    return str(request.META.get("REMOTE_ADDR", ""))[:LONGEST]
