"""How does a file come to stand in a folder at once and whole, whoever else writes it?"""

import errno
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

from django.core.files.storage import FileSystemStorage


class Kept(NamedTuple):
    """A file in a store, and when it was written."""

    name: str
    at: datetime


class WholeFiles(FileSystemStorage):
    """A folder in which no half-written file is ever found under its name.

    Of two workers that write the same name the later wins; readers see one file or the other. With
    ``once`` a file that is there is not written over, as in a bucket: FileExistsError.
    """

    shelf = 0
    """Files whose names begin with the same so many letters are bounded together: all of them."""

    def __init__(self, *, once: bool = False, **options: Any) -> None:
        super().__init__(**options, allow_overwrite=True)
        self.once = once

    def kept(self, beginning: str = "") -> Iterator[Kept]:
        """The files here whose names begin so; what others take away meanwhile is left out."""
        if not os.path.isdir(self.location):
            return
        with os.scandir(self.location) as found:
            for one in found:
                if not one.name.startswith(beginning):
                    continue
                try:
                    if one.is_file():
                        yield Kept(one.name, datetime.fromtimestamp(one.stat().st_mtime, UTC))
                except FileNotFoundError:
                    continue

    def _save(self, name: str, content: Any) -> str:
        if self.once and self.exists(name):
            raise FileExistsError(errno.EEXIST, "已经在了", name)
        unfinished = f"{name}.{uuid4().hex}"
        try:
            super()._save(unfinished, content)  # type: ignore[misc]  # the stubs leave it out
            self._flush(unfinished)
            os.replace(self.path(unfinished), self.path(name))
            self._flush_folders(name)
        finally:
            self.delete(unfinished)
        return name

    def _flush(self, name: str) -> None:
        """Nothing: what is made anew at need may be lost with the power."""

    def _flush_folders(self, name: str) -> None:
        """Nothing, as above."""


class DurableFiles(WholeFiles):
    """A folder whose files are on the disk, their names too, before anything goes on.

    A database may name it then: what it has committed never speaks of a file that is gone.
    """

    def _flush(self, name: str) -> None:
        flush(Path(self.path(name)))

    def _flush_folders(self, name: str) -> None:
        """The file's folder, and those above it that may have been made for it."""
        folder = Path(self.path(name)).parent
        top = Path(self.location).parent
        for one in (folder, *folder.parents):
            flush(one)
            if one == top:
                return


def flush(path: Path) -> None:
    """Have the disk keep a file or a folder."""
    line = os.open(path, os.O_RDONLY)
    try:
        os.fsync(line)
    finally:
        os.close(line)
