"""Everybody at work for a while: what they waited for, what failed, and what was lost."""

import asyncio
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

import psycopg

from tests.bench.__main__ import table
from tests.load.clerk import Clerk, Seen, request

EMPTY = "对照：登录页"
HEAD = ("请求", "次数", "p50 ms", "p95 ms", "p99 ms")
MOST_MS = 300
"""A page or a save that nineteen of twenty people get sooner."""


@dataclass(frozen=True)
class Pace:
    """So many clerks, seconds between two acts of each, seconds in all."""

    clerks: int = 200
    every: float = 10
    seconds: float = 30


def pace(usual: Pace = Pace()) -> Pace:
    """As the environment says: CLERKS, EVERY, SECONDS; else the usual one."""
    asked = (os.environ.get(name.upper()) for name in ("clerks", "every", "seconds"))
    numbers = zip(asked, (usual.clerks, usual.every, usual.seconds), strict=True)
    clerks, every, seconds = (float(given or instead) for given, instead in numbers)
    return Pace(int(clerks), every, seconds)


async def at_work(cast: Sequence[Clerk], pace: Pace) -> Seen:
    """All clerks at once, and the sign-in page beside them."""
    seen, until = Seen(), time.monotonic() + pace.seconds
    await asyncio.gather(
        _yardstick(cast[0], seen, until), *(one.work(seen, pace.every, until) for one in cast)
    )
    return seen


async def _yardstick(one: Clerk, seen: Seen, until: float) -> None:
    """A page that asks next to nothing, twice a second beside the clerks."""
    while time.monotonic() < until:
        began = time.perf_counter()
        await request(one.port, "GET", "/login/", host=one.host)
        seen.seconds[EMPTY].append(time.perf_counter() - began)
        await asyncio.sleep(0.5)


def lost(surroundings: dict[str, str], cast: Sequence[Clerk]) -> int:
    """Saves that were acknowledged and are not there."""
    kept = dict(_kept(surroundings))
    return sum(max(0, one.version - kept[one.report]) for one in cast)


def _kept(surroundings: dict[str, str]) -> list[tuple[int, int]]:
    """The version of each report's third chapter, as the database itself has it."""
    query = "SELECT report_id, version FROM reports_chapterrecord WHERE chapter = '3'"
    address = surroundings.get("DATABASE_URL", "")
    if address.startswith("postgresql"):
        with psycopg.connect(address) as link:
            return link.execute(query).fetchall()
    path = address.removeprefix("sqlite:///") or f"{surroundings['DATA_DIR']}/db.sqlite3"
    with closing(sqlite3.connect(path)) as file:
        return file.execute(query).fetchall()


def share(seconds: Sequence[float], part: float) -> float:
    """The milliseconds within which this part of the requests was answered."""
    ordered = sorted(seconds)
    return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def worst(seen: Seen) -> float:
    """The p95 in milliseconds of whatever the clerks wait for longest."""
    return max(share(one, 0.95) for kind, one in seen.seconds.items() if kind != EMPTY)


def lines(seen: Seen) -> Iterator[str]:
    """The table of what was waited for."""
    parts = (0.5, 0.95, 0.99)
    rows = [
        (kind, str(len(one)), *(f"{share(one, part):.0f}" for part in parts))
        for kind, one in sorted(seen.seconds.items())
    ]
    yield from table([HEAD, *rows])
