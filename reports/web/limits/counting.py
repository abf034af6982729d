"""How often did somebody do this within the hour? Counted over all processes of this machine."""

import logging
import time

from django.conf import settings
from django.core.cache import caches
from django.core.files import locks

HOUR = 60 * 60

logger = logging.getLogger(__name__)


def counted(key: str) -> int:
    """Count one more within the hour that began with the first.

    Exact over all processes of this machine, which take turns by the lock on a file. Several
    machines that do not share the folder count each for itself. Where nothing can be written
    nothing is counted: what is asked for is answered all the same.
    """
    try:
        return _counted(key)
    except OSError:
        logger.warning("nothing can be counted", exc_info=True)
        return 1


def _counted(key: str) -> int:
    counts, now = caches["shared"], time.time()
    with (settings.DATA_DIR / "counting.lock").open("ab") as turn:
        locks.lock(turn, locks.LOCK_EX)
        number, since = counts.get(key, (0, now))
        counts.set(key, (number + 1, since), timeout=since + HOUR - now)
    return int(number) + 1
