"""Save the database, then the files, in one sealed archive: 备份."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from reports.models import AdministrativeEntry, LedgerEntry, clock
from reports.workflow.files.sealed_archive import SealedArchive, sealed
from reports.workflow.safekeeping.database_copy import copy_of
from reports.workflow.safekeeping.kept_files import (
    digests_named,
    is_named_otherwise,
    kept_stores,
    names_in,
    pieces,
)
from reports.workflow.safekeeping.plain_settings import plain_settings
from reports.workflow.verification.chains import Head
from reports.workflow.verification.heads import ends_of

KIND = "backup"
DATABASE = "database"


@dataclass
class Backup:
    """What was saved, where the record ended then, and files that are not what they were."""

    path: Path
    heads: dict[str, Head]
    files: int = 0
    damaged: list[str] = field(default_factory=list)


def back_up(path: Path) -> Backup:
    """Write an archive; it is there when it is whole.

    The order matters: a file is kept before the database speaks of it, so that the files after the
    database hold at least what it names. The ends of the record are read before both, and a
    restored database goes on from them. Refused, NoArchive or OSError where it cannot be made.
    """
    path = path / f"backup-{clock.now():%Y%m%dT%H%M%S}.zip" if path.is_dir() else path
    done = Backup(path, ends_of(LedgerEntry.objects.all(), AdministrativeEntry.objects.all()))
    about = _about(done)
    with (
        TemporaryDirectory(dir=path.parent, prefix=".backup-") as scratch,
        sealed(path, about) as archive,
    ):
        copy = Path(scratch) / DATABASE
        copy_of(connection).write(copy)
        with copy.open("rb") as file:
            archive.add(DATABASE, pieces(file))
        copy.unlink()
        _add_files(archive, done)
    return done


def _add_files(archive: SealedArchive, done: Backup) -> None:
    wanted = digests_named()
    for alias, store in kept_stores():
        for name in names_in(store):
            with store.open(name) as file:
                member = archive.add(f"{alias}/{name}", pieces(file))
            done.files += 1
            if is_named_otherwise(name, member["sha256"]):
                done.damaged.append(name)
            wanted.discard(name)
    done.damaged += sorted(wanted)


def _about(done: Backup) -> dict[str, Any]:
    had = MigrationRecorder(connection).applied_migrations()
    return {
        "kind": KIND,
        "at": clock.now().isoformat(),
        "program": program_version(),
        "engine": connection.vendor,
        "migrations": sorted(map(list, had)),
        "settings": plain_settings(),
        "heads": done.heads,
    }


def program_version() -> str:
    """The release that this program is, or comes after."""
    project = tomllib.loads((Path(settings.BASE_DIR) / "pyproject.toml").read_text("utf-8"))
    return str(project["project"]["version"])
