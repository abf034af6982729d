"""Counts are exact over processes, and a seat is one's until its process ends: on both grounds."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings as site
from pytest_django import Settings
from redis import Redis

from reports.workflow.turns import in_shared_store
from reports.workflow.turns.taking import HOUR, counted, free_seat

PROCESSES, EACH = 4, 60

_BEGIN = """
import sys, django
django.setup()
from django.conf import settings
settings.CACHE_PREFIX = sys.argv[1]
from reports.workflow.turns import in_shared_store, store_line
from reports.workflow.turns.taking import counted, free_seat
store_line.PATIENCE = 5.0
"""
_COUNT = """
print("ready", flush=True)
sys.stdin.readline()
print(*[counted("10.1.2.3") for _ in range(int(sys.argv[2]))])
"""
_SIT = """
in_shared_store.LEASE = 2.0
seat = free_seat("a")
print("taken" if seat else "none", flush=True)
sys.stdin.readline()
"""


def _elsewhere(code: str, *words: str) -> "subprocess.Popen[str]":
    """A process of its own, which finds files and store by the settings alone."""
    surroundings = {
        **os.environ,
        "DATA_DIR": str(site.DATA_DIR),
        "CACHE_URL": site.CACHE_URL,
        "SESSIONS_IN_CACHE": "",
        "DJANGO_SETTINGS_MODULE": "reportsite.settings",
    }
    command = [sys.executable, "-c", _BEGIN + code, site.CACHE_PREFIX, *words]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=surroundings, stdin=pipe, stdout=pipe, text=True)


def _heard(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_none_is_lost_that_come_at_once(ground: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(counted, ["10.1.2.3"] * 80))
    assert sorted(numbers) == list(range(1, 81))


def test_several_processes_count_exactly(ground: str) -> None:
    assert counted("10.1.2.3") == 1
    started = [_elsewhere(_COUNT, str(EACH)) for _ in range(PROCESSES)]
    assert [_heard(one) for one in started] == ["ready"] * PROCESSES
    for one in started:
        assert one.stdin
        one.stdin.write("\n")
        one.stdin.flush()
    numbers = [int(n) for one in started for n in one.communicate(timeout=60)[0].split()]
    assert sorted(numbers) == list(range(2, PROCESSES * EACH + 2))
    assert counted("10.9.9.9") == 1
    assert counted("10.1.2.3") == PROCESSES * EACH + 2


def test_the_hour_begins_with_the_first(
    shared_folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.CACHE_URL = ""
    first = time.time()
    assert [counted("a"), counted("a")] == [1, 2]
    monkeypatch.setattr(time, "time", lambda: first + HOUR - 1)
    assert counted("a") == 3
    monkeypatch.setattr(time, "time", lambda: first + HOUR + 1)
    assert counted("a") == 1


@pytest.mark.parametrize("ground", ["store"], indirect=True)
def test_in_the_store_the_hour_begins_with_the_first_too(ground: str) -> None:
    counted("a")
    with Redis.from_url(site.CACHE_URL) as store:
        [key] = store.scan_iter(f"{site.CACHE_PREFIX}:count:*")
        assert HOUR - 5 <= store.ttl(key) <= HOUR
        store.expire(key, 100)
        assert counted("a") == 2
        assert store.ttl(key) <= 100
        store.delete(key)
    assert counted("a") == 1


def test_a_seat_is_one_s_until_it_is_given_back(ground: str) -> None:
    seat = free_seat("a")
    assert seat
    assert free_seat("a") is None
    with closing(seat):
        other = free_seat("b")
        assert other
        other.close()
    again = free_seat("a")
    assert again
    again.close()


def test_a_process_that_is_killed_gives_its_seat_back(ground: str) -> None:
    other = _elsewhere(_SIT)
    with other:
        assert _heard(other) == "taken"
        assert free_seat("a") is None
        time.sleep(2.5 if ground == "store" else 0)
        assert free_seat("a") is None  # It is alive, and renews.
        os.kill(other.pid, signal.SIGKILL)
    killed = time.monotonic()
    while not (seat := free_seat("a")) and time.monotonic() < killed + 10:
        time.sleep(0.05)
    assert seat
    seat.close()
    assert time.monotonic() - killed < 3


@pytest.mark.parametrize("ground", ["store"], indirect=True)
def test_who_lost_a_seat_takes_nobody_else_s(ground: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_shared_store, "LEASE", 0.5)
    first = free_seat("a")
    with Redis.from_url(site.CACHE_URL) as store:
        [key] = store.scan_iter(f"{site.CACHE_PREFIX}:seat:*")
        store.delete(key)
    second = free_seat("a")
    assert first
    assert second
    first.close()
    assert free_seat("a") is None
    second.close()


@pytest.mark.parametrize("ground", ["store"], indirect=True)
def test_seats_spare_each_machine_by_itself(ground: str, monkeypatch: pytest.MonkeyPatch) -> None:
    here = free_seat("a")
    monkeypatch.setattr(in_shared_store.socket, "gethostname", lambda: "another")
    there = free_seat("a")
    assert here
    assert there
    here.close()
    there.close()
