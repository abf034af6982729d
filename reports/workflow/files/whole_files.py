"""How does a file come to stand in a folder at once and whole, whoever else writes it?"""

import os
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.files.storage import FileSystemStorage


class WholeFiles(FileSystemStorage):
    """A folder in which no half-written file is ever found under its name.

    Of two workers that write the same name the later wins; readers see one file or the other.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, allow_overwrite=True)

    def _save(self, name: str, content: Any) -> str:
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
        _flush(self.path(name))

    def _flush_folders(self, name: str) -> None:
        """The file's folder, and those above it that may have been made for it."""
        folder = Path(self.path(name)).parent
        top = Path(self.location).parent
        for one in (folder, *folder.parents):
            _flush(str(one))
            if one == top:
                return


def _flush(path: str) -> None:
    """Have the disk keep a file or a folder."""
    line = os.open(path, os.O_RDONLY)
    try:
        os.fsync(line)
    finally:
        os.close(line)
