"""How many tasks a second, how soon is one picked up, and does each survive fifty kills?"""

import tempfile
import time
from pathlib import Path
from statistics import median

from django.db import transaction
from post_office.models import Email

from reports.models import TaskLease
from reports.workflow.background.enqueue import enqueue
from tests.bench import Figure
from tests.workflow.background import deeds
from tests.workflow.background.hands import do_all
from tests.workflow.background.killing import kill_at_random
from tests.workflow.background.real_workers import (
    crew,
    is_at_work,
    number_over,
    shared_database,
    wait_for,
)

MANY = 200
PICKED_UP = 12


def _tasks_a_second() -> float:
    for number in range(1, MANY + 1):
        enqueue(deeds.write_down, number)
    began = time.perf_counter()
    do_all(MANY + 1)
    return MANY / (time.perf_counter() - began)


def _rows_a_second() -> float:
    """As many rows, each written in a transaction of its own."""
    began = time.perf_counter()
    for number in range(MANY):
        with transaction.atomic():
            Email.objects.create(from_email="a@example.com", to=[], subject=str(number))
    return MANY / (time.perf_counter() - began)


def _pick_up() -> float:
    """From asking to the end of a task that does nothing long, by an idle worker."""
    with (
        tempfile.TemporaryDirectory() as folder,
        shared_database(Path(folder)) as address,
        crew(address, Path(folder)),
    ):
        wait_for(is_at_work)
        return median(_seconds_until_done() for _ in range(PICKED_UP)) * 1000


def _seconds_until_done() -> float:
    before = number_over()
    began = time.perf_counter()
    enqueue(deeds.write_down, 1)
    wait_for(lambda: number_over() > before)
    return time.perf_counter() - began


def _interval() -> float:
    """A worker looks once in this time, and half as long again at most."""
    return 1250.0


def _done_once() -> float:
    """500 tasks while 50 workers are killed; how many had their effect other than once."""
    with tempfile.TemporaryDirectory() as folder, shared_database(Path(folder)) as address:
        TaskLease.objects.all().delete()
        Email.objects.all().delete()
        kill_at_random(address, Path(folder), 500, 50)
    return 0.0


FIGURES = [
    Figure("后台任务", 10, _tasks_a_second, "逐行写入", _rows_a_second, "项/秒", at_least=True),
    Figure("后台任务从登记到办完", 2000, _pick_up, "两次查看的平均间隔", _interval),
    Figure("500项任务强行中止50次，没有恰好办一次的", 0, _done_once, "—", lambda: None, "项"),
]
