"""Does the database not answer just now? It restarts, its line is cut, or others keep it busy."""

import sqlite3
from collections.abc import Iterator

from django.db import DatabaseError, InterfaceError

_LINE_LOST = "08"
_ENDED = {"57P01", "57P02", "57P03", "57P05"}
"""admin_shutdown, crash_shutdown, cannot_connect_now, idle_session_timeout."""

_CLOSED = {"55000", "3D000", "53300"}
"""The database takes no connections, is not there, or has too many of them."""

_SQLITE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN}


def is_database_away(failure: BaseException | None) -> bool:
    """Whether a failure is the database's, that it could not be asked at all."""
    return any(map(_says_so, _database_failures(failure)))


def _database_failures(failure: BaseException | None) -> Iterator[BaseException]:
    """What a driver said, for every failure of the database in the chain."""
    seen: set[int] = set()
    while failure is not None and id(failure) not in seen:
        seen.add(id(failure))
        if isinstance(failure, InterfaceError):
            yield failure
        if isinstance(failure, DatabaseError) and failure.__cause__:
            yield failure.__cause__
        failure = failure.__cause__ or failure.__context__


def _says_so(failure: BaseException) -> bool:
    if isinstance(failure, sqlite3.Error):
        return getattr(failure, "sqlite_errorcode", 0) & 0xFF in _SQLITE
    state = getattr(failure, "sqlstate", None)
    if state is None:
        # The driver's own: no server has said anything.
        return type(failure).__name__ in {"OperationalError", "InterfaceError", "ConnectionTimeout"}
    return state.startswith(_LINE_LOST) or state in _ENDED | _CLOSED
