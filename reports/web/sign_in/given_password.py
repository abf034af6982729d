"""Has the person still the password that somebody else gave her? Then nothing else comes first."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from reports.web.sign_in.open_to_all import OPEN_TO_ALL, asked_for

Respond = Callable[[HttpRequest], HttpResponseBase]
OPEN_TO_HER = {"password", "logout", "login", "login_again"}


def first_password_is_changed(respond: Respond) -> Respond:
    """Middleware: send whoever must change her password to the page where she does."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not _is_open(request):
            person = request.user
            if person.is_authenticated and person.must_change_password:
                return _to_the_page(request)
        return respond(request)

    return answer


def _is_open(request: HttpRequest) -> bool:
    page = asked_for(request)
    return page is not None and (page.url_name in OPEN_TO_HER or page.namespace in OPEN_TO_ALL)


def _to_the_page(request: HttpRequest) -> HttpResponse:
    return redirect("password")
