"""A task is asked for with its verb, tried again when it fails, taken over, done once in effect."""

import datetime
from pathlib import Path
from unittest.mock import DEFAULT, patch

import pytest
from django.db import OperationalError, transaction
from django_tasks_db.models import DBTaskResult
from post_office.models import Email

from reports.models import TaskLease, WorkerSign, clock
from reports.workflow.background import task_worker
from reports.workflow.background.claim import claim
from reports.workflow.background.clearing import fail_unknown, remove_old
from reports.workflow.background.duty import PAUSES, duties
from reports.workflow.background.enqueue import enqueue, progress_of
from reports.workflow.background.perform import TimeIsUp, perform
from reports.workflow.background.schedule import enqueue_due
from reports.workflow.background.task_worker import TaskWorker
from tests.workflow.background import deeds
from tests.workflow.background.hands import FIRST_DAY, LEASE, do_all, states

pytestmark = pytest.mark.django_db

OPEN = {"connections": DEFAULT, "close_old_connections": DEFAULT}
"""A test keeps its one connection: all that it does is taken back with it."""

PLENTY = 1 << 40
"""Kilobytes: the process of the tests has grown by all that ran in it before."""

SECOND = datetime.timedelta(seconds=1)


def test_a_task_is_asked_for_in_the_transaction_of_its_verb() -> None:
    with transaction.atomic():
        enqueue(deeds.write_down, 1)
        transaction.set_rollback(True)
    assert states() == []
    enqueue(deeds.write_down, 1)
    assert do_all() == 1
    assert states() == ["SUCCESSFUL"]
    assert Email.objects.get().subject == "1"


def test_what_has_a_key_is_done_once_however_often_it_is_asked_for() -> None:
    assert enqueue(deeds.write_down, 1, key="one")
    assert not enqueue(deeds.write_down, 1, key="one")
    do_all()
    assert not enqueue(deeds.write_down, 1, key="one")
    assert do_all() == 0
    assert Email.objects.count() == 1


def test_a_failure_is_tried_again_after_growing_pauses_and_kept_at_last() -> None:
    moment = FIRST_DAY
    with clock.showing(lambda: moment):
        enqueue(deeds.always_fails)
        for number in range(2):
            assert do_all() == 1
            assert states() == ["READY"]
            pause = datetime.timedelta(seconds=PAUSES[number])
            moment += pause - SECOND
            assert do_all() == 0
            moment += SECOND
        assert do_all() == 1
        moment += datetime.timedelta(days=1)
        assert do_all() == 0
    kept = TaskLease.objects.get()
    assert states() == ["FAILED"]
    assert (kept.attempts, kept.failure) == (3, "ValueError：表里少一列")
    assert "always_fails" in kept.task.traceback


def test_a_failure_takes_back_what_it_had_done_in_the_database() -> None:
    enqueue(deeds.always_fails)
    do_all()
    assert not WorkerSign.objects.exists()


def test_what_cannot_succeed_is_kept_as_failed_at_once() -> None:
    enqueue(deeds.hopeless)
    do_all()
    assert states() == ["FAILED"]
    assert TaskLease.objects.get().failure == "记录与数据不符。"


def test_what_has_to_wait_for_somebody_else_never_fails() -> None:
    moment = FIRST_DAY
    with clock.showing(lambda: moment):
        enqueue(deeds.not_now)
        for _ in range(9):
            assert do_all() == 1
            moment += datetime.timedelta(minutes=1)
    assert states() == ["READY"]
    assert TaskLease.objects.get().failure == "邮件服务器连不上。"


def test_a_task_of_a_dead_worker_is_taken_over_when_its_lease_has_ended() -> None:
    moment = FIRST_DAY
    with clock.showing(lambda: moment):
        enqueue(deeds.write_down, 1)
        dead = claim("dead", LEASE)
        assert dead
        moment += LEASE
        assert claim("other", LEASE) is None
        moment += SECOND
        assert do_all() == 1
        # The dead one was only paused: what it does now has no effect.
        perform(dead)
    assert states() == ["SUCCESSFUL"]
    assert Email.objects.count() == 1
    assert TaskLease.objects.get().attempts == 2


def test_a_task_that_kills_its_workers_is_kept_as_failed() -> None:
    moment = FIRST_DAY
    with clock.showing(lambda: moment):
        enqueue(deeds.always_fails)
        for _ in range(3):
            assert claim("dies", LEASE)
            moment += LEASE + SECOND
        assert do_all() == 1
    assert states() == ["FAILED"]
    assert "中途停止" in TaskLease.objects.get().failure


def test_a_worker_that_must_end_gives_its_task_back_as_if_it_had_never_begun(
    tmp_path: Path,
) -> None:
    enqueue(deeds.takes_long, str(tmp_path), 0)
    taken = claim("ends", LEASE)
    assert taken
    with patch.object(deeds.time, "sleep", side_effect=TimeIsUp), pytest.raises(TimeIsUp):
        perform(taken)
    assert states() == ["READY"]
    assert TaskLease.objects.get().attempts == 0
    assert do_all() == 1


def test_a_task_of_another_version_is_left_to_a_worker_that_knows_it() -> None:
    moment = FIRST_DAY
    with clock.showing(lambda: moment):
        enqueue(deeds.write_down, 1)
        DBTaskResult.objects.update(task_path="reports.workflow.telling.of_tomorrow_task.tell")
        assert do_all() == 0
        assert fail_unknown() == 0
        DBTaskResult.objects.update(task_path=deeds.write_down.module_path)
        assert do_all() == 1


def test_a_task_that_no_version_takes_is_kept_as_failed_after_a_day() -> None:
    moment = FIRST_DAY
    with clock.showing(lambda: moment):
        enqueue(deeds.write_down, 1)
        DBTaskResult.objects.update(task_path="reports.workflow.telling.of_tomorrow_task.tell")
        moment += datetime.timedelta(days=1, seconds=1)
        assert fail_unknown() == 1
    assert states() == ["FAILED"]
    assert "没有这项任务" in TaskLease.objects.get().failure


def test_arguments_of_another_version_are_a_failure_with_a_sentence() -> None:
    enqueue(deeds.write_down, 1, 2, 3)
    do_all()
    assert states() == ["READY"]
    assert "TypeError" in TaskLease.objects.get().failure


def test_a_group_is_counted_and_asking_for_it_anew_adds_only_what_is_missing() -> None:
    for number in range(640):
        enqueue(deeds.write_down, number, key=f"inbox 7 {number}", group="inbox 7")
    for _ in range(300):
        taken = claim("a", LEASE)
        assert taken
        perform(taken)
    half = progress_of("inbox 7")
    assert (half.total, half.done, half.failed, half.is_over) == (640, 300, 0, False)
    for number in range(640):
        enqueue(deeds.write_down, number, key=f"inbox 7 {number}", group="inbox 7")
    do_all(1000)
    assert progress_of("inbox 7").is_over
    assert Email.objects.values("subject").distinct().count() == Email.objects.count() == 640


def test_what_is_due_every_day_is_asked_for_once_a_day_by_whoever_comes_first() -> None:
    local = clock.timezone.get_default_timezone()
    moment = datetime.datetime(2027, 1, 12, 7, 59, tzinfo=local)
    with clock.showing(lambda: moment):
        early = enqueue_due()
        assert early > 0
        assert enqueue_due() == 0
        moment += datetime.timedelta(minutes=1)
        assert enqueue_due() == 1
        assert TaskLease.objects.filter(key__endswith="send_daily_reminders").count() == 1
        # Nobody was at work on the 13th: the 14th is asked for, and no day that is past.
        moment += datetime.timedelta(days=2, hours=5)
        assert enqueue_due() == early + 1


def test_every_daily_task_of_the_program_is_found() -> None:
    daily = {path.rpartition(".")[2] for path, one in duties().items() if one.daily_at is not None}
    assert daily == {
        *("send_daily_reminders", "send_waiting_mails", "check_all_addresses"),
        *("clear_old", "verify_record", "check_kept_files"),
        *("renew_tallies", "measure_the_rest", "renew_search"),
        "tell_of_failed_tasks",
    }


def test_old_tasks_go_and_failures_stay() -> None:
    moment = FIRST_DAY
    with clock.showing(lambda: moment):
        enqueue(deeds.write_down, 1)
        enqueue(deeds.hopeless)
        do_all()
        assert remove_old() == 0
        moment += datetime.timedelta(days=31)
        assert remove_old() == 1
    assert states() == ["FAILED"]


def test_a_database_that_is_away_is_waited_for() -> None:
    """A worker goes on where the database was away for a while; it waits longer each time."""
    one = TaskWorker(LEASE)
    enqueue(deeds.write_down, 1)
    answers = iter([OperationalError("away"), OperationalError("away"), claim("hand", LEASE)])
    waits: list[float] = []

    def answer(*_: object) -> object:
        given = next(answers, None)
        one.is_ending = given is None
        if isinstance(given, Exception):
            raise given
        return given

    with (
        patch.multiple(task_worker, claim=answer, enqueue_due=DEFAULT, MOST_MEMORY=PLENTY, **OPEN),
        patch.object(TaskWorker, "_sleep", lambda _, seconds: waits.append(seconds)),
        patch.object(task_worker.signal, "signal"),
    ):
        one.work()
    assert waits[:3] == [2, 4, 0]
    assert states() == ["SUCCESSFUL"]
    assert not WorkerSign.objects.exists()


def test_a_worker_that_has_grown_large_takes_no_further_task() -> None:
    one = TaskWorker(LEASE)
    enqueue(deeds.write_down, 1)
    enqueue(deeds.write_down, 2)
    with (
        patch.multiple(task_worker, MOST_MEMORY=1, enqueue_due=DEFAULT, **OPEN),
        patch.object(task_worker.signal, "signal"),
    ):
        one.work()
    assert states() == ["READY", "READY"]
