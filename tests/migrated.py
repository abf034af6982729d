"""The test database is built once: every process that tests begins with a copy of it.

What the migrations leave is kept in the data directory, named by the migrations themselves and
the packages that bring some, so that a copy is never out of date. Migrating goes over it all the
same, finds nothing to do, and would do what is missing.
"""

import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).parents[1]


def begin_with_a_copy() -> None:
    """Let the test database of this process begin as a copy; call it before there is one."""
    if connection.vendor == "sqlite":
        _begin_on_sqlite()
    elif connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["TEMPLATE"] = migrated_on_the_server()


def _begin_on_sqlite() -> None:
    creation: Any = connection.creation
    made = creation._create_test_db

    def copied(*args: Any, **kwargs: Any) -> str:
        name = str(made(*args, **kwargs))
        with closing(sqlite3.connect(migrated_file())) as source:
            connection.close()
            connection.settings_dict["NAME"] = name
            connection.ensure_connection()
            source.backup(connection.connection)
        return name

    creation._create_test_db = copied


def migrated_file() -> Path:
    """The migrated database as a file, made by whoever needs it first."""
    folder = _folder()
    path = folder / f"{_key()}.sqlite3"
    with _alone(folder):
        if not path.exists():
            for old in folder.glob("*.sqlite3*"):
                old.unlink()
            half = folder / "half.sqlite3"
            _migrate(f"sqlite:///{half}")
            with closing(sqlite3.connect(half)) as whole:
                whole.execute("PRAGMA journal_mode=DELETE")
            half.rename(path)
    return path


def migrated_on_the_server() -> str:
    """The migrated database on this PostgreSQL server; it lives as long as the server does."""
    import psycopg

    name, one = f"migrated_{_key()[:40]}", connection.settings_dict
    server = f"postgresql://{one['USER']}:{one['PASSWORD']}@{one['HOST']}:{one['PORT']}"
    with _alone(_folder()), psycopg.connect(f"{server}/postgres", autocommit=True) as link:
        found = link.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone()
        if not found:
            link.execute(f'CREATE DATABASE "{name}_half"')
            _migrate(f"{server}/{name}_half")
            link.execute(f'ALTER DATABASE "{name}_half" RENAME TO "{name}"')
    return name


def _migrate(address: str) -> None:
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": address, "DEMO": "true"},
        check=True,
    )


def _folder() -> Path:
    folder = Path(settings.DATA_DIR) / "migrated"
    folder.mkdir(exist_ok=True)
    return folder


def _alone(folder: Path) -> Any:
    """Keep the others of this machine waiting while the file is open."""
    lock = (folder / "lock").open("w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    return lock


@cache
def _key() -> str:
    """Changes with every migration of ours, and with every package."""
    digest = hashlib.sha256()
    for path in sorted((ROOT / "reports" / "migrations").glob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    packages = sorted(f"{one.name} {one.version}" for one in distributions())
    digest.update("\n".join((sys.version, sqlite3.sqlite_version, *packages)).encode())
    return digest.hexdigest()
