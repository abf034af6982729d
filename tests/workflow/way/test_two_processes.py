"""Two web processes on one SQLite file: a report is sent in once, whoever is faster."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from reports.models import Account, Report

PROCESSES = 3
SUBMIT = """
import sys, django
django.setup()
from reports.models import Account
from reports.workflow.way.submit import submit
print("ready", flush=True)
sys.stdin.readline()
print(submit(int(sys.argv[1]), by=Account.objects.get(pk=int(sys.argv[2]))).state)
"""


@pytest.fixture
def file(ready: Report, tmp_path: Path) -> Path:
    """The tests' database, copied into a file as an office's would be.

    An office's file keeps a write-ahead log since its first migration: of several processes that
    change that at once, SQLite turns some away without waiting.
    """
    if connection.vendor != "sqlite":
        pytest.skip("SQLite alone keeps its data in a file; test_at_once is for PostgreSQL")
    path = tmp_path / "db.sqlite3"
    with sqlite3.connect(path) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=WAL")
    copy.close()
    return path


@pytest.mark.django_db(transaction=True)
def test_processes_that_press_at_once_submit_once(file: Path, ready: Report, wang: Account) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "reportsite.settings",
        "DATABASE_URL": f"sqlite:///{file}",
        "DATA_DIR": str(file.parent),
    }
    command = [sys.executable, "-c", SUBMIT, str(ready.pk), str(wang.pk)]
    started = [
        subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(PROCESSES)
    ]
    for one in started:
        assert one.stdout
        assert one.stdout.readline() == "ready\n"
    for one in started:
        assert one.stdin
        one.stdin.write("\n")
        one.stdin.flush()
    said = [one.communicate(timeout=60)[0] for one in started]
    assert said == ["submitted\n"] * PROCESSES
    assert [action for _, action in _entries(file)].count("submit") == 1
    assert [number for number, _ in _entries(file)] == list(range(1, len(_entries(file)) + 1))


def _entries(file: Path) -> list[tuple[int, str]]:
    with sqlite3.connect(file) as opened:
        rows = opened.execute("SELECT number, action FROM reports_ledgerentry ORDER BY number")
        found = rows.fetchall()
    opened.close()
    return found
