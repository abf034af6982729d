"""How many foreign files are read at once? As many as leave the pages their processors.

Whoever finds every place taken is told so at once; one alone may wait a moment for a place. All
processes of this machine share the places, and one that ends, however it ends, gives its back.
"""

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Final

from django.conf import settings

from reports.importers.unreadable import Unreadable
from reports.workflow.turns.taking import Seat, free_seat

PATIENCE: Final = 2.0
"""Seconds that one may wait."""

_PAUSE: Final = 0.05


class FullHouse(Unreadable):
    """Every place is taken; it may be tried again in a moment."""


@contextmanager
def place() -> Iterator[None]:
    """Take one of the places; FullHouse where there is none."""
    taken = _free("place", settings.READING_PLACES) or _waited_for()
    if taken is None:
        raise FullHouse("现在同时读文件、查网址的人太多，请稍候再试。填的内容都在，文件没有读。")
    with closing(taken):
        yield


def _waited_for() -> Seat | None:
    """A place that became free, for the one who may wait."""
    seat = _free("waiting", 1)
    if seat is None:
        return None
    until = time.monotonic() + PATIENCE
    with closing(seat):
        while time.monotonic() < until:
            if taken := _free("place", settings.READING_PLACES):
                return taken
            time.sleep(_PAUSE)
    return None


def _free(kind: str, count: int) -> Seat | None:
    """The first of some seats that nobody has."""
    seats = (free_seat(f"reading-{kind}-{number}") for number in range(count))
    return next((seat for seat in seats if seat), None)
