"""Another clock dates what is done under it, and nothing else."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db.migrations.writer import MigrationWriter
from django.utils import timezone

from reports.models import Demonstration, Explanation, clock
from reports.models.clock import StampedTime

EVENING = datetime.datetime(2025, 1, 8, 15, 30, tzinfo=datetime.UTC)
"""Here it is half past eleven at night."""

NIGHT = EVENING + datetime.timedelta(hours=1)


def test_what_is_kept_bears_the_time_that_hangs_here() -> None:
    with clock.showing(lambda: EVENING):
        row = Demonstration(loaded_at=timezone.now())
        assert _field().pre_save(row, True) == row.loaded_at == EVENING


def test_a_row_that_is_saved_again_keeps_its_first_time_unless_it_follows_every_change() -> None:
    row = Demonstration(loaded_at=EVENING)
    assert _field().pre_save(row, False) == EVENING
    explained = Explanation(at=EVENING)
    with clock.showing(lambda: NIGHT):
        assert Explanation._meta.get_field("at").pre_save(explained, False) == NIGHT


def test_the_day_is_the_one_it_is_here() -> None:
    with clock.showing(lambda: EVENING):
        assert clock.today() == datetime.date(2025, 1, 8)
    with clock.showing(lambda: NIGHT):
        assert clock.today() == datetime.date(2025, 1, 9)


def test_the_clock_is_taken_down_again_whatever_happens() -> None:
    with pytest.raises(ZeroDivisionError), clock.showing(lambda: EVENING):
        raise ZeroDivisionError
    assert abs(clock.now() - timezone.now()) < datetime.timedelta(minutes=1)


def test_others_look_at_their_own_clock_meanwhile() -> None:
    with clock.showing(lambda: EVENING), ThreadPoolExecutor(1) as pool:
        assert pool.submit(clock.now).result() > NIGHT
        assert clock.now() == EVENING


def test_to_the_database_it_is_a_time_like_any_other() -> None:
    written, _ = MigrationWriter.serialize(_field())
    assert written.startswith("models.DateTimeField(auto_now_add=True")


def _field() -> StampedTime:
    field = Demonstration._meta.get_field("loaded_at")
    assert isinstance(field, StampedTime)
    return field
