"""May a program start on this database? Asked by web servers, the worker and commands."""

from django.db import connection

from reports.workflow.site.cannot_boot import end_with
from reports.workflow.site.schema_refusal import refusal_to_work


def end_if_refused() -> None:
    """End the process with one sentence where the database is in another state."""
    if sentence := refusal_to_work(connection):
        end_with(sentence)
