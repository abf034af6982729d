"""A database of its own on the server of the tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from django.db import connection


@contextmanager
def server_database() -> Iterator[str]:
    """The address of a new database on the server of the tests; gone afterwards."""
    import psycopg

    one, name = connection.settings_dict, f"office_{uuid4().hex}"
    server = f"postgresql://{one['USER']}:{one['PASSWORD']}@{one['HOST']}:{one['PORT']}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
        link.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{server}/{name}"
        finally:
            link.execute(f"DROP DATABASE {name} WITH (FORCE)")
