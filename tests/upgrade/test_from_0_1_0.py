"""What 0.1.0 kept opens under today's program: nothing is lost, the record holds."""

import gzip
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reports.document.json_form import from_json, to_json

KEPT = Path(__file__).parent / "0.1.0"


@pytest.fixture(scope="module")
def data_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of 0.1.0, migrated to today's models."""
    return upgraded(tmp_path_factory.mktemp("upgraded"), kept_sql())


def kept_sql() -> str:
    return gzip.decompress((KEPT / "database.sql.gz").read_bytes()).decode()


def upgraded(folder: Path, sql: str) -> Path:
    """A data directory with the database of 0.1.0 and its frozen store, migrated."""
    shutil.unpack_archive(KEPT / "frozen.tar", folder, filter="data")
    with sqlite3.connect(folder / "db.sqlite3") as database:
        database.executescript(sql)
    database.close()
    command(folder, "manage.py", "migrate", "--no-input")
    return folder


def command(folder: Path, *words: str, ends: int = 0) -> str:
    """What a command of today's program prints, on that data directory; its status is ``ends``."""
    # Without the variables of the tests around it: their database is another one.
    plain = {name: text for name, text in os.environ.items() if name != "DATABASE_URL"}
    surroundings = plain | {
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
