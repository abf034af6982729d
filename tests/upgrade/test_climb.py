"""No state that a database was ever in loses a row on its way to today's; on either database."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MEANT = {
    "0011_corrections_have_a_limit_of_their_own": [
        ["report", "4", "publish_by", "2025-01-31", "2025-02-07"]
    ],
}
"""What a migration was written to change: the one correction under way, begun on 8 January."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An empty database beside that of the tests, of the same kind."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield f"sqlite:///{tmp_path_factory.mktemp('climb') / 'db.sqlite3'}"
        return
    import psycopg

    name = f"climb_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as link:
        link.execute(f'CREATE DATABASE "{name}"')
        yield f"{server.rpartition('/')[0]}/{name}"
        link.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="module")
def steps(address: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What each migration did to the rows that stood there before it."""
    surroundings = os.environ | {
        "DATABASE_URL": address,
        "DATA_DIR": str(tmp_path_factory.mktemp("data")),
        "DEMO": "true",
        "DJANGO_SETTINGS_MODULE": "reportsite.settings",
    }
    command = [sys.executable, "-m", "tests.upgrade.climb"]
    done = subprocess.run(
        command, env=surroundings, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return {one["migration"]: one for one in json.loads(done.stdout)}


def test_every_migration_finds_rows_in_every_table(steps: dict[str, Any]) -> None:
    on_disk = {path.stem for path in (ROOT / "reports" / "migrations").glob("[0-9]*.py")}
    assert set(steps) == on_disk - {"0001_initial"}
    assert {name: one["empty"] for name, one in steps.items() if one["empty"]} == {}


def test_no_migration_changes_a_row_that_it_does_not_mean(steps: dict[str, Any]) -> None:
    assert {name: one["changed"] for name, one in steps.items() if one["changed"]} == MEANT
