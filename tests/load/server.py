"""A server of its own, as ``make run`` starts it, in a data directory of its own."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.server import ROOT, wait_for_server
from tests.post import free_port


def surroundings_in(folder: Path) -> dict[str, str]:
    collected = Path(os.environ.get("DATA_DIR", ROOT / ".var")) / "static"
    shutil.copytree(collected, folder / "static")
    return os.environ | {
        "DATA_DIR": str(folder),
        "DEMO": "true",
        "DJANGO_SETTINGS_MODULE": "reportsite.settings",
    }


def manage(surroundings: dict[str, str], *words: str) -> str:
    command = [sys.executable, *words]
    done = subprocess.run(command, env=surroundings, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode()


@contextmanager
def server(surroundings: dict[str, str]) -> Iterator[int]:
    """The server of ``make run`` on a free port, which is given."""
    with serving(surroundings) as (port, _):
        yield port


@contextmanager
def serving(surroundings: dict[str, str]) -> Iterator[tuple[int, int]]:
    """The same; its port, and the number of the process whose children answer."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "reportsite/serving.py"]
    ours = subprocess.Popen(
        [*command, "--bind", f"127.0.0.1:{port}", "--log-level", "error", "reportsite.wsgi"],
        env=surroundings,
        cwd=ROOT,
    )
    try:
        wait_for_server(f"http://127.0.0.1:{port}")
        yield port, ours.pid
    finally:
        ours.send_signal(signal.SIGTERM)
        ours.wait(20)


def children(parent: int) -> list[int]:
    """The processes that a process has begun: the workers of a crew, or of a server."""
    found = Path(f"/proc/{parent}/task/{parent}/children").read_text()
    return [int(one) for one in found.split()]
