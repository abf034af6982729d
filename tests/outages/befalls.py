"""What may befall a site while people work, each as long as its block lasts."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from django.db import connection
from django_tasks import TaskResultStatus

from reports.models import FrozenFile, TaskLease
from reports.workflow.background.enqueue import enqueue
from reports.workflow.background.give_up import give_up
from reports.workflow.site.nightly_task import check_kept_files
from tests import factories
from tests.workflow.background.hands import do_all


@dataclass
class Site:
    """A folder of data, a report that was approved, and a Redis server that may be ended."""

    data: Path
    approved: int
    redis: "Redis"


class Redis:
    """A Redis server on a port of its own."""

    def __init__(self, port: int, folder: Path) -> None:
        self._words = ["--port", str(port), "--save", "", "--appendonly", "no"]
        self._folder = folder
        self.start()

    def start(self) -> None:
        """Start it, empty."""
        command = ["redis-server", *self._words, "--dir", str(self._folder)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)

    def kill(self) -> None:
        """End it without any warning."""
        self._process.kill()
        self._process.wait()


@contextmanager
def nothing(site: Site) -> Iterator[None]:
    """A day like any other."""
    yield


@contextmanager
def full_disk(site: Site) -> Iterator[None]:
    """Not a byte more goes onto the disk of the data directory."""
    filler = site.data / "filler"
    with filler.open("wb", buffering=0) as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(site.data).free)
        file.seek(0, os.SEEK_END)
        with suppress(OSError):
            while file.write(b"x" * 512):
                pass
    yield
    filler.unlink()


@contextmanager
def no_shared_cache(site: Site) -> Iterator[None]:
    """Redis dies, and comes back empty."""
    site.redis.kill()
    yield
    site.redis.start()


@contextmanager
def altered_file(site: Site) -> Iterator[None]:
    """A frozen file has another byte, and the nightly check has found it."""
    row = FrozenFile.objects.get(report=site.approved, identifier="html")
    path = site.data / "frozen" / row.digest
    whole = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(whole[:-1] + b"!")
    enqueue(check_kept_files)
    do_all()
    yield
    path.write_bytes(whole)
    boss = factories.AccountFactory(is_staff=True, is_superuser=True)
    for one in TaskLease.objects.filter(task__status=TaskResultStatus.FAILED):
        give_up(one.task_id, by=boss)


@contextmanager
def no_database(site: Site) -> Iterator[None]:
    """PostgreSQL ends every line and takes no new one, as when it restarts."""
    import psycopg

    one = connection.settings_dict
    name = one["NAME"]
    connection.close()
    server = f"postgresql://{one['USER']}:{one['PASSWORD']}@{one['HOST']}:{one['PORT']}/postgres"
    ending = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    with psycopg.connect(server, autocommit=True) as link:
        link.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        link.execute(ending, [name])
        yield
        link.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
        # Lines that were kept are dead now: the program has to notice.
        link.execute(ending, [name])
