"""Has the person to set up 两步验证, because her post demands it? Then nothing else comes first."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from reports.web.sign_in.given_password import OPEN_TO_HER
from reports.web.sign_in.open_to_all import OPEN_TO_ALL, asked_for
from reports.web.sign_in.second_step import OWED

_OPEN = OPEN_TO_HER | {"two_steps", "two_steps_on"}


def owed_two_steps_come_first(
    respond: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: send whoever owes the second step to the page where she sets it up.

    Asked at her sign-in and kept in the session, so that no page asks the database for it.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        page = asked_for(request)
        is_open = page is not None and (page.url_name in _OPEN or page.namespace in OPEN_TO_ALL)
        if not is_open and request.user.is_authenticated and request.session.get(OWED):
            return redirect("two_steps")
        return respond(request)

    return answer
