"""An office with a data directory and a database of its own, on which commands are run."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.upgrade.test_from_0_1_0 import kept_sql, upgraded

ROOT = Path(__file__).parents[3]
KEY = "a-key-that-nobody-may-read"


@dataclass(frozen=True)
class Office:
    """``address`` is empty where the database is the file in the folder."""

    folder: Path
    address: str = ""

    @property
    def frozen(self) -> Path:
        return self.folder / "frozen"

    @property
    def file(self) -> Path:
        return self.folder / "db.sqlite3"

    def run(self, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        mine = {
            "DATA_DIR": str(self.folder),
            "DATABASE_URL": self.address,
            "FILES_URL": "",
            "CACHE_URL": "",
            "SESSIONS_IN_CACHE": "",
            "DEMO": "",
            "SECRET_KEY": KEY,
            "DJANGO_SETTINGS_MODULE": "reportsite.settings",
        }
        return subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT,
            env=os.environ | mine | variables,
            capture_output=True,
            text=True,
            check=False,
        )

    def done(self, *words: str, **variables: str) -> str:
        """What a command says that does what it should."""
        ended = self.run(*words, **variables)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        return ended.stdout

    def refused(self, *words: str, **variables: str) -> str:
        """What a command says that refuses, without a trace of Python."""
        ended = self.run(*words, **variables)
        assert ended.returncode != 0, ended.stdout
        assert "Traceback" not in ended.stderr
        assert KEY not in ended.stdout + ended.stderr
        return ended.stderr

    def ask(self, statement: str) -> list[tuple[object, ...]]:
        """Of SQLite."""
        with closing(sqlite3.connect(self.file)) as database:
            rows = database.execute(statement).fetchall()
            database.commit()
        return rows

    def kept(self) -> dict[str, bytes]:
        """Every file in its data directory that is to last."""
        lasting = (one for one in self.folder.rglob("*") if one.is_file())
        return {str(one.relative_to(self.folder)): one.read_bytes() for one in lasting}


def working(folder: Path) -> Office:
    """An office at work since 0.1.0: its reports, its record, and its frozen files."""
    folder.mkdir()
    upgraded(folder, kept_sql())
    shutil.rmtree(folder / "static", ignore_errors=True)
    return Office(folder)


def copied(office: Office, folder: Path) -> Office:
    shutil.copytree(office.folder, folder)
    return Office(folder)
