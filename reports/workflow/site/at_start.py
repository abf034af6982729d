"""May a program start on this database? Asked by web servers, the worker and commands."""

import sys

from django.db import connection

from reports.workflow.site.schema_refusal import refusal_to_work

CANNOT_BOOT = 3
"""The status at which gunicorn ends as well, in place of starting the worker anew for ever."""


def end_if_refused() -> None:
    """End the process with one sentence where the database is in another state."""
    if sentence := refusal_to_work(connection):
        print(sentence, file=sys.stderr, flush=True)
        sys.exit(CANNOT_BOOT)
