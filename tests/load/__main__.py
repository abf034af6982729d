"""``make load``: two hundred clerks on one server, for half a minute, beside the sign-in page.

CLERKS=200 EVERY=10 SECONDS=30 (seconds between two acts of a clerk, and in all). Only a server of
its own on 127.0.0.1 is asked; it is ended whatever happens.
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.__main__ import table
from tests.load.clerk import Clerk, Seen, request
from tests.load.server import manage, server, surroundings_in

ROOT = Path(__file__).parents[2]
EMPTY = "对照：登录页"
HEAD = ("请求", "次数", "p50 ms", "p95 ms", "p99 ms")


def main() -> None:
    """Make the county, start the server as ``make run`` does, let everybody work, say how long."""
    clerks, every, seconds = (
        int(os.environ.get(name, usual))
        for name, usual in (("CLERKS", 200), ("EVERY", 10), ("SECONDS", 30))
    )
    with tempfile.TemporaryDirectory() as folder:
        surroundings = surroundings_in(Path(folder))
        manage(surroundings, "manage.py", "migrate", "--no-input", "--verbosity", "0")
        made = manage(surroundings, "-m", "tests.load.county", str(clerks)).splitlines()
        with server(surroundings) as port:
            cast = [Clerk(port, **json.loads(line)) for line in made]
            seen = asyncio.run(_at_work(cast, every, seconds))
        lost = _lost(surroundings, cast)
    print("\n".join(table([HEAD, *_rows(seen)])))
    print(f"{clerks}人，每人每{every}秒一次；失败{len(seen.failed)}次，丢失{lost}次保存。")
    sys.exit(bool(seen.failed or lost))


async def _at_work(cast: list[Clerk], every: float, seconds: float) -> Seen:
    seen, until = Seen(), time.monotonic() + seconds
    await asyncio.gather(
        _yardstick(cast[0].port, seen, until), *(one.work(seen, every, until) for one in cast)
    )
    return seen


async def _yardstick(port: int, seen: Seen, until: float) -> None:
    """A page that asks next to nothing, twice a second beside the clerks."""
    while time.monotonic() < until:
        began = time.perf_counter()
        await request(port, "GET", "/login/")
        seen.seconds[EMPTY].append(time.perf_counter() - began)
        await asyncio.sleep(0.5)


def _lost(surroundings: dict[str, str], cast: list[Clerk]) -> int:
    """Saves that were acknowledged and are not there."""
    rows = (
        "from reports.models import ChapterRecord as C; import json;"
        "print(json.dumps(dict(C.objects.filter(chapter='3').values_list('report', 'version'))))"
    )
    kept = json.loads(manage(surroundings, "manage.py", "shell", "--no-imports", "-c", rows))
    return sum(max(0, one.version - kept[str(one.report)]) for one in cast)


def _rows(seen: Seen) -> Iterator[tuple[str, ...]]:
    for kind, seconds in sorted(seen.seconds.items()):
        ordered = sorted(seconds)
        shares = (ordered[min(len(ordered) - 1, int(len(ordered) * p))] for p in (0.5, 0.95, 0.99))
        yield kind, str(len(ordered)), *(f"{1000 * one:.0f}" for one in shares)


if __name__ == "__main__":
    main()
