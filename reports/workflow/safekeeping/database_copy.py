"""A copy of the database in one file, and a copy put in its place, by the engine's own tools."""

from pathlib import Path
from typing import Protocol

from django.db.backends.base.base import BaseDatabaseWrapper

from reports.workflow.refusal import Refused
from reports.workflow.safekeeping.postgres_dump import PostgresDump
from reports.workflow.safekeeping.sqlite_file import SqliteFile


class DatabaseCopy(Protocol):
    """What an engine must be able to do."""

    def write(self, path: Path) -> None:
        """Write a copy as of one moment, while people go on working."""

    def is_empty(self) -> bool:
        """Whether nothing has been kept in the database yet."""

    def refuse_in_use(self) -> None:
        """Refused where another program is at work on the database."""

    def put_back(self, path: Path) -> str:
        """Put a copy in the database's place, whole or not at all; where the former one lies."""

    def clear(self) -> None:
        """Take all tables out of a database that was empty before."""


def copy_of(connection: BaseDatabaseWrapper) -> DatabaseCopy:
    """The tools for the engine of a connection."""
    if connection.vendor == "sqlite":
        return SqliteFile(connection)
    if connection.vendor == "postgresql":
        return PostgresDump(connection)
    raise Refused(f"{connection.vendor}数据库请用它自己的工具备份：这里只会SQLite和PostgreSQL。")
