"""A shared store that a test may kill, halt, fill and start anew: a redis-server of its own."""

import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from pytest_django import Settings
from redis import Redis
from redis.exceptions import RedisError

from reports.workflow.turns import store_line
from reports.workflow.turns.store_line import ask_again
from reportsite.caches import caches


class StoreServer:
    """One on a free port, that keeps nothing on the disk."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.folder = folder
        self.start()

    @property
    def address(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        words = f"--port {self.port} --bind 127.0.0.1 --appendonly no --dir {self.folder}"
        self.process = subprocess.Popen(
            ["redis-server", *words.split(), "--save", ""], stdout=subprocess.DEVNULL
        )
        until = time.monotonic() + 10
        while time.monotonic() < until:
            with suppress(RedisError):
                Redis.from_url(self.address).ping()
                return
            time.sleep(0.02)
        raise TimeoutError

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def halt(self) -> None:
        """It is there, lets in, and never answers."""
        self.process.send_signal(signal.SIGSTOP)

    def fill(self) -> None:
        self.configure("maxmemory", "1")

    def shut_out(self) -> None:
        """Its password is another from now on, also for who is in."""
        self.configure("requirepass", "changed")
        Redis.from_url(self.address, password="changed").client_kill_filter(_type="normal")

    def configure(self, name: str, value: str) -> None:
        with Redis.from_url(self.address) as admin:
            admin.config_set(name, value)


@contextmanager
def serving(folder: Path) -> Iterator[StoreServer]:
    """A store that is gone afterwards, come what may."""
    if shutil.which("redis-server") is None:
        pytest.skip("redis-server is not installed")
    server = StoreServer(folder)
    try:
        yield server
    finally:
        server.kill()


@pytest.fixture(scope="session")
def lasting_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreServer]:
    with serving(tmp_path_factory.mktemp("store")) as server:
        yield server


@pytest.fixture(params=["files", "store"])
def ground(
    request: pytest.FixtureRequest,
    settings: Settings,
    shared_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> str:
    """Every promise is held on both; a machine under load is no store that is away."""
    monkeypatch.setattr(store_line, "PATIENCE", 5.0)
    settings.CACHE_URL = ""
    if request.param == "store":
        settings.CACHE_URL = request.getfixturevalue("lasting_store").address
        settings.CACHE_PREFIX = f"test:{shared_folder}"
        ask_again()
    return str(request.param)


@pytest.fixture
def store(settings: Settings, shared_folder: Path, tmp_path: Path) -> Iterator[StoreServer]:
    """A store of the test's own, in use; what it does to it hurts no other."""
    with serving(tmp_path) as server:
        settings.CACHE_URL = server.address
        settings.CACHES = caches(server.address, sessions_too=True)
        ask_again()
        yield server
        ask_again()
