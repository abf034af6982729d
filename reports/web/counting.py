"""How often did somebody do this within the hour? Counted over all processes of this machine."""

import time

from django.conf import settings
from django.core.cache import caches
from django.core.files import locks

HOUR = 60 * 60


def counted(key: str) -> int:
    """Count one more within the hour that began with the first.

    Exact over all processes of this machine, which take turns by the lock on a file. Several
    machines that do not share the folder count each for itself.
    """
    counts, now = caches["shared"], time.time()
    with (settings.DATA_DIR / "counting.lock").open("ab") as turn:
        locks.lock(turn, locks.LOCK_EX)
        number, since = counts.get(key, (0, now))
        counts.set(key, (number + 1, since), timeout=since + HOUR - now)
    return int(number) + 1
