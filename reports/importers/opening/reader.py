"""One process that reads foreign files, the line to it, and the folder that is its own."""

import os
import shutil
import socket
import time
from tempfile import mkdtemp
from typing import IO, Final

from reports.importers.opening import kept_ready

MOST_HEARD: Final = 64 * 1024 * 1024
"""Bytes of one answer: no report takes as many."""

_SIZE, _PIECE = 8, 65_536


class Reader:
    """A module of this program, run apart by a new process; OSError where there is none.

    What is said and heard has a moment of the monotonic clock ``until`` which it may take.
    """

    def __init__(self, module: str) -> None:
        self.module, self.owner = module, os.getpid()
        self.folder = mkdtemp(prefix="report-")
        self.line, other_end = socket.socketpair()
        with other_end:
            try:
                self.pid = kept_ready.begin(module, self.folder, other_end.fileno())
            except OSError:
                other_end.close()
                self.close()
                raise

    @property
    def is_own(self) -> bool:
        """Whether this process began it, and not the one that this was forked from."""
        return self.owner == os.getpid()

    @property
    def is_waiting(self) -> bool:
        """Whether it listens and says nothing: one that has ended has hung up."""
        return kept_ready.is_quiet(self.line)

    def say(self, data: bytes, until: float) -> None:
        """Tell it something; OSError where it does not listen."""
        self.line.settimeout(_left(until))
        self.line.sendall(_sized(data))

    def hear(self, until: float) -> bytes:
        """What it says; OSError or EOFError where it breaks off, or never ends."""
        return self._exactly(_size(self._exactly(_SIZE, until)), until)

    def end(self) -> None:
        """End it with all that it began, and leave nothing behind; forget another's."""
        if self.is_own:
            kept_ready.end(self.pid)
            self.close()
        else:
            self.line.close()

    def close(self) -> None:
        """Wait until nobody speaks any more, then clear its folder away."""
        self.line.settimeout(None)
        try:
            self.line.shutdown(socket.SHUT_WR)
            while self.line.recv(_PIECE):
                pass
        except OSError:
            pass
        self.line.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _exactly(self, size: int, until: float) -> bytes:
        data = bytearray(size)
        rest = memoryview(data)
        while rest:
            self.line.settimeout(_left(until))
            count = self.line.recv_into(rest)
            if not count:
                raise EOFError
            rest = rest[count:]
        return bytes(data)


def say(stream: IO[bytes], data: bytes) -> None:
    """Write some bytes with their length before them."""
    stream.write(_sized(data))
    stream.flush()


def hear(stream: IO[bytes]) -> bytes:
    """Read what was said; EOFError where it breaks off, or never ends."""
    return _whole(stream, _size(_whole(stream, _SIZE)))


def _sized(data: bytes) -> bytes:
    return len(data).to_bytes(_SIZE, "big") + data


def _size(head: bytes) -> int:
    size = int.from_bytes(head, "big")
    if size > MOST_HEARD:
        raise EOFError
    return size


def _whole(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _left(until: float) -> float:
    """Seconds that are left; TimeoutError where there are none."""
    if (seconds := until - time.monotonic()) <= 0:
        raise TimeoutError
    return seconds
