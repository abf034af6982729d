"""Workers as an office has them: processes of their own, on a database that they share."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection, connections
from django_tasks import TaskResultStatus

from reports.models import TaskLease, WorkerSign
from tests.load.server import children as children

OVER = (TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED)


@contextmanager
def shared_database(folder: Path) -> Iterator[str]:
    """The address of the tests' database, as other processes reach it: SQLite's as a file."""
    if connection.vendor == "postgresql":
        one = connection.settings_dict
        yield f"postgresql://{one['USER']}:{one['PASSWORD']}@{one['HOST']}:{one['PORT']}/{one['NAME']}"
        return
    path = folder / "db.sqlite3"
    with closing(sqlite3.connect(path)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=WAL")
    in_memory = connections["default"]
    on_disk = in_memory.copy()
    on_disk.settings_dict["NAME"] = str(path)
    connections["default"] = on_disk
    try:
        yield f"sqlite:///{path}"
    finally:
        on_disk.close()
        connections["default"] = in_memory


@contextmanager
def crew(address: str, folder: Path, *options: str, **more: str) -> Iterator[subprocess.Popen[str]]:
    """`manage.py work`, with the tasks of the tests; nothing of it is left afterwards."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "reportsite.settings",
        "DATABASE_URL": address,
        "DATA_DIR": str(folder),
        "DEMO": "true",
        **more,
    }
    command = [sys.executable, "-m", "tests.workflow.background.at_work", *options]
    one = subprocess.Popen(command, env=environment, encoding="utf-8", stderr=subprocess.PIPE)
    try:
        yield one
    finally:
        if one.poll() is None:
            one.terminate()
        try:
            one.communicate(timeout=40)
        except subprocess.TimeoutExpired:
            one.kill()
            one.communicate()


def kill_one(parent: int, number: int) -> bool:
    """Kill one of the crew's workers, without any warning."""
    alive = children(parent)
    if not alive:
        return False
    os.kill(alive[number % len(alive)], signal.SIGKILL)
    return True


def wait_for(is_so: Callable[[], object], seconds: float = 30) -> None:
    """Wait until something is so."""
    limit = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < limit, "it took too long"
        time.sleep(0.05)


def number_over() -> int:
    """How many tasks are done, or failed for good."""
    return TaskLease.objects.filter(task__status__in=OVER).count()


def is_at_work() -> bool:
    """Whether a worker has said that it lives."""
    return WorkerSign.objects.exists()
