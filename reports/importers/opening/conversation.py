"""How is a file read that may do harm? In a process apart, spoken with in plain data.

The process is given so much time; when it has failed or run out of it, its whole group is ended:
LibreOffice and what that began go with it. One that has answered and says that it may be asked
again waits for the next file: to begin another takes longer than reading a report.
"""

import json
import time
from threading import Lock
from types import TracebackType
from typing import Any, Final, Self

from reports.importers.opening import kept_ready
from reports.importers.opening.reader import Reader
from reports.importers.unreadable import Unreadable

LONGEST: Final = 24
"""Seconds from the first word to the last; a web server waits thirty for a page."""

ONE_MORE, NO_MORE = b"one more", b"no more"
"""What a process says last: it may be asked again, or ends."""

TOO_MUCH = "文件太复杂，读取时超出了时间或者内存的限度，不像一份年报。"
TOO_LATE = "读这个文件用了太长时间，没有读完：可能文件太复杂，也可能现在太忙，请稍候再试。"

_WAITING: dict[str, Reader] = {}
"""The reader of each module that waits: a process asks about one file at a time, nearly always."""

_LOCK = Lock()


class Conversation:
    """A module of this program, run apart; the block's end is its end, or that of this file.

    ``may_stay``: the module says at its end whether it may be asked again.
    """

    def __init__(self, module: str, may_stay: bool = False) -> None:
        self._module, self._may_stay = module, may_stay

    def __enter__(self) -> Self:
        self._until = time.monotonic() + LONGEST
        try:
            self.reader = _waiting(self._module) or Reader(self._module)
        except OSError as fault:
            raise Unreadable(TOO_LATE) from fault
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        stays = self._may_stay and kind is None and self._stays()
        if not stays or not _is_kept(self.reader):
            self.reader.end()

    def say(self, data: bytes) -> None:
        """Tell the process something; Unreadable where it is no longer there, or too late."""
        try:
            self.reader.say(data, self._until)
        except OSError as fault:
            raise _refusal(fault) from fault

    def hear(self) -> bytes:
        """What the process says; Unreadable where it ended without a word, or takes too long."""
        try:
            return self.reader.hear(self._until)
        except (OSError, EOFError) as fault:
            raise _refusal(fault) from fault

    def ask(self, question: Any, *parts: bytes) -> Any:
        """Say values and bytes, hear values."""
        for one in (json.dumps(question).encode(), *parts):
            self.say(one)
        return json.loads(self.hear())

    def _stays(self) -> bool:
        """Whether the process says that it may be asked again; one that is gone says nothing."""
        try:
            return self.reader.hear(self._until) == ONE_MORE
        except (OSError, EOFError):
            return False


def _refusal(fault: Exception) -> Unreadable:
    return Unreadable(TOO_LATE if isinstance(fault, TimeoutError) else TOO_MUCH)


def _waiting(module: str) -> Reader | None:
    """A reader that waits to be asked again; those that have gone meanwhile are cleared away."""
    while reader := _taken(module):
        if reader.is_own and kept_ready.is_awake() and reader.is_waiting:
            return reader
        reader.end()
    return None


def _taken(module: str) -> Reader | None:
    with _LOCK:
        return _WAITING.pop(module, None)


def _is_kept(reader: Reader) -> bool:
    """Whether a reader waits from now on: where none does."""
    with _LOCK:
        return _WAITING.setdefault(reader.module, reader) is reader
