"""``python -m tests.load.groups``: the same clerks through nginx, on one group of web processes and
on three, with the PostgreSQL, Redis and S3 that DATABASE_URL, CACHE_URL and FILES_URL name.

Each group has a data directory of its own, as on a machine of its own; all stand on this one.
"""

import asyncio
import json
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.deploy.proxy import NAME, proxy
from tests.load.clerk import Clerk, Seen
from tests.load.measured import Pace, at_work, lines, lost, pace, worst
from tests.load.server import manage, server, surroundings_in

GROUPS = (1, 3)
MOST_TIMES = 2.5
"""The p95 of three groups in that of one: they share the machine with those who ask."""

USUAL = Pace(seconds=60)
"""Longer than on one server: the first page of each of twelve processes is a small part of it."""

PUBLIC = {
    "SECRET_KEY": "0Jk4bq9Zr2mXw7uTf1sYc6vPe3hGd8nLa5oRi-QxUzBt_WyMjKlE",
    "ALLOWED_HOSTS": f"{NAME},127.0.0.1",
    "BEHIND_HTTPS_PROXY": "true",
    "SESSIONS_IN_CACHE": "true",
    "DEMO": "",
}


def main() -> None:
    """Make the county once; let it work through one group and through three; compare."""
    asked, found, wrong = pace(USUAL), {}, False
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "own"
        own.mkdir()
        surroundings = surroundings_in(own) | PUBLIC
        manage(surroundings, "manage.py", "migrate", "--no-input", "--verbosity", "0")
        made = manage(surroundings, "-m", "tests.load.county", str(asked.clerks)).splitlines()
        cast = [Clerk(0, **json.loads(line), host=NAME) for line in made]
        for number in GROUPS:
            seen = through(Path(folder) / f"groups{number}", number, cast, asked)
            missing = lost(surroundings, cast)
            found[number] = worst(seen)
            wrong |= bool(seen.failed or missing)
            print("\n".join(lines(seen)))
            print(f"{number}组网站进程：失败{len(seen.failed)}次，丢失{missing}次保存。\n")
    times = found[3] / found[1]
    print(f"三组的p95是一组的{times:.2f}倍（要求不超过{MOST_TIMES}）。")
    sys.exit(wrong)


def through(folder: Path, number: int, cast: list[Clerk], asked: Pace) -> Seen:
    """Let them work through nginx in front of so many groups; all are ended."""
    folder.mkdir()
    with ExitStack() as ends:
        doors = []
        for name in range(number):
            own = folder / str(name)
            own.mkdir()
            doors.append(f"127.0.0.1:{ends.enter_context(server(surroundings_in(own) | PUBLIC))}")
        port = ends.enter_context(proxy(folder / "proxy", *doors))
        for one in cast:
            one.port = port
        return asyncio.run(at_work(cast, asked))


if __name__ == "__main__":
    main()
