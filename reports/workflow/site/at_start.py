"""May a program start on this database? Asked by web servers, the worker and commands."""

import time

from django.db import DatabaseError, connection

from reports.workflow.site.cannot_boot import AWAY_FOR_NOW, CANNOT_BOOT, end_with
from reports.workflow.site.database_away import is_database_away
from reports.workflow.site.schema_refusal import refusal_to_work


def end_if_refused(pause: float = 0) -> None:
    """End the process with one sentence where the database is in another state, or not there.

    ``pause``: seconds before it ends for want of a database, for whoever is started anew at once.
    """
    if sentence := refusal_to_work(connection):
        if _is_there():
            end_with(sentence, CANNOT_BOOT)
        time.sleep(pause)
        end_with(sentence, AWAY_FOR_NOW)


def _is_there() -> bool:
    try:
        connection.ensure_connection()
    except DatabaseError as failure:
        return not is_database_away(failure)
    return True
