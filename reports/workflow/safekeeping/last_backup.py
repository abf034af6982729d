"""When was this installation last backed up, and was the backup tried out? Kept beside the data."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from reports.models import clock

_NAME = "last_backup.json"


@dataclass(frozen=True)
class LastBackup:
    """``is_tried``: it was restored in a scratch place and its record held."""

    at: datetime.datetime
    is_tried: bool


def remember_backup(*, is_tried: bool) -> None:
    """Write down that a backup was made just now."""
    said = {"at": clock.now().isoformat(), "is_tried": is_tried}
    _backup_file().write_text(json.dumps(said), encoding="utf-8")


def last_backup() -> LastBackup | None:
    """The last one that was written down; None where there is none that can be read."""
    try:
        said = json.loads(_backup_file().read_text(encoding="utf-8"))
        return LastBackup(datetime.datetime.fromisoformat(said["at"]), bool(said["is_tried"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _backup_file() -> Path:
    return Path(settings.DATA_DIR) / _NAME
