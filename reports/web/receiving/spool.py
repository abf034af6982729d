"""Where do the files of one form lie while they come in? One behind the other, in one file."""

import os
import tempfile
import weakref
from io import BufferedReader, RawIOBase
from typing import Any

from django.core.files.uploadhandler import FileUploadHandler


class Spool:
    """A file on the disk without a name: gone with the request, or with whoever is killed."""

    def __init__(self) -> None:
        self.descriptor, path = tempfile.mkstemp(prefix="inbox-")
        os.unlink(path)
        self.size = 0
        weakref.finalize(self, os.close, self.descriptor)

    def add(self, data: bytes) -> None:
        """Put bytes behind what is there; OSError where the disk is full."""
        while data:
            written = os.pwrite(self.descriptor, data, self.size)
            self.size += written
            data = data[written:]


class SpooledFile(RawIOBase):
    """One of the files: a stretch of the spool that is read, and sought in, like any file."""

    def __init__(self, spool: Spool, name: str, start: int, size: int) -> None:
        super().__init__()
        self._spool, self._start, self._at = spool, start, 0
        self.name, self.size = name, size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """As of every file; a place before its beginning is none."""
        place = offset + {os.SEEK_CUR: self._at, os.SEEK_END: self.size}.get(whence, 0)
        if place < 0:
            raise ValueError("before the beginning")
        self._at = place
        return place

    def readinto(self, into: Any) -> int:
        """Fill what is given, no further than this file goes."""
        room = max(0, min(len(into), self.size - self._at))
        data = os.pread(self._spool.descriptor, room, self._start + self._at)
        into[: len(data)] = data
        self._at += len(data)
        return len(data)


class SpoolHandler(FileUploadHandler):
    """Takes the files of a form as they come: none is held in memory, and one file is open."""

    def __init__(self) -> None:
        super().__init__()
        self._spool = Spool()
        self._start = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """The next one begins here."""
        super().new_file(*args, **kwargs)
        self._start = self._spool.size

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """A piece of it."""
        self._spool.add(raw_data)

    def file_complete(self, file_size: int) -> Any:
        """What the form holds of it: a file to be read."""
        one = SpooledFile(self._spool, self.file_name or "", self._start, file_size)
        return BufferedReader(one)
