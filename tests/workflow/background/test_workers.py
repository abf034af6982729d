"""Real workers are killed at any moment, told to end, left by their parents and their database."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from post_office.models import STATUS, Email

from reports.models import TaskLease, WorkerSign
from reports.workflow.background.enqueue import enqueue
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import Telling, tell
from tests import factories
from tests.post import PostOffice
from tests.workflow.background import deeds
from tests.workflow.background.hands import states
from tests.workflow.background.killing import kill_at_random
from tests.workflow.background.real_workers import (
    children,
    crew,
    is_at_work,
    kill_one,
    number_over,
    shared_database,
    wait_for,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("workers")]

TASKS, KILLS = 80, 10
"""As many as the gate has time for; `make bench` does 500 and 50."""


@pytest.fixture
def address(transactional_db: None, tmp_path: Path) -> Iterator[str]:
    """Where the tests' database is reached by other processes."""
    with shared_database(tmp_path) as one:
        yield one


def test_workers_killed_at_random_moments_do_each_task_once(address: str, tmp_path: Path) -> None:
    kill_at_random(address, tmp_path, TASKS, KILLS)


def test_told_to_end_a_worker_finishes_what_it_does_and_leaves_no_trace(
    address: str, tmp_path: Path
) -> None:
    enqueue(deeds.takes_long, str(tmp_path), 2)
    with crew(address, tmp_path) as parent:
        wait_for((tmp_path / "began").exists)
        parent.terminate()
        assert parent.wait(20) == 0
    assert (tmp_path / "ended").exists()
    assert states() == ["SUCCESSFUL"]
    assert not WorkerSign.objects.exists()


def test_workers_end_when_their_parent_is_killed(address: str, tmp_path: Path) -> None:
    with crew(address, tmp_path, "--processes", "2") as parent:
        wait_for(lambda: WorkerSign.objects.count() == 2)
        left = children(parent.pid)
        parent.kill()
        parent.wait(5)
        wait_for(lambda: not any(Path(f"/proc/{one}/exe").exists() for one in left), 10)


def test_a_worker_that_stood_still_and_wakes_does_nothing_twice(
    address: str, tmp_path: Path
) -> None:
    with crew(address, tmp_path, "--lease", "1") as first:
        wait_for(is_at_work)
        [sleeper] = children(first.pid)
        enqueue(deeds.takes_long, str(tmp_path), 1)
        wait_for((tmp_path / "began").exists)
        os.kill(sleeper, signal.SIGSTOP)
        with crew(address, tmp_path, "--lease", "1"):
            wait_for(lambda: number_over() == 1)
            os.kill(sleeper, signal.SIGCONT)
            time.sleep(1.5)
    assert states() == ["SUCCESSFUL"]
    assert TaskLease.objects.get().attempts == 2


def test_a_killed_sender_loses_no_mail_and_sends_one_again_at_most(
    address: str, tmp_path: Path, post: PostOffice, smtp_set: int
) -> None:
    people = [factories.AccountFactory(email=f"m{number:02}@example.com") for number in range(30)]
    tell([Telling(one, NoticeName.LATE, "青石镇2024年度报告没有按期报送。") for one in people])
    post.delay, kills = 0.05, 3
    mail = {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": str(smtp_set)}
    with crew(address, tmp_path, "--lease", "1", **mail) as parent:
        for number in range(1, kills + 1):
            wait_for(lambda enough=number * 5: len(post.letters) >= enough)
            kill_one(parent.pid, 0)
        wait_for(lambda: not Email.objects.exclude(status=STATUS.sent).exists(), 60)
    assert {*post.addressees} == {one.email for one in people}
    assert len(post.letters) <= len(people) + kills
    assert len({letter["Message-ID"] for letter in post.letters}) == len(people)
