"""The line to the shared store (CACHE_URL): it never holds a page up, and rests after a failure."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Final

from django.conf import settings
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as Unreached
from redis.exceptions import TimeoutError as Late
from redis.retry import Retry

PATIENCE: Final = 0.3
"""Seconds that the store has to let in, and to answer: it says nothing that may not be missed."""

REST: Final = 5.0
"""Seconds in which a process asks nothing of a store that did not answer."""

logger = logging.getLogger(__name__)


class Resting(Unreached):
    """The store did not answer a moment ago, and is not asked yet."""


class _Pause:
    """Until when this process asks nothing; each finds out for itself."""

    until = 0.0


@contextmanager
def asking() -> Iterator["Redis"]:
    """The store, to ask one thing of it; RedisError where it does not answer or cannot keep it."""
    if time.monotonic() < _Pause.until:
        raise Resting
    try:
        yield line(settings.CACHE_URL)
    except (Unreached, Late) as failure:
        _Pause.until = time.monotonic() + REST
        logger.warning("the shared store does not answer: %s", type(failure).__name__)
        raise


def ask_again() -> None:
    """End the pause."""
    _Pause.until = 0.0


@lru_cache(maxsize=4)
def line(address: str) -> "Redis":
    """Connections of this process; a fork makes its own."""
    return Redis.from_url(
        address,
        socket_connect_timeout=PATIENCE,
        socket_timeout=PATIENCE,
        retry=Retry(NoBackoff(), 0),
    )
