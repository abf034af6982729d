"""Does the person want last year's figures in the cells? A link asks, a cookie remembers."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

ASKED = "last-year"
"""The word of the address: 1 shows them, 0 hides them."""

_COOKIE = "last_year_figures"

_FOR_A_YEAR = 366 * 24 * 3600


def is_wanted(request: HttpRequest) -> bool:
    """What the address says; without it what was last chosen in this browser."""
    return request.GET.get(ASKED, request.COOKIES.get(_COOKIE)) == "1"


def remembering(request: HttpRequest, page: HttpResponse) -> HttpResponse:
    """The page, which takes the choice along when one was made."""
    if ASKED in request.GET:
        chosen = "1" if is_wanted(request) else "0"
        page.set_cookie(
            _COOKIE,
            chosen,
            max_age=_FOR_A_YEAR,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return page
