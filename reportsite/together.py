"""Web server and worker, started together and ended together: ``python -m reportsite.together``.

Whatever stands behind it goes to gunicorn. Ctrl+C, SIGTERM, or the end of either ends both.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).resolve().parent.parent
_WATCHED: Final = {signal.SIGCHLD, signal.SIGTERM, signal.SIGINT}
_PATIENCE: Final = 40
"""Seconds that both get to end before they are killed."""

_PR_SET_PDEATHSIG: Final = 1


def together(*commands: Sequence[str]) -> int:
    """Run all of them until one ends or this process is told to; the status of the first to end."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _WATCHED)
    running = [
        subprocess.Popen(one, cwd=_ROOT, preexec_fn=_ends_with_its_parent) for one in commands
    ]
    told = signal.sigwait(_WATCHED)
    while told == signal.SIGCHLD and all(one.poll() is None for one in running):
        told = signal.sigwait(_WATCHED)
    ended = [one.returncode for one in running if one.poll() is not None]
    for one in running:
        if one.poll() is None:
            one.terminate()
    _bury(running)
    return 0 if told != signal.SIGCHLD else (max(ended, key=abs) or 1)


def _ends_with_its_parent() -> None:
    """In the child: told to end when this process is killed; open for signals again."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _WATCHED)


def _bury(running: Sequence[subprocess.Popen[bytes]]) -> None:
    limit = time.monotonic() + _PATIENCE
    for one in running:
        try:
            one.wait(max(0.1, limit - time.monotonic()))
        except subprocess.TimeoutExpired:
            one.kill()
            one.wait()


if __name__ == "__main__":
    beside = os.path.join(os.path.dirname(sys.executable), "gunicorn")
    serving = (beside, "--config", "reportsite/serving.py", "reportsite.wsgi", *sys.argv[1:])
    sys.exit(together(serving, (sys.executable, "manage.py", "work")))
