"""Do all processes together count what a stranger hands in?"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reports.web.limits.counting import HOUR, counted


def test_none_is_lost_that_come_at_once(shared_folder: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(counted, ["10.1.2.3"] * 80))
    assert sorted(numbers) == list(range(1, 81))


def test_another_process_goes_on_counting(shared_folder: Path) -> None:
    assert counted("10.1.2.3") == 1
    assert _elsewhere(shared_folder, "10.1.2.3") == 2
    assert _elsewhere(shared_folder, "10.9.9.9") == 1
    assert counted("10.1.2.3") == 3


def _elsewhere(folder: Path, key: str) -> int:
    """Count in a process of its own, which finds the folder by the settings alone."""
    program = "import django, sys; django.setup()\nfrom reports.web.limits.counting import counted"
    command = [sys.executable, "-c", f"{program}\nprint(counted(sys.argv[1]))", key]
    surroundings = {**os.environ, "DATA_DIR": str(folder)}
    return int(subprocess.run(command, check=True, capture_output=True, env=surroundings).stdout)


def test_the_hour_begins_with_the_first(
    shared_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = time.time()
    assert [counted("a"), counted("a")] == [1, 2]
    monkeypatch.setattr(time, "time", lambda: first + HOUR - 1)
    assert counted("a") == 3
    monkeypatch.setattr(time, "time", lambda: first + HOUR + 1)
    assert counted("a") == 1
