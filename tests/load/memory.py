"""``python -m tests.load.memory``: what web processes hold after ten thousand mixed requests.

REQUESTS sets another number. Status 1 where a process holds more than 220 MB, grows over the last
half of the requests, or a request fails.
"""

import asyncio
import json
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import linear_regression

from tests.load.clerk import Clerk, Seen, request
from tests.load.server import children, manage, serving, surroundings_in

REQUESTS, CLERKS, AT_ONCE = 10_000, 12, 4
MOST_MB = 220
MOST_GROWN = 6.0
"""Megabytes by which a process may grow over the last half: what is within a cache's bounds."""

PAGES = {
    "": 4,
    "table/3/": 8,
    "table/2/": 4,
    "text/1/": 6,
    "text/5/": 4,
    "preview/": 4,
    "submit/": 4,
    "记录/": 2,
    "last-year/": 2,
    "one-page/": 3,
    "download/docx/": 2,
    "download/pdf/": 1,
    "download/html/": 1,
    "download/json/": 2,
}
"""Pages of a report, and how often each is opened; between them somebody saves."""

OTHERS = ("/公开/", "/核验/", "/", "/通知/", "/帮助/", "/核查规则/", "/体检/")


@dataclass
class Held:
    """Megabytes of each process after so many requests; what failed."""

    processes: list[int]
    samples: list[tuple[int, list[float]]] = field(default_factory=list)
    failed: Counter[str] = field(default_factory=Counter)

    def look(self, done: int) -> None:
        self.samples.append((done, [_megabytes(one) for one in self.processes]))

    @property
    def most(self) -> float:
        """What the largest process holds in the end."""
        return max(self.samples[-1][1])

    def grown(self) -> float:
        """Megabytes by which the fastest grew over the last half, by least squares."""
        half = self.samples[len(self.samples) // 2 :]
        at = [float(done) for done, _ in half]
        slopes = (
            linear_regression(at, [held[place] for _, held in half]).slope
            for place in range(len(self.processes))
        )
        return max(slopes) * (at[-1] - at[0])


def main() -> None:
    """Start a server, ask it so often, and say what its processes hold."""
    number = int(os.environ.get("REQUESTS", REQUESTS))
    with tempfile.TemporaryDirectory() as folder:
        surroundings = surroundings_in(Path(folder)) | {"PUBLIC_PAGES_PER_HOUR": "1000000"}
        surroundings["VERIFICATIONS_PER_HOUR"] = "1000000"
        manage(surroundings, "manage.py", "migrate", "--no-input", "--verbosity", "0")
        made = manage(surroundings, "-m", "tests.load.county", str(CLERKS)).splitlines()
        with serving(surroundings) as (port, parent):
            cast = [Clerk(port, **json.loads(line)) for line in made]
            held = asyncio.run(asked(cast, children(parent), number))
    for done, megabytes in held.samples[:: max(1, len(held.samples) // 10)]:
        print(f"{done:6d}次：", "、".join(f"{one:.0f}" for one in megabytes), "MB")
    print(
        f"{number}次请求：最大的进程 {held.most:.0f} MB（要求 {MOST_MB}），"
        f"后一半多出 {held.grown():.1f} MB；失败{held.failed.total()}次。{dict(held.failed) or ''}"
    )
    sys.exit(bool(held.failed) or held.most > MOST_MB or held.grown() > MOST_GROWN)


async def asked(cast: Sequence[Clerk], processes: list[int], number: int) -> Held:
    """So many requests, a few at once; every hundredth part of them the processes are looked at."""
    held, left = Held(processes), iter(range(1, number + 1))
    chance = random.Random(number)

    async def one_after_the_other(own: Sequence[Clerk]) -> None:
        for done in left:
            await _one(own, chance, held)
            if done % max(1, number // 100) == 0:
                held.look(done)

    await asyncio.gather(*(one_after_the_other(cast[place::AT_ONCE]) for place in range(AT_ONCE)))
    held.look(number)
    return held


async def _one(own: Sequence[Clerk], chance: random.Random, held: Held) -> None:
    clerk, lot = chance.choice(own), chance.random()
    if lot < 0.4:
        seen = Seen()
        await clerk.save(seen)
        held.failed.update(f"save: {one}" for one in seen.failed)
        return
    if lot < 0.85:
        page = chance.choices(list(PAGES), list(PAGES.values()))[0]
        page = f"/reports/{clerk.report}/{page}"
    else:
        page = chance.choice(OTHERS)
    status, _ = await request(clerk.port, "GET", page, clerk.head)
    if status != 200:
        held.failed[f"{page.rpartition('/reports/')[2]}: {status}"] += 1


def _megabytes(process: int) -> float:
    said = Path(f"/proc/{process}/status").read_text()
    return int(said.partition("VmRSS:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main()
