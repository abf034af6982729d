"""A web server of its own, as an office's: gunicorn on a free port, with its own data directory."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]


@contextmanager
def server(folder: Path, surroundings: Mapping[str, str]) -> Iterator[str]:
    """The address of a server that shares nothing on the disk with another."""
    folder.mkdir()
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{door.getsockname()[1]}"
    words = ["--config", "reportsite/serving.py", "--bind", address, "--log-level", "error"]
    ours = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *words, "reportsite.wsgi"],
        cwd=ROOT,
        env={**os.environ, **surroundings, "DATA_DIR": str(folder), "WEB_CONCURRENCY": "1"},
    )
    try:
        wait_for_server(f"http://{address}")
        yield f"http://{address}"
    finally:
        ours.send_signal(signal.SIGTERM)
        ours.wait(20)


def wait_for_server(address: str) -> None:
    """Wait until it answers; TimeoutError where it does not."""
    until = time.monotonic() + 90
    while time.monotonic() < until:
        with suppress(OSError), urllib.request.urlopen(f"{address}/healthz"):
            return
        time.sleep(0.1)
    raise TimeoutError(address)
