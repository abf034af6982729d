"""From where does a request come? The address that the record keeps of whoever acts."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from reports.workflow.whereabouts import acting_from

Respond = Callable[[HttpRequest], HttpResponse]


def known_whereabouts(respond: Respond) -> Respond:
    """Let everything that a request causes be recorded with its address."""

    def answer(request: HttpRequest) -> HttpResponse:
        with acting_from(address_of(request)):
            return respond(request)

    return answer


def address_of(request: HttpRequest) -> str:
    """The client's address: the proxy's word for it only where a proxy stands before us."""
    forwarded = request.headers.get("X-Forwarded-For", "")
    if getattr(settings, "BEHIND_PROXY", False) and forwarded:
        return forwarded.rsplit(",", 1)[-1].strip()[:45]
    return str(request.META.get("REMOTE_ADDR", ""))[:45]
