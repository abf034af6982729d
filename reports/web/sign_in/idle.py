"""Has nobody done anything for long? The session ends; what was typed stays in the page."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from reports.web.sign_in.open_to_all import is_open_to_all
from reports.web.sign_in.sessions import BEGAN, SEEN

Respond = Callable[[HttpRequest], HttpResponseBase]

MINUTE = 60


def sessions_end(respond: Respond) -> Respond:
    """Middleware: sign out whoever did nothing for long, or signed in longer ago than a day's work.

    When somebody was last seen is written once a minute at most. What a page asks by itself
    (header X-Part) is nobody's doing.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not is_open_to_all(request) and request.user.is_authenticated:
            now = int(time.time())
            if _is_over(request.session, now):
                logout(request)
            elif "X-Part" not in request.headers:
                _note(request.session, now)
        return respond(request)

    return answer


def _is_over(session: SessionBase, now: int) -> bool:
    unseen, age = (now - int(session.get(since, now)) for since in (SEEN, BEGAN))
    return unseen > settings.SESSION_IDLE_MINUTES * MINUTE or age > settings.SESSION_COOKIE_AGE


def _note(session: SessionBase, now: int) -> None:
    if BEGAN not in session:
        session[BEGAN] = now
    if now - session.get(SEEN, 0) >= MINUTE:
        session[SEEN] = now
