"""Web servers and a worker as an office has them, that are killed without any warning."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from random import Random

from tests.engines.server import ROOT, wait_for_server
from tests.post import free_port
from tests.workflow.background.real_workers import children


class AtRisk:
    """A web server with so many processes on a port of its own, while it is entered."""

    def __init__(self, surroundings: Mapping[str, str], folder: Path, processes: int) -> None:
        self.port = free_port()
        self._processes = processes
        self._environment = {
            **os.environ,
            **surroundings,
            "DATA_DIR": str(folder),
            "WEB_CONCURRENCY": str(processes),
        }

    def __enter__(self) -> "AtRisk":
        try:
            self.start()
        except BaseException:
            os.killpg(self._parent.pid, signal.SIGKILL)
            raise
        return self

    def start(self) -> None:
        """Start it, and wait until all its processes are there."""
        words = ["--config", "tests/outages/preloaded.py", "--bind", f"127.0.0.1:{self.port}"]
        words += ["--log-level", "critical", "reportsite.wsgi"]
        self._parent = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", *words],
            cwd=ROOT,
            env=self._environment,
            start_new_session=True,
        )
        wait_for_server(f"http://127.0.0.1:{self.port}")

    def kill_some(self, chance: Random) -> int:
        """Kill one of its processes or every one of them; how many."""
        alive = children(self._parent.pid)
        doomed = alive if chance.random() < 0.5 else alive[:1]
        for one in doomed:
            _kill(one)
        return len(doomed)

    def kill_all(self, _: Random) -> int:
        """Kill everything at once, as a power cut does; ``start`` brings it back."""
        number = 1 + len(children(self._parent.pid))
        os.killpg(self._parent.pid, signal.SIGKILL)
        self._parent.wait()
        return number

    def __exit__(self, *_: object) -> None:
        """End it, as an operator does."""
        self._parent.send_signal(signal.SIGTERM)
        try:
            self._parent.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(self._parent.pid, signal.SIGKILL)
            self._parent.wait()


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
