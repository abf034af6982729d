"""Can a database hold what was sent? What none can hold is left out before any page reads it."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict

Respond = Callable[[HttpRequest], HttpResponse]

_NUL = "\x00"
"""PostgreSQL holds no text with this sign in it, and nobody types it."""


class Keepable:
    """Middleware: one gate for cookies, query strings, fields of forms and parts of addresses.

    Half signs (lone surrogates) come by JSON alone, whose readers look for them.
    """

    def __init__(self, respond: Respond) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        broken = [name for name, value in request.COOKIES.items() if _NUL in name + value]
        for name in broken:
            del request.COOKIES[name]
        return self._respond(request)

    def process_view(
        self, request: HttpRequest, view: object, args: tuple[object, ...], kwargs: dict[str, Any]
    ) -> None:
        """After the form's token was looked at: until then nothing of a form is read."""
        if any(isinstance(part, str) and _NUL in part for part in kwargs.values()):
            raise Http404
        request.GET = _without(request.GET)  # type: ignore[assignment]
        if request.method == "POST":
            request.POST = _without(request.POST)  # type: ignore[assignment]


def _without(sent: QueryDict) -> QueryDict:
    """The same fields; as they are where there is nothing to leave out."""
    if not any(_NUL in name or any(_NUL in one for one in values) for name, values in sent.lists()):
        return sent
    kept = QueryDict(mutable=True, encoding=sent.encoding)
    for name, values in sent.lists():
        kept.setlist(name.replace(_NUL, ""), [one.replace(_NUL, "") for one in values])
    kept._mutable = False
    return kept
