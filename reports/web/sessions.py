"""Since when is somebody signed in, and when did she last do something? Kept in the session."""

import time

from django.contrib.sessions.backends import db

BEGAN, SEEN = "began", "seen"


class SessionStore(db.SessionStore):
    """Django's sessions in the database; each knows when it began.

    Django gives a session a new key when a person signs in: that is when it begins.
    """

    def cycle_key(self) -> None:
        self[BEGAN] = self[SEEN] = int(time.time())
        super().cycle_key()
