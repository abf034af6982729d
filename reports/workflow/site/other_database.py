"""A second database beside the one that the site works on, for as long as it is asked for."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

ALIAS = "other"


@contextmanager
def other_database(settings: Mapping[str, Any]) -> Iterator[BaseDatabaseWrapper]:
    """Know a database by ``ALIAS``; its settings are those of DATABASES."""
    whole = connections.configure_settings({"default": {}, ALIAS: dict(settings)})
    connections.settings[ALIAS] = whole[ALIAS]
    try:
        yield connections[ALIAS]
    finally:
        connections[ALIAS].close()
        del connections[ALIAS], connections.settings[ALIAS]
