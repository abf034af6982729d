"""Tasks of both kinds while their workers are killed: each has its effect once."""

import random
import time
from collections import Counter
from pathlib import Path

from post_office.models import Email

from reports.models import TaskLease
from reports.workflow.background.enqueue import enqueue
from tests.workflow.background import deeds
from tests.workflow.background.hands import states
from tests.workflow.background.real_workers import (
    crew,
    is_at_work,
    kill_one,
    number_over,
    wait_for,
)

PAUSE = 0.05
"""Seconds that each task takes at least, so that kills meet some."""


def kill_at_random(address: str, folder: Path, tasks: int, kills: int) -> None:
    """So many tasks, while so many workers are killed; AssertionError where one is not once."""
    chance = random.Random(20261129)
    inside, outside = range(0, tasks, 2), range(1, tasks, 2)
    for number in inside:
        enqueue(deeds.write_down, number, PAUSE)
    for number in outside:
        enqueue(deeds.write_file, str(folder), number, PAUSE)
    with crew(address, folder, "--processes", "2", "--lease", "1") as parent:
        wait_for(is_at_work, 60)
        killed = 0
        while killed < kills:
            time.sleep(chance.uniform(0.01, 0.15))
            killed += kill_one(parent.pid, chance.randrange(9))
        wait_for(lambda: number_over() == tasks, 120)
    assert set(states()) == {"SUCCESSFUL"}
    written = Counter(Email.objects.values_list("subject", flat=True))
    assert written == Counter(map(str, inside))
    assert {int(one.stem) for one in folder.glob("*.txt")} == set(outside)
    assert TaskLease.objects.filter(attempts__gt=1).exists(), "no kill met a task"
