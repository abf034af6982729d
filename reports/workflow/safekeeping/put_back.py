"""Put a backup in the place of what is there: 恢复. All of it, or nothing has changed."""

import json
import os
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.core.files.storage import storages
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader

from reports.models import clock
from reports.workflow.files.sealed_archive import MANIFEST, checked
from reports.workflow.refusal import Refused
from reports.workflow.safekeeping.back_up import DATABASE, KIND
from reports.workflow.safekeeping.database_copy import copy_of
from reports.workflow.safekeeping.kept_files import kept_stores, names_in, pieces, put
from reports.workflow.site.schema_state import is_additive
from reports.workflow.verification.heads import write_heads

AT_ONCE = 16
"""Files on their way into a store: each waits until it is on the disk."""


@dataclass(frozen=True)
class Restored:
    """What is there now, and where the former database lies."""

    at: str
    files: int
    former: str


def restore(path: Path, *, replaces: bool = False) -> Restored:
    """Files first, the database at the end: it never speaks of a file that is not there.

    Refused over a database or store that is not empty unless it ``replaces`` them, and over one in
    use in any case; NoArchive for an altered archive. Files that are there and not in the archive
    stay: each lies under its own hash.
    """
    about = about_backup(path)
    copy = copy_of(connection)
    _refuse_what_lives(copy.is_empty(), replaces)
    if not copy.is_empty():
        copy.refuse_in_use()
    folder = Path(settings.DATA_DIR)
    with TemporaryDirectory(dir=folder, prefix=".restore-") as scratch:
        with zipfile.ZipFile(path) as archive:
            database = _extracted(archive, Path(scratch) / DATABASE)
            number = _put_files(archive)
        former = copy.put_back(database)
    _keep_heads({name: (int(n), str(d)) for name, (n, d) in about["heads"].items()})
    connections.close_all()
    return Restored(str(about["at"]), number, former)


def about_backup(path: Path) -> dict[str, Any]:
    """What a whole archive says of itself; Refused where it is none that fits this program."""
    about = checked(path)
    if about.get("kind") != KIND:
        raise Refused(f"{path} 不是备份（backup）。")
    if about["engine"] != connection.vendor:
        raise Refused(
            f"这份备份的数据库是{about['engine']}，现在设的是{connection.vendor}："
            "请先恢复到同一种数据库，再用 manage.py move_database 搬过去。"
        )
    loader = MigrationLoader(None)
    had = [(app, name) for app, name in about["migrations"] if app in loader.migrated_apps]
    if newer := [one for one in had if one not in loader.disk_migrations and not is_additive(one)]:
        raise Refused(
            f"这份备份是更新的程序（{about['program']}之后，{'.'.join(newer[0])}）做的，"
            "请用那一版程序恢复。没有恢复。"
        )
    return about


def _refuse_what_lives(is_empty: bool, replaces: bool) -> None:
    if replaces:
        return
    if not is_empty:
        raise Refused("现在的数据库里有数据，没有恢复。确实要用备份换掉它，请加 --replace。")
    for alias, store in kept_stores():
        if next(names_in(store), None):
            raise Refused(
                f"文件库（{alias}）里已经有文件，没有恢复。确实要恢复进去，请加 --replace。"
            )


def _extracted(archive: zipfile.ZipFile, path: Path) -> Path:
    with archive.open(DATABASE) as member, path.open("wb") as file:
        file.writelines(pieces(member))
    return path


def _put_files(archive: zipfile.ZipFile) -> int:
    """Each file into the store that its name begins with; several wait for disk or net at once."""
    said = json.loads(archive.read(MANIFEST))["members"]
    files = [(name, known["sha256"]) for name, known in said.items() if "/" in name]
    with ThreadPoolExecutor(AT_ONCE) as hands:
        return sum(hands.map(lambda one: _put_file(archive, *one), files))


def _put_file(archive: zipfile.ZipFile, member: str, digest: str) -> int:
    """What is there and whole is left."""
    alias, _, name = member.partition("/")
    with archive.open(member) as content:
        put(storages[alias], name, content, digest)
    return 1


def _keep_heads(heads: dict[str, tuple[int, str]]) -> None:
    """The restored record ends where it ended at the backup; the ends known before stay beside."""
    path = Path(settings.LEDGER_HEADS)
    if path.exists():
        os.replace(path, f"{path}.before-restore-{clock.now():%Y%m%dT%H%M%S}")
    write_heads(path, heads)
