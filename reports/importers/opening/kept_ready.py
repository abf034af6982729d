"""Where does a process come from that reads one foreign file? Out of one that is kept ready.

Each process that asks keeps one nursery, from its first file on; one that is gone is begun anew.
"""

import json
import os
import select
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Final

from reports.importers.opening import nursery

PATIENCE: Final = 15
"""Seconds that the nursery may take to answer; to load the readers takes one."""

_A_WHILE: Final = nursery.IDLE / 10
"""Seconds after which a nursery is asked something whose readers are still asked."""

_LOADED: Final = ["reports.importers.pdf.pdf_flow"]
"""Modules that every nursery loads; what one has to ``rehearse`` is done once, in between."""

_ROOT = Path(__file__).resolve().parents[3]


class _Nursery:
    """The nursery of this process, and the line to it."""

    def __init__(self) -> None:
        here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with there:
            self.process = subprocess.Popen(
                [sys.executable, "-m", nursery.__name__, str(there.fileno()), *_LOADED],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env={"LANG": "C.UTF-8", "PATH": os.environ.get("PATH", os.defpath)},
                pass_fds=[there.fileno()],
                start_new_session=True,
            )
        here.settimeout(PATIENCE)
        self.line, self.asked = here, time.monotonic()
        self.owner = os.getpid()

    def ask(self, question: dict[str, object], *ends: int) -> int:
        """The number that it answers; OSError where it does not, or is gone."""
        socket.send_fds(self.line, [json.dumps(question).encode()], ends)
        self.asked = time.monotonic()
        if answer := self.line.recv(nursery.LONGEST_WORD):
            return int(answer)
        raise ConnectionResetError

    def close(self) -> None:
        """Let it go: without a line it ends, with all that it began."""
        self.line.close()
        if self.owner == os.getpid():
            self.process.wait()


_KEPT: list[_Nursery] = []
_LOCK = Lock()


def load_beforehand(*modules: str) -> None:
    """Have nurseries that are begun from now on load these too."""
    _LOADED.extend(modules)


def begin(module: str, folder: str, line: int) -> int:
    """The number of a new process that runs a module at one end of a line; OSError where there is
    none.
    """
    question: dict[str, object] = {"module": module, "folder": folder}
    with _LOCK:
        try:
            return _begun(question, line)
        except ConnectionError:  # it had gone to rest
            return _begun(question, line)


def is_awake() -> bool:
    """Whether there is a nursery; it is kept awake by being asked now and then."""
    with _LOCK, suppress(OSError):
        for one in _KEPT:
            if time.monotonic() > one.asked + _A_WHILE:
                one.ask({})
            return is_quiet(one.line)
    return False


def is_quiet(line: socket.socket) -> bool:
    """Whether somebody is at the other end, and says nothing: one that has ended has hung up."""
    ready = select.poll()
    ready.register(line, select.POLLIN)
    return not ready.poll(0)


def end(pid: int) -> None:
    """End a process and all that it began; one whose nursery is gone has ended with that."""
    with _LOCK, suppress(OSError):
        for one in _KEPT:
            one.ask({"end": pid})


def _begun(question: dict[str, object], line: int) -> int:
    if not _KEPT or _KEPT[0].owner != os.getpid():
        let_go()
        _KEPT.append(_Nursery())
    try:
        return _KEPT[0].ask(question, line)
    except OSError:
        let_go()
        raise


def let_go() -> None:
    """Have no nursery any more: it ends with all that it began."""
    while _KEPT:
        _KEPT.pop().close()
