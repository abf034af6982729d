"""How does a file come to stand in a folder at once and whole, whoever else writes it?"""

import os
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
            os.replace(self.path(unfinished), self.path(name))
        finally:
            self.delete(unfinished)
        return name
