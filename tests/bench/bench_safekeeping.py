"""How long do a backup, and restoring and verifying it, take? BENCH_REPORTS: how many reports."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from time import perf_counter

from tests.bench import Figure

ROOT = Path(__file__).parents[2]
FEWER, MORE = (int(one) for one in os.environ.get("BENCH_REPORTS", "300,1000").split(","))
BACKUP, RESTORE, READY = 60 / 3000, 120 / 3000, 3.0
"""Seconds a report, as at 3,000; seconds until a web process is ready."""


def _run(folder: Path, *words: str) -> float:
    """Seconds that a program takes on a data directory of its own."""
    began = perf_counter()
    subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=os.environ
        | {
            "DATA_DIR": str(folder),
            "DATABASE_URL": "",
            "DJANGO_SETTINGS_MODULE": "reportsite.settings",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return perf_counter() - began


@cache
def _office(number: int) -> Path:
    """An installation with so many approved reports and their files."""
    folder = Path(mkdtemp(prefix="bench-office-")) / "office"
    folder.mkdir()
    _run(folder, "manage.py", "migrate")
    _run(folder, "-m", "tests.bench.many_reports", str(number))
    return folder


@cache
def saved(number: int) -> float:
    """Seconds of a backup."""
    folder = _office(number)
    return _run(folder, "manage.py", "backup", str(folder.parent / "b.zip"))


@cache
def restored(number: int) -> float:
    """Seconds until a backup is restored elsewhere and its record verified."""
    saved(number)
    folder = _office(number).parent
    new = folder / "new"
    new.mkdir()
    taken = _run(new, "manage.py", "restore", str(folder / "b.zip"))
    return taken + _run(new, "manage.py", "verify_ledger")


@cache
def copied(number: int) -> float:
    """Seconds to copy the same files, and nothing else."""
    folder = _office(number)
    began = perf_counter()
    shutil.copytree(folder, folder.parent / "copied")
    return perf_counter() - began


def _slope(seconds: Callable[[int], float]) -> float:
    """Seconds for 1,000 reports more."""
    return (seconds(MORE) - seconds(FEWER)) / (MORE - FEWER) * 1000


def _web_process() -> float:
    return _run(_office(MORE), "-c", "import reportsite.wsgi")


def _clean() -> float:
    """The yardstick of the last figure: a Python that does nothing; what was made goes."""
    taken = _run(_office(MORE), "-c", "")
    for number in (FEWER, MORE):
        shutil.rmtree(_office(number).parent)
    return taken


def _figure(name: str, limit: float, seconds: Callable[[int], float], number: int) -> Figure:
    return Figure(
        f"{name}{number}份报告和文件",
        limit * number,
        lambda: seconds(number),
        "复制同样的文件",
        lambda: copied(number),
        unit="s",
    )


def _more(name: str, limit: float, seconds: Callable[[int], float]) -> Figure:
    return Figure(
        f"{name}，每多1000份",
        limit * 1000,
        lambda: _slope(seconds),
        "复制同样的文件，每多1000份",
        lambda: _slope(copied),
        unit="s",
    )


FIGURES = [
    *(_figure("备份", BACKUP, saved, number) for number in (FEWER, MORE)),
    _more("备份", BACKUP, saved),
    *(_figure("恢复并核对", RESTORE, restored, number) for number in (FEWER, MORE)),
    _more("恢复并核对", RESTORE, restored),
    Figure("网站进程启动到就绪", READY, _web_process, "空的Python进程", _clean, unit="s"),
]
