"""Count one more within the hour, or take a seat: in the shared store where there is one.

While that does not answer, each machine goes by its own files: no limit falls with the store, at
most it holds for each machine by itself. Where these cannot be written either, nothing is counted
and every seat is free: what is asked for is answered all the same.
"""

import logging
from collections.abc import Callable
from types import ModuleType
from typing import Final, Protocol, TypeVar

from django.conf import settings
from redis.exceptions import RedisError

from reports.workflow.turns import in_files, in_shared_store
from reports.workflow.turns.store_line import Resting

HOUR: Final = 60 * 60

Found = TypeVar("Found")

logger = logging.getLogger(__name__)


class Seat(Protocol):
    """What one alone holds until it is closed, or its process ends, however it ends."""

    def close(self) -> None: ...


class AnySeat:
    """One that nobody keeps: no ground could be asked."""

    def close(self) -> None:
        """Nothing was taken."""


def counted(key: str) -> int:
    """Count one more within the hour that began with the first; exact over all processes."""
    return _asked(lambda ground: int(ground.counted(key, HOUR)), 1)


def free_seat(name: str) -> Seat | None:
    """Take a seat of this machine; None where somebody has it."""
    anyone: Seat | None = AnySeat()
    return _asked(lambda ground: ground.free_seat(name), anyone)


def _asked(question: Callable[[ModuleType], Found], otherwise: Found) -> Found:
    """What the first ground says that answers."""
    for ground in (in_shared_store, in_files) if settings.CACHE_URL else (in_files,):
        try:
            return question(ground)
        except Resting:
            continue
        except RedisError as reason:
            logger.warning("counted by this machine alone: %s", type(reason).__name__)
        except OSError:
            logger.warning("nothing can be counted", exc_info=True)
    return otherwise
