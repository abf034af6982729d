"""A database of its own on the server of the tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from django.db import connection


@contextmanager
def server_database(like: str = "") -> Iterator[str]:
    """The address of a new database on the server of the tests; gone afterwards.

    ``like``: the address of another one of them, to be a copy of; nobody may be using that.
    """
    import psycopg

    one, name = connection.settings_dict, f"office_{uuid4().hex}"
    server = f"postgresql://{one['USER']}:{one['PASSWORD']}@{one['HOST']}:{one['PORT']}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
        copy = f" TEMPLATE {like.rpartition('/')[2]}" if like else ""
        link.execute(f"CREATE DATABASE {name}{copy}")
        try:
            yield f"{server}/{name}"
        finally:
            link.execute(f"DROP DATABASE {name} WITH (FORCE)")
