"""What 0.1.0 kept opens under today's program: nothing is lost, the record holds."""

import gzip
import json
import os
import re
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from reports.document.json_form import from_json, to_json
from tests.upgrade.server_database import server_database
from tests.upgrade.walked import BEGINNINGS

KEPT = Path(__file__).parent / "0.1.0"
ADDRESS = "database_url"
"""A file beside the others that says where the database is, if it is on a server."""


ON_A_SERVER = connection.vendor == "postgresql"
of_sqlite = pytest.mark.skipif(ON_A_SERVER, reason="looks into a file of SQLite")


@pytest.fixture(scope="module")
def data_directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The data directory of 0.1.0, migrated to today's models; its database may be on a server."""
    folder = tmp_path_factory.mktemp("upgraded")
    if not ON_A_SERVER:
        yield upgraded(folder, kept_sql())
        return
    with server_database() as address:
        unpacked(folder, kept_sql())
        command(folder, "-m", "tests.upgrade.carried", address)
        (folder / "db.sqlite3").unlink()
        (folder / ADDRESS).write_text(address, encoding="utf-8")
        command(folder, "manage.py", "migrate", "--no-input")
        yield folder


def kept_sql() -> str:
    return gzip.decompress((KEPT / "database.sql.gz").read_bytes()).decode()


def upgraded(folder: Path, sql: str) -> Path:
    """A data directory with the database of 0.1.0 and its frozen store, migrated."""
    unpacked(folder, sql)
    command(folder, "manage.py", "migrate", "--no-input")
    return folder


def unpacked(folder: Path, sql: str) -> None:
    """The same as that release left it."""
    with tarfile.open(KEPT / "frozen.tar") as frozen:
        # Debian 12 has a Python without filters.
        frozen.extraction_filter = getattr(tarfile, "data_filter", None)
        frozen.extractall(folder)
    with sqlite3.connect(folder / "db.sqlite3") as database:
        database.executescript(sql)
    database.close()


def command(folder: Path, *words: str, ends: int = 0) -> str:
    """What a command of today's program prints, on that data directory; its status is ``ends``."""
    # Without the variables of the tests around it: their database is another one.
    server = folder / ADDRESS
    surroundings = os.environ | {
        "FILES_URL": "",
        "CACHE_URL": "",
        "SESSIONS_IN_CACHE": "",
        "DATABASE_URL": server.read_text(encoding="utf-8") if server.exists() else "",
        "DATA_DIR": str(folder),
        "DEMO": "",
        "SECRET_KEY": "of-the-upgraded-office",
        "DJANGO_SETTINGS_MODULE": "reportsite.settings",
    }
    done = subprocess.run(
        [sys.executable, *words],
        env=surroundings,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.returncode == ends, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def opened(data_directory: Path) -> dict[str, Any]:
    answers: dict[str, Any] = json.loads(command(data_directory, "-m", "tests.upgrade.opened"))
    return answers


@pytest.mark.parametrize("kept", sorted((KEPT / "json").iterdir()), ids=lambda path: path.stem)
def test_no_report_says_something_else_after_an_upgrade(opened: dict[str, Any], kept: Path) -> None:
    now = opened[kept.stem]
    # 0.1.0 gave an approved report the new name of its unit: it says what was frozen again.
    said = now["frozen"] or json.loads(kept.read_text(encoding="utf-8"))
    assert now["document"] == said


def test_an_approved_report_of_a_renamed_unit_gets_its_name_back(opened: dict[str, Any]) -> None:
    names = [one["document"]["organisation"] for one in opened.values() if one["frozen"]]
    assert names.count("云溪县黄泥镇人民政府") == 2
    assert "云溪县黄泥街道办事处" not in names


def test_no_report_and_no_frozen_file_is_lost(opened: dict[str, Any]) -> None:
    assert len(opened) == len(list((KEPT / "json").iterdir()))
    frozen = [one for one in opened.values() if one["state"] in {"approved", "published"}]
    assert frozen
    assert all(set(one["files"]) == {"docx", "pdf", "html", "json"} for one in frozen)


def test_the_record_of_an_earlier_release_is_never_accused(data_directory: Path) -> None:
    assert "全部相符" in command(data_directory, "manage.py", "verify_ledger")
    assert "登记了0份" not in command(data_directory, "manage.py", "bind_record")
    bound = command(data_directory, "manage.py", "verify_ledger")
    assert "全部相符" in bound
    assert "没有登记" not in bound
    assert "登记了0份" in command(data_directory, "manage.py", "bind_record")


@of_sqlite
def test_a_database_of_0_1_0_that_was_moved_is_never_called_changed(tmp_path: Path) -> None:
    """Its entries digested microseconds, which its own dumpdata cut."""
    moved = re.sub(r"(:[0-9]{2}\.[0-9]{3})[0-9]{3}'", r"\1'", kept_sql())
    assert moved != kept_sql()
    folder = upgraded(tmp_path, moved)
    assert "全部相符" in command(folder, "manage.py", "verify_ledger")
    with sqlite3.connect(folder / "db.sqlite3") as database:
        database.execute(
            "UPDATE reports_ledgerentry SET comment = comment || '。' WHERE number = 1"
        )
    database.close()
    assert "内容被改过" in command(folder, "manage.py", "verify_ledger", ends=1)


@pytest.mark.parametrize("kept", sorted((KEPT / "json").iterdir()), ids=lambda path: path.stem)
def test_a_json_file_of_an_earlier_release_is_still_read(kept: Path) -> None:
    plain = json.loads(kept.read_text(encoding="utf-8"))
    assert to_json(from_json(plain)) == plain


@of_sqlite
def test_what_0_1_0_did_not_keep_is_worked_out_of_its_record(data_directory: Path) -> None:
    """First arrivals stand on what came, units count from a first year, no demonstration."""
    with sqlite3.connect(data_directory / "db.sqlite3") as database:
        sent = "state in ('submitted', 'reviewing', 'returned', 'approved', 'published')"
        missing = f"select count(*) from reports_report where {sent} and arrived_at is null"
        uncounted = "select count(*) from reports_agency where parent_id and reports_from is null"
        marks = "select count(*) from reports_demonstration"
        asked = [database.execute(one).fetchone()[0] for one in (missing, uncounted, marks)]
        first = "select distinct reports_from from reports_agency where parent_id"
        years = {year for (year,) in database.execute(first)}
    database.close()
    assert asked == [0, 0, 0]
    assert years == {2024}


@pytest.fixture(scope="module")
def walked(data_directory: Path) -> dict[str, Any]:
    answers: dict[str, Any] = json.loads(command(data_directory, "-m", "tests.upgrade.walked"))
    return answers


def test_every_page_answers_after_an_upgrade(walked: dict[str, Any]) -> None:
    """To everybody, wherever links lead; what needs a higher place says so, and nothing fails."""
    broken = {
        (who, address): status
        for who, seen in walked["answers"].items()
        for address, status in seen.items()
        if status >= 400 and address not in BEGINNINGS
    }
    assert broken == {}
    assert not [
        address
        for seen in walked["answers"].values()
        for address in BEGINNINGS
        if seen[address] >= 500
    ]
    assert sum(map(len, walked["answers"].values())) > 200


def test_what_was_published_is_given_out_byte_for_byte(walked: dict[str, Any]) -> None:
    with gzip.open(KEPT / "dumpdata.json.gz", "rt", encoding="utf-8") as kept:
        rows = json.load(kept)
    published = {
        row["pk"]
        for row in rows
        if row["model"] == "reports.report" and row["fields"]["state"] == "published"
    }
    files = [row["fields"] for row in rows if row["model"] == "reports.frozenfile"]
    digests = {one["digest"] for one in files if one["report"] in published}
    assert digests
    assert digests <= set(walked["given"])
