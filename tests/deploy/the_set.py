"""The whole set that deploy/compose.yaml names, as processes of this machine: nginx, two web
servers and the worker beside PostgreSQL, Redis and an S3 store.

Commands and settings are read from that file; only hosts, ports, passwords and the place of the
program are this machine's. PostgreSQL, Redis and the store are those that DATABASE_URL, CACHE_URL
and FILES_URL name (.setup/postgres.sh, redis.sh and s3.sh start and stop them). All ends with the
process that began it, however that ends.
"""

import ctypes
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import yaml

from tests.deploy.proxy import NAME, proxy
from tests.engines.server import ROOT
from tests.post import free_port

COMPOSE: Any = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]
WEB = ("web-1", "web-2")
ENGINES = ("DATABASE_URL", "CACHE_URL", "FILES_URL")

_DEATH_OF_PARENT = 1


@dataclass
class Part:
    """One service of the file: how it is started here, and its process."""

    name: str
    root: Path
    surroundings: Mapping[str, str]
    address: str = ""
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen(
            _here(SERVICES[self.name]["command"], self.address),
            cwd=self.root,
            env=self.surroundings,
            start_new_session=True,
            preexec_fn=_ends_with_the_test,
        )

    def wait_until_it_answers(self) -> None:
        until = time.monotonic() + 120
        while time.monotonic() < until:
            with suppress(urllib.error.URLError, OSError):
                urllib.request.urlopen(f"http://{self.address}/readyz", timeout=10).close()
                return
            time.sleep(0.1)
        raise TimeoutError(self.name)

    def kill(self) -> None:
        """As when the machine's power fails: it and all its processes, at once; wait for that."""
        with suppress(ProcessLookupError, PermissionError):
            while self.process:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.poll()
                time.sleep(0.02)

    def stop(self) -> None:
        """As systemd and docker do: what is being answered is answered."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            assert self.process.wait(90) == 0


@dataclass
class TheSet:
    """``address`` is nginx's; ``asked`` who answered what, in order."""

    folder: Path
    settings: Mapping[str, str]
    parts: dict[str, Part] = field(default_factory=dict)
    address: str = ""

    @property
    def asked(self) -> list[str]:
        return (self.folder / "proxy" / "asked.log").read_text().splitlines()

    def told(self, *words: str) -> Any:
        """What a module of tests prints as JSON, run as ``worker`` is; it must succeed."""
        around, command = self.parts["worker"].surroundings, [sys.executable, "-m", *words]
        root = self.parts["worker"].root
        done = subprocess.run(command, cwd=root, env=around, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)

    def turn(self, way: str, part: Part) -> None:
        """Take a server out of nginx's turn, or in again, as the operator does."""
        where = self.folder / "proxy"
        more = {
            "UPSTREAM": f"{where}/upstream.conf",
            "NGINX_COMMAND": f"nginx -c {where}/nginx.conf -e {where}/error.log",
            "DRAIN_SECONDS": "1",
        }
        command = ["sh", "deploy/turn", way, part.address]
        subprocess.run(command, cwd=ROOT, env={**os.environ, **more}, check=True)

    def exchange(self, name: str, root: Path) -> None:
        """Put another release in the place of one server's, as docs/operating.md has it."""
        part = self.parts[name]
        self.turn("out", part)
        part.stop()
        part.root = root
        part.start()
        part.wait_until_it_answers()
        self.turn("in", part)


@contextmanager
def the_set(folder: Path, engines: Mapping[str, str], root: Path = ROOT) -> Iterator[TheSet]:
    """All of it, answering; ``engines`` are the addresses of database, cache and files."""
    made = TheSet(folder, settings_of(engines))
    with ExitStack() as ends:
        for name in (*WEB, "worker"):
            made.parts[name] = part = _part(made, name, root)
            part.start()
            ends.callback(part.kill)
        web = [made.parts[name] for name in WEB]
        for part in web:
            part.wait_until_it_answers()
        port = ends.enter_context(proxy(folder / "proxy", *(one.address for one in web)))
        made.address = f"https://127.0.0.1:{port}"
        yield made


def _part(made: TheSet, name: str, root: Path) -> Part:
    data = made.folder / name
    data.mkdir()
    shutil.copytree(Path(os.environ.get("DATA_DIR", ROOT / ".var")) / "fonts", data / "fonts")
    own = {"DATA_DIR": str(data), "HOME": str(data), "WEB_CONCURRENCY": "1"}
    own["DJANGO_SETTINGS_MODULE"] = "reportsite.settings"
    kept = {one: os.environ[one] for one in ("PATH", "LANG") if one in os.environ}
    address = f"127.0.0.1:{free_port()}" if name in WEB else ""
    return Part(name, root, kept | made.settings | own, address)


def engines_of_its_own(name: str, create: str) -> dict[str, str]:
    """A new database, another number of the cache and a folder in the bucket, by that name."""
    server = os.environ["DATABASE_URL"].rpartition("/")[0]
    with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
        link.execute(create)
    return {
        "DATABASE_URL": f"{server}/{name}",
        "CACHE_URL": os.environ["CACHE_URL"].removesuffix("/0") + "/9",
        "FILES_URL": f"{os.environ['FILES_URL']}/{name}",
    }


def settings_of(engines: Mapping[str, str]) -> dict[str, str]:
    """The settings that all parts of the file share, with this machine's engines in them."""
    said: dict[str, str] = {}
    for name, value in SERVICES["web-1"]["environment"].items():
        said[name] = re.sub(r"\$\{(\w+):\?\}", lambda found: _OPERATORS[found[1]], value)
    for name in ENGINES:
        assert said[name].split("://")[0] == engines[name].split("://")[0], name
        said[name] = engines[name]
    return said


_OPERATORS = {
    "SECRET_KEY": "0Jk4bq9Zr2mXw7uTf1sYc6vPe3hGd8nLa5oRi-QxUzBt_WyMjKlE",
    "SITE_NAME": NAME,
    "DATABASE_PASSWORD": "one",
    "STORE_PASSWORD": "two",
    "FILES_PASSWORD": "three",
}
"""What deploy/containers.env.example leaves to the operator."""


def _here(command: list[str], address: str) -> list[str]:
    """A container's command with this environment's programs and this machine's port."""
    programs = f"{Path(sys.executable).parent}/"
    words = [one.replace(".venv/bin/", programs) for one in command]
    return [address if one == "0.0.0.0:8000" else one for one in words]


def _ends_with_the_test() -> None:
    ctypes.CDLL(None).prctl(_DEATH_OF_PARENT, signal.SIGTERM)
