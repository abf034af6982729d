"""The process that has the readers loaded and forks a reader when one is asked for.

Loading them takes longer than reading a report. It reads no file itself: what it hears are the
names of a module and of a folder, with the line to hear and speak through. It ends with whoever
began it, and when nobody has asked for long; so do all that it forked.
"""

import gc
import json
import os
import runpy
import shutil
import signal
import socket
import sys
import tempfile
from contextlib import suppress
from importlib import import_module
from typing import Final

IDLE: Final = 600
"""Seconds without a question after which it ends: an office reads files in January."""

PAUSE: Final = 0.2
"""Seconds without a question after which it rehearses: whoever waits for it is served first."""

LONGEST_WORD: Final = 4096


def main() -> None:
    """Load the modules named, serve the socket that was handed down, rehearse in between."""
    line, *names = sys.argv[1:]
    channel = socket.socket(fileno=int(line))
    loaded = [import_module(name) for name in names]
    begun: dict[int, str] = {}
    if _serve(channel, begun, PAUSE):
        for module in loaded:
            getattr(module, "rehearse", _nothing)()
        gc.freeze()
        _serve(channel, begun, IDLE)
    for pid in [*begun]:
        _end(pid, begun)


def _nothing() -> None:
    """What a module does beforehand that has nothing to rehearse."""


def _serve(channel: socket.socket, begun: dict[int, str], patience: float) -> bool:
    """Answer until nobody has asked for so many seconds: True; False where nobody will."""
    channel.settimeout(patience)
    try:
        while _served(channel, begun):
            pass
    except TimeoutError:
        return True
    except ConnectionError:
        pass
    return False


def _served(channel: socket.socket, begun: dict[int, str]) -> bool:
    """Answer one question; False where there are no more."""
    said, ends, *_ = socket.recv_fds(channel, LONGEST_WORD, 1)
    if not said:
        return False
    asked = json.loads(said)
    if "end" in asked:
        _end(asked["end"], begun)
    pid = 0
    if "module" in asked:
        pid = _forked(channel, asked["module"], asked["folder"], *ends)
        begun[pid] = asked["folder"]
    channel.send(str(pid).encode())
    return True


def _forked(channel: socket.socket, module: str, folder: str, line: int) -> int:
    """The number of a reader that has begun."""
    pid = os.fork()
    if pid == 0:
        channel.close()
        _become(module, folder, line)
    os.close(line)
    return pid


def _become(module: str, folder: str, line: int) -> None:
    """Run a module in a group of its own, in a folder that goes; never return."""
    try:
        os.setsid()
        os.environ.update(HOME=folder, TMPDIR=folder)
        tempfile.tempdir = folder  # a rehearsal may have had another looked up
        for number in (0, 1):
            os.dup2(line, number)
        os.close(line)
        runpy.run_module(module, run_name="__main__")
    finally:
        os._exit(0)


def _end(pid: int, begun: dict[int, str]) -> None:
    """End a reader with its group. Its number is nobody else's: it has not been waited for."""
    if pid not in begun:
        return
    for kill in (os.killpg, os.kill):  # the group is there when the reader has made it
        with suppress(ProcessLookupError):
            kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    shutil.rmtree(begun.pop(pid), ignore_errors=True)


if __name__ == "__main__":
    main()
