"""``python -m tests.load``: two hundred clerks on one server, beside the sign-in page.

CLERKS=200 EVERY=10 SECONDS=30 (seconds between two acts of a clerk, and in all), on SQLite, or on
the PostgreSQL of DATABASE_URL. Only a server of its own on 127.0.0.1 is asked; it is ended
whatever happens.
"""

import asyncio
import json
import sys
import tempfile
from pathlib import Path

from tests.load.clerk import Clerk
from tests.load.measured import MOST_MS, at_work, lines, lost, pace, worst
from tests.load.server import manage, server, surroundings_in


def main() -> None:
    """Make the county, start the server as ``make run`` does, let everybody work, say how long."""
    asked = pace()
    with tempfile.TemporaryDirectory() as folder:
        surroundings = surroundings_in(Path(folder))
        manage(surroundings, "manage.py", "migrate", "--no-input", "--verbosity", "0")
        made = manage(surroundings, "-m", "tests.load.county", str(asked.clerks)).splitlines()
        with server(surroundings) as port:
            cast = [Clerk(port, **json.loads(line)) for line in made]
            seen = asyncio.run(at_work(cast, asked))
        missing = lost(surroundings, cast)
    print("\n".join(lines(seen)))
    kind = "PostgreSQL" if surroundings.get("DATABASE_URL") else "SQLite"
    print(
        f"{kind}：{asked.clerks}人，每人每{asked.every:g}秒一次；失败{len(seen.failed)}次，"
        f"丢失{missing}次保存；p95 最长 {worst(seen):.0f} ms（要求 {MOST_MS}）。"
    )
    sys.exit(bool(seen.failed or missing))


if __name__ == "__main__":
    main()
