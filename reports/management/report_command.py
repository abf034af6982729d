"""What the commands that take one report's file share: read it, or say in one line why not."""

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand

from reports.document import Document
from reports.importers import MOST_BYTES, Unreadable, YearUnknown, read

READ, HAS_ERRORS, CANNOT_READ = 0, 1, 2
"""Exit status: read, error-level findings, no report."""


class ReportCommand(BaseCommand):
    """A command on one file; it needs no database and never ends in a traceback."""

    requires_system_checks: list[Any] = []  # noqa: RUF012 - Django's own attribute
    requires_migrations_checks = False

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Speak UTF-8 whatever the terminal's language is."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8")
        return super().execute(*args, **options)

    def document(self, path: str, year: int | None = None) -> Document:
        """Read the report in a file, or end with one Chinese sentence and status 2."""
        file = Path(path)
        try:
            with file.open("rb") as source:
                return read(source.read(MOST_BYTES + 1), file.name, year)
        except YearUnknown as reason:
            self.refuse(f"{path}：{reason}请用--year写明是哪一年的报告。")
        except Unreadable as reason:
            self.refuse(f"{path}：{reason}")
        except FileNotFoundError:
            self.refuse(f"{path}：没有这个文件。")
        except OSError:
            self.refuse(f"{path}：这个文件打不开。")

    def refuse(self, sentence: str) -> NoReturn:
        """Say why nothing can be done, and end with status 2."""
        self.stderr.write(sentence)
        sys.exit(CANNOT_READ)
