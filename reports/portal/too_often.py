"""Has this address looked at too many public pages? Counted without a session."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string

from reports.web.limits.networks import counted_address
from reports.workflow.turns.taking import HOUR, counted

PublicView = Callable[..., HttpResponseBase]

_ENOUGH = 429


def within_limits(view: PublicView) -> PublicView:
    """The view, as long as its visitor's network has not asked for too much within the hour."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if counted(f"public-{counted_address(request)}") <= settings.PUBLIC_PAGES_PER_HOUR:
            return view(request, *args, **kwargs)
        body = render_to_string("portal/too_often.html", {"canonical": ""})
        told = {"Retry-After": f"{HOUR}", "Cache-Control": "no-store"}
        return HttpResponse(body, status=_ENOUGH, headers=told)

    return answer
