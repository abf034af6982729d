"""Where are the lines of the access log kept, and for how long? A file a day, in Chinese time.

Several processes append to the same file: a line is one write, so none is torn. Nobody has to
turn the files over, and what is older than ACCESS_LOG_DAYS goes at night.
"""

import datetime
import logging
import os
import re
import sys
from pathlib import Path

from django.conf import settings

from reports.models import clock

ON_THE_JOURNAL = "-"
"""ACCESS_LOG where the lines go to standard output, to be kept by the machine's journal."""

logger = logging.getLogger(__name__)

_NAME = re.compile(r"access-([0-9]{4}-[0-9]{2}-[0-9]{2})\.jsonl")


def append_line(line: str) -> None:
    """Write one line. A log that cannot be written keeps nobody from working."""
    try:
        _append(settings.ACCESS_LOG, f"{line}\n")
    except OSError as failure:
        logger.error("the access log cannot be written: %s", failure)


def _append(folder: str, line: str) -> None:
    """Opened anew for each line: the day may have changed, or somebody has tidied up."""
    if folder == ON_THE_JOURNAL:
        sys.stdout.write(line)
        sys.stdout.flush()
        return
    path = Path(folder) / f"access-{clock.today().isoformat()}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    place = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o640)
    try:
        os.write(place, line.encode())
    finally:
        os.close(place)


def remove_old_logs() -> int:
    """Remove the files of days that are past keeping; how many they were."""
    if settings.ACCESS_LOG in ("", ON_THE_JOURNAL):
        return 0
    last = clock.today() - datetime.timedelta(days=settings.ACCESS_LOG_DAYS)
    old = [path for path in Path(settings.ACCESS_LOG).glob("access-*.jsonl") if _day(path) < last]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _day(path: Path) -> datetime.date:
    """The day in a file's name; a file of another name is never old."""
    found = _NAME.fullmatch(path.name)
    return datetime.date.fromisoformat(found[1]) if found else datetime.date.max
