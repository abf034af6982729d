"""How is a file read that may do harm? In a process of its own, spoken with in plain data.

The process is given so much time; when it has answered, failed or run out of it, its whole group
is ended: LibreOffice and what that began go with it.
"""

import json
import os
from contextlib import suppress
from tempfile import TemporaryDirectory
from threading import Timer
from types import TracebackType
from typing import IO, Any, Final, Self

from reports.importers.opening import kept_ready
from reports.importers.unreadable import Unreadable

LONGEST: Final = 24
"""Seconds from the first word to the last; a web server waits thirty for a page."""

MOST_HEARD: Final = 64 * 1024 * 1024
"""Bytes of one answer: no report takes as many."""

TOO_MUCH = "文件太复杂，读取时超出了时间或者内存的限度，不像一份年报。"
TOO_LATE = "读这个文件用了太长时间，没有读完：可能文件太复杂，也可能现在太忙，请稍候再试。"
_SIZE = 8


class Conversation:
    """A module of this program, run apart; the block's end is its end."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._is_late = False

    def __enter__(self) -> Self:
        self._folder = TemporaryDirectory(prefix="report-")
        hears, told = os.pipe()
        said, speaks = os.pipe()
        self._in, self._out = os.fdopen(told, "wb"), os.fdopen(said, "rb")
        try:
            self._pid = kept_ready.begin(self._module, self._folder.name, hears, speaks)
        except OSError as fault:
            os.close(speaks)
            self._close()
            raise Unreadable(TOO_LATE) from fault
        finally:
            os.close(hears)
        os.close(speaks)
        self._watch = Timer(LONGEST, self._give_up)
        self._watch.daemon = True
        self._watch.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._watch.cancel()
        self._watch.join()
        self._end()
        self._close()

    def say(self, data: bytes) -> None:
        """Tell the process something; Unreadable where it is no longer there."""
        try:
            say(self._in, data)
        except OSError as fault:
            raise self._refusal() from fault

    def hear(self) -> bytes:
        """What the process says; Unreadable where it has ended without a word."""
        try:
            return hear(self._out)
        except (OSError, EOFError) as fault:
            raise self._refusal() from fault

    def ask(self, question: Any, *parts: bytes) -> Any:
        """Say values and bytes, hear values."""
        for one in (json.dumps(question).encode(), *parts):
            self.say(one)
        return json.loads(self.hear())

    def _refusal(self) -> Unreadable:
        return Unreadable(TOO_LATE if self._is_late else TOO_MUCH)

    def _give_up(self) -> None:
        self._is_late = True
        self._end()

    def _end(self) -> None:
        kept_ready.end(self._pid)

    def _close(self) -> None:
        """Wait until nobody speaks any more, then leave nothing behind."""
        with suppress(BrokenPipeError):
            self._in.close()
        self._out.read()
        self._out.close()
        self._folder.cleanup()


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
