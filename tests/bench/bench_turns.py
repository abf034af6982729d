"""How long does it take to count one more, or to take a seat? In files, and in a shared store."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from django.core.cache.backends.locmem import LocMemCache
from django.test import override_settings

from reports.workflow.turns.store_line import ask_again
from reports.workflow.turns.taking import counted, free_seat
from tests.bench import Figure, median_ms
from tests.shared_store import serving


def _count() -> None:
    counted("10.1.2.3")


def _sit() -> None:
    if seat := free_seat("bench"):
        seat.close()


def _in_files(work: Callable[[], None]) -> float:
    with tempfile.TemporaryDirectory() as folder, override_settings(TURNS_FOLDER=Path(folder)):
        return median_ms(work)


def _in_store(work: Callable[[], None]) -> float | None:
    if shutil.which("redis-server") is None:
        return None
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder)) as store,
        override_settings(CACHE_URL=store.address),
    ):
        ask_again()
        return median_ms(work)


def _in_memory() -> float:
    """The same count in one process's memory, which no other sees."""
    kept = LocMemCache(uuid4().hex, {})
    kept.set("a", 0)
    return median_ms(lambda: kept.incr("a"))


def _file_opened() -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        return median_ms(lambda: path.open("ab").close())


FIGURES = [
    Figure("计一次（文件）", 10, lambda: _in_files(_count), "同样在内存里", _in_memory),
    Figure("计一次（Redis）", 10, lambda: _in_store(_count), "同样在内存里", _in_memory),
    Figure("占一个位子（文件）", 10, lambda: _in_files(_sit), "打开一个文件", _file_opened),
    Figure("占一个位子（Redis）", 10, lambda: _in_store(_sit), "打开一个文件", _file_opened),
]
