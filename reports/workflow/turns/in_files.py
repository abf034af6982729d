"""Counts and seats among the processes of one machine: locks on files, which end with a process."""

import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from django.conf import settings
from django.core.files import locks

from reports.workflow.turns.kept_counts import KeptCounts


def counted(key: str, seconds: int) -> int:
    """Count one more; the processes take turns by the lock on a file."""
    folder, now = _folder(), time.time()
    counts = KeptCounts(str(folder / "shared"), {"MAX_ENTRIES": 10_000})
    with (folder / "counting.lock").open("ab") as turn:
        locks.lock(turn, locks.LOCK_EX)
        number, since = counts.get(key, (0, now))
        counts.set(key, (number + 1, since), timeout=since + seconds - now)
    return int(number) + 1


def free_seat(name: str) -> IO[bytes] | None:
    """A file that nobody else has locked; closing it gives the seat back."""
    file = (_folder() / f"{name}.lock").open("ab")
    with suppress(BlockingIOError):
        if locks.lock(file, locks.LOCK_EX | locks.LOCK_NB):
            return file
    file.close()
    return None


def _folder() -> Path:
    folder = Path(settings.TURNS_FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
