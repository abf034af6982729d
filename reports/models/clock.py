"""What time is it? Whoever dates an act asks here; another clock may be hung up for a while."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone

Reading = Callable[[], datetime.datetime]


def _real() -> datetime.datetime:
    return timezone.now()


_hung_up: ContextVar[Reading] = ContextVar("clock", default=_real)


def now() -> datetime.datetime:
    """This moment, as the clock that hangs here shows it."""
    return _hung_up.get()()


def today() -> datetime.date:
    """The day that it is here."""
    return timezone.localdate(now())


@contextmanager
def showing(reading: Reading) -> Iterator[None]:
    """Hang up another clock for whatever is done inside, in this thread and in no other."""
    token = _hung_up.set(reading)
    try:
        yield
    finally:
        _hung_up.reset(token)


if TYPE_CHECKING:
    _Time = models.DateTimeField[datetime.datetime, datetime.datetime]
else:
    _Time = models.DateTimeField


class StampedTime(_Time):
    """``auto_now`` and ``auto_now_add`` by this clock; to the database a time like any other."""

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        if self.auto_now or (self.auto_now_add and add):
            setattr(model_instance, self.attname, now())
        return getattr(model_instance, self.attname)

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.DateTimeField", args, kwargs
