"""When did it happen? What the demonstration county did weeks ago is dated weeks ago."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

from reports.models import clock

HOUR = 9


@contextmanager
def on(day: datetime.date, hour: int = HOUR) -> Iterator[None]:
    """Whatever is done inside is dated that day: the verbs themselves know no other time than now.

    Inside, time passes by seconds with every look at the clock, so that the order of acts shows.
    """
    begins = timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour)))
    moment = begins.astimezone(datetime.UTC)

    def now() -> datetime.datetime:
        nonlocal moment
        moment += datetime.timedelta(seconds=20)
        return moment

    with clock.showing(now):
        yield
