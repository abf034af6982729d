"""One process that reads foreign files, the two pipes to it, and the folder that is its own."""

import os
import shutil
from contextlib import suppress
from tempfile import mkdtemp
from typing import IO, Final

from reports.importers.opening import kept_ready

MOST_HEARD: Final = 64 * 1024 * 1024
"""Bytes of one answer: no report takes as many."""

_SIZE = 8


class Reader:
    """A module of this program, run apart by a new process; OSError where there is none."""

    def __init__(self, module: str) -> None:
        self.module, self.owner = module, os.getpid()
        self.folder = mkdtemp(prefix="report-")
        hears, told = os.pipe()
        said, speaks = os.pipe()
        self.told, self.said = os.fdopen(told, "wb"), os.fdopen(said, "rb")
        try:
            self.pid = kept_ready.begin(module, self.folder, hears, speaks)
        except OSError:
            os.close(speaks)
            self.close()
            raise
        finally:
            os.close(hears)
        os.close(speaks)

    @property
    def is_own(self) -> bool:
        """Whether this process began it, and not the one that this was forked from."""
        return self.owner == os.getpid()

    def interrupt(self) -> None:
        """End its work at once: whoever listens hears that it has ended."""
        kept_ready.end(self.pid)

    def end(self) -> None:
        """End it with all that it began, and leave nothing behind; forget another's."""
        if self.is_own:
            self.interrupt()
            self.close()
        else:
            self.told.close()
            self.said.close()

    def close(self) -> None:
        """Wait until nobody speaks any more, then clear its folder away."""
        with suppress(BrokenPipeError):
            self.told.close()
        self.said.read()
        self.said.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def say(stream: IO[bytes], data: bytes) -> None:
    """Write some bytes with their length before them."""
    stream.write(len(data).to_bytes(_SIZE, "big") + data)
    stream.flush()


def hear(stream: IO[bytes]) -> bytes:
    """Read what was said; EOFError where it breaks off, or never ends."""
    size = int.from_bytes(_exactly(stream, _SIZE), "big")
    if size > MOST_HEARD:
        raise EOFError
    return _exactly(stream, size)


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
