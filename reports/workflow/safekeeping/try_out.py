"""Is a backup good? Restored in a place of its own, migrated, and its record verified there."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote
from uuid import uuid4

from django.conf import settings
from django.db import DatabaseError, connection

from reports.workflow.refusal import Refused
from reports.workflow.site.schema_refusal import first_line

_SHARED = ("FILES_URL", "CACHE_URL", "HEADS_TO")
"""What the living site shares with others: the scratch place has all of its own."""


def try_out(path: Path) -> str:
    """What verify_ledger says of the restored backup; Refused where it does not hold."""
    with TemporaryDirectory(dir=path.parent, prefix=".try-out-") as folder, _database() as address:
        surroundings = {name: text for name, text in os.environ.items() if name not in _SHARED}
        surroundings |= {"DATA_DIR": folder, "DATABASE_URL": address}
        manage(surroundings, "restore", str(path.resolve()))
        manage(surroundings, "migrate", "--verbosity", "0")
        said = manage(surroundings, "verify_ledger").splitlines()
        return next(line for line in said if line.startswith("核对了"))


def manage(surroundings: Mapping[str, str], *words: str) -> str:
    """What a command of this program says in other surroundings; Refused where it fails."""
    status, said = said_of(surroundings, *words)
    if status:
        raise Refused(f"{words[0]} 没有通过：\n{said.strip()}")
    return said


def said_of(surroundings: Mapping[str, str], *words: str) -> tuple[int, str]:
    """With which status a command ends, and what it says; what it objects to if it fails."""
    done = subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=settings.BASE_DIR,
        env=dict(surroundings),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + (done.stderr if done.returncode else "")


@contextmanager
def _database() -> Iterator[str]:
    """The address of a new database of the same engine; it is gone afterwards."""
    if connection.vendor == "sqlite":
        yield ""
        return
    name = f"try_out_{uuid4().hex}"
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
    except DatabaseError as failure:
        raise Refused(
            f"试恢复要新建一个数据库，账号没有这个权限（CREATEDB）：{first_line(failure)}"
        ) from failure
    try:
        yield _address(name)
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _address(name: str) -> str:
    one = connection.settings_dict
    who = f"{quote(one['USER'], safe='')}:{quote(one['PASSWORD'], safe='')}"
    port = f":{one['PORT']}" if one["PORT"] else ""
    return f"postgresql://{who}@{one['HOST']}{port}/{name}"
