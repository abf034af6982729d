"""Copy a database of SQLite as of one moment, and put a copy in its place."""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper

from reports.models import clock
from reports.workflow.files.whole_files import flush
from reports.workflow.refusal import Refused
from reports.workflow.site.demonstration_data import is_there
from reports.workflow.site.schema_refusal import first_line


@dataclass(frozen=True)
class SqliteFile:
    connection: BaseDatabaseWrapper

    @property
    def _path(self) -> Path:
        return Path(str(self.connection.settings_dict["NAME"]))

    def write(self, path: Path) -> None:
        try:
            with self.connection.cursor() as cursor:
                cursor.execute("VACUUM INTO %s", [str(path)])
        except DatabaseError as failure:
            raise Refused(f"数据库读不出来，没有备份：{first_line(failure)}") from failure

    def is_empty(self) -> bool:
        return not is_there(self.connection) or not self.connection.introspection.table_names()

    def refuse_in_use(self) -> None:
        """Only who is alone with a database may end its log, which then lies in the one file."""
        self.connection.close()
        try:
            with closing(sqlite3.Connection(str(self._path), timeout=1)) as alone:
                is_alone = alone.execute("PRAGMA journal_mode=DELETE").fetchone() == ("delete",)
        except sqlite3.DatabaseError:
            is_alone = False
        if not is_alone:
            raise Refused("数据库正由别的程序使用，没有恢复：请先停下网站和后台任务。")

    def put_back(self, path: Path) -> str:
        _refuse_damaged(path)
        self.connection.close()
        former = ""
        beside = self._path.with_name(f"{self._path.name}.{uuid4().hex}")
        try:
            shutil.copyfile(path, beside)
            os.chmod(beside, 0o600)
            flush(beside)
            if self._path.exists():
                former = f"{self._path}.before-restore-{clock.now():%Y%m%dT%H%M%S}"
                os.link(self._path, former)
            os.replace(beside, self._path)
            flush(self._path.parent)
        finally:
            beside.unlink(missing_ok=True)
        return former

    def clear(self) -> None:
        self.connection.close()
        for end in ("", "-wal", "-shm", "-journal"):
            self._path.with_name(f"{self._path.name}{end}").unlink(missing_ok=True)


def _refuse_damaged(path: Path) -> None:
    try:
        with closing(sqlite3.Connection(f"file:{path}?mode=ro", uri=True)) as copy:
            sound = copy.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise Refused("备份里的数据库读不出来，没有恢复。")
