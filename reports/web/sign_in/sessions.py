"""Since when is somebody signed in, and when did she last do something? Kept in the session."""

import logging
import time

from django.contrib.sessions.backends import cached_db
from django.contrib.sessions.exceptions import SessionInterrupted
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import DatabaseError, OperationalError
from django.http import HttpRequest, HttpResponse

from reports.workflow.site.no_room import is_out_of_room

logger = logging.getLogger(__name__)

BEGAN, SEEN = "began", "seen"


class SessionStore(cached_db.SessionStore):
    """Django's sessions in the database; each knows when it began.

    With SESSIONS_IN_CACHE the shared store has brief copies: where it fails no session ends.

    Django gives a session a new key when a person signs in: that is when it begins.
    """

    def cycle_key(self) -> None:
        self[BEGAN] = self[SEEN] = int(time.time())
        super().cycle_key()


class Sessions(SessionMiddleware):
    """Django's; where nothing can be written a page that only shows something is shown."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        try:
            return super().process_response(request, response)
        except (DatabaseError, SessionInterrupted) as failure:
            # Django takes a session that cannot be written for one that has ended meanwhile.
            if not is_out_of_room(failure):
                raise
            if request.method not in {"GET", "HEAD"}:
                raise OperationalError from failure
            logger.warning("when somebody was last seen could not be kept", exc_info=True)
            return response
