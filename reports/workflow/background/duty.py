"""What may be done in the background? A function that says so, in a module ``…_task``."""

import datetime
import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django_tasks import task
from django_tasks.base import Task

import reports.workflow

PAUSES = (10, 60, 300, 1800, 7200)
"""Seconds before a task that failed is tried again; the last for every further time."""

_A_MINUTE = datetime.timedelta(minutes=1)


class NotNow(Exception):
    """It cannot be done yet, and nobody is to blame: tried again, however often, never failed."""

    def __init__(self, why: str, again_in: datetime.timedelta = _A_MINUTE) -> None:
        super().__init__(why)
        self.again_in = again_in


class Hopeless(Exception):
    """It failed, and would fail again: it is kept as failed at once, with this sentence."""


@dataclass(frozen=True)
class Duty:
    """One kind of task.

    ``inside``: its whole effect lies in the database, so effect and completion are one
    transaction. Otherwise a worker that dies may leave it half done, and it is begun anew: the
    function then has to find what is done already, by a key, and its docstring says by which.
    """

    task: Task[..., Any]
    label: str
    inside: bool
    tries: int
    daily_at: datetime.time | None
    is_wanted: Callable[[], bool]


_DUTIES: dict[str, Duty] = {}


def _always() -> bool:
    return True


def background(
    label: str,
    *,
    inside: bool,
    tries: int = 6,
    priority: int = 0,
    daily_at: datetime.time | None = None,
    is_wanted: Callable[[], bool] = _always,
) -> Callable[[Callable[..., Any]], Task[..., Any]]:
    """Make a function a task; with ``daily_at`` workers ask for it themselves, once a day."""

    def made(function: Callable[..., Any]) -> Task[..., Any]:
        one: Task[..., Any] = task(priority=priority)(function)
        _DUTIES[one.module_path] = Duty(one, label, inside, tries, daily_at, is_wanted)
        return one

    return made


def duties() -> Mapping[str, Duty]:
    """All kinds of tasks that this program knows, by the path of their function."""
    _load()
    return _DUTIES


@cache
def _load() -> None:
    for name in _modules():
        importlib.import_module(name)


def _modules() -> Iterator[str]:
    found = pkgutil.walk_packages(reports.workflow.__path__, "reports.workflow.")
    return (one.name for one in found if one.name.endswith("_task"))


def pause_after(attempts: int) -> datetime.timedelta:
    """How long a task rests that was tried so often."""
    return datetime.timedelta(seconds=PAUSES[min(max(attempts, 1), len(PAUSES)) - 1])
