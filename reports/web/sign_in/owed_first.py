"""What does a person owe before anything else: a password of her own, then 两步验证?"""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from reports.web.sign_in.open_to_all import OPEN_TO_ALL, asked_for
from reports.web.sign_in.second_step import OWED

Respond = Callable[[HttpRequest], HttpResponseBase]
OPEN_TO_HER = {"password", "logout", "login", "login_again"}
_FOR_TWO_STEPS = {"two_steps", "two_steps_on"}


def first_things_come_first(respond: Respond) -> Respond:
    """Middleware: send whoever has still the password that somebody else gave her to the page where
    she changes it, and whoever owes the second step to the page where she sets it up.

    The second is asked at her sign-in and kept in the session: no page asks the database for it.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        page = _owed(request)
        return redirect(page) if page else respond(request)

    return answer


def _owed(request: HttpRequest) -> str:
    """The page that comes first; none where this one is open, or nothing is owed."""
    page = asked_for(request)
    name = page.url_name if page else None
    is_open = page is not None and (name in OPEN_TO_HER or page.namespace in OPEN_TO_ALL)
    if is_open or not request.user.is_authenticated:
        return ""
    if request.user.must_change_password:
        return "password"
    owes = name not in _FOR_TWO_STEPS and request.session.get(OWED)
    return "two_steps" if owes else ""
