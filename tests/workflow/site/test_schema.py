"""A database of another state is refused with one sentence, by all but `migrate`."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest
from django.db import migrations, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.operations.base import Operation
from pytest_django import DjangoDbBlocker

from reports.workflow.site.other_database import other_database
from reports.workflow.site.schema_refusal import refusal_to_migrate, refusal_to_work
from reports.workflow.site.schema_state import is_additive
from tests.migrated import migrated_file

ROOT = Path(__file__).parents[3]
MIGRATION = "insert into django_migrations (app, name, applied) values ('{}', '{}', '2026-12-01')"
NEWER = MIGRATION.format("reports", "0099_names_are_cut")
ADDS = MIGRATION.format("reports", "0099_adds_a_room")
OF_ANOTHER = MIGRATION.format("elsewhere", "0001_initial")
OF_A_PACKAGE = MIGRATION.format("auth", "0099_adds_something")
CUT = "alter table reports_frozenfile drop column media_type"
MORE = "alter table reports_remark add column text_en text"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database of today's state."""
    path = tmp_path / "db.sqlite3"
    shutil.copy(migrated_file(), path)
    return path


@pytest.fixture(scope="module")
def of_an_earlier_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that was migrated by an earlier program."""
    folder = tmp_path_factory.mktemp("older")
    earlier = "0016_saves_run_together_until_they_are_an_entry"
    done = _run(folder, "manage.py", "migrate", "reports", earlier, "-v0")
    assert done.returncode == 0, done.stderr
    return folder / "db.sqlite3"


@pytest.fixture
def older(of_an_earlier_release: Path, file: Path) -> Path:
    with (
        closing(sqlite3.connect(of_an_earlier_release)) as kept,
        closing(sqlite3.connect(file)) as copy,
    ):
        kept.backup(copy)
    return file


@pytest.fixture
def link(file: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[BaseDatabaseWrapper]:
    one = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file)}
    with django_db_blocker.unblock(), other_database(one) as found:
        yield found


def _done(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as database:
        for one in statements:
            database.execute(one)
        database.commit()


def _dumped(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as database:
        return list(database.iterdump())


@pytest.mark.parametrize(
    ("statements", "work", "migrate"),
    [
        ((), "", ""),
        ((ADDS,), "", ""),
        ((OF_ANOTHER,), "", ""),
        ((MORE,), "", "不符.*reports_remark.text_en"),
        ((NEWER,), "程序比数据库旧.*0099_names_are_cut", "程序比数据库旧"),
        ((OF_A_PACKAGE,), "程序比数据库旧", "程序比数据库旧"),
        ((NEWER, ADDS), "程序比数据库旧", "程序比数据库旧"),
        ((CUT,), "不符.*reports_frozenfile.media_type", "不符.*reports_frozenfile.media_type"),
        (("drop table reports_remarkline",), "不符.*reports_remarkline", "不符"),
        (("drop table django_migrations",), "还是空的", "别的程序的表"),
    ],
)
def test_the_state_of_a_database_is_told_in_a_sentence(
    file: Path, link: BaseDatabaseWrapper, statements: tuple[str, ...], work: str, migrate: str
) -> None:
    _done(file, *statements)
    _assert_said(link, work, migrate)


@pytest.mark.parametrize(
    ("statements", "work", "migrate"),
    [
        ((), "还差[0-9]+步.*migrate", ""),
        ((NEWER,), "版本不认识", "版本不认识"),
        ((ADDS,), "版本不认识", "版本不认识"),
        ((CUT,), "还差[0-9]+步", "不符.*reports_frozenfile.media_type"),
    ],
)
def test_an_older_database_waits_for_migrate_unless_it_went_another_way(
    older: Path, link: BaseDatabaseWrapper, statements: tuple[str, ...], work: str, migrate: str
) -> None:
    _done(older, *statements)
    _assert_said(link, work, migrate)


def _assert_said(link: BaseDatabaseWrapper, work: str, migrate: str) -> None:
    for said, expected in ((refusal_to_work(link), work), (refusal_to_migrate(link), migrate)):
        assert re.fullmatch(f".*{expected}.*" if expected else "", said), said


def test_an_empty_database_waits_for_migrate(file: Path, link: BaseDatabaseWrapper) -> None:
    file.write_bytes(b"")
    assert "migrate" in refusal_to_work(link)
    assert refusal_to_migrate(link) == ""


def test_a_file_that_is_no_database_is_told(file: Path, link: BaseDatabaseWrapper) -> None:
    file.write_bytes(b"something else entirely " * 100)
    assert "用不了数据库" in refusal_to_work(link)
    assert "用不了数据库" in refusal_to_migrate(link)


def _run(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    plain = {name: text for name, text in os.environ.items() if name != "DATABASE_URL"}
    mine = {"DATA_DIR": str(folder), "DEMO": "true"}
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=plain | mine | {"DJANGO_SETTINGS_MODULE": "reportsite.settings"} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "words",
    [
        ("-c", "import reportsite.wsgi"),
        ("manage.py", "verify_ledger"),
        ("manage.py", "clearsessions"),
    ],
    ids=lambda words: words[1],
)
def test_nothing_works_on_a_database_of_another_state(file: Path, words: tuple[str, ...]) -> None:
    assert _run(file.parent, *words).returncode == 0
    _done(file, NEWER)
    done = _run(file.parent, *words)
    assert (done.returncode, done.stdout) == (3, "")
    assert re.fullmatch("程序比数据库旧.*", done.stderr.strip().splitlines()[-1])


def test_the_worker_does_not_start_on_a_database_of_another_state(file: Path) -> None:
    _done(file, NEWER)
    done = _run(file.parent, "manage.py", "work")
    assert (done.returncode, "程序比数据库旧" in done.stderr) == (3, True)


def test_migrate_leaves_a_database_of_an_unknown_state_as_it_is(older: Path) -> None:
    _done(older, NEWER)
    before = _dumped(older)
    done = _run(older.parent, "manage.py", "migrate")
    assert (done.returncode, "版本不认识" in done.stderr) == (1, True)
    assert _dumped(older) == before


def test_a_wrong_address_of_a_database_is_told_without_its_password(tmp_path: Path) -> None:
    address = "postgresql://office:very-secret@127.0.0.1:1/reports"
    for words in (("manage.py", "verify_ledger"), ("manage.py", "migrate")):
        done = _run(tmp_path, *words, DATABASE_URL=address)
        assert done.returncode != 0
        assert "请检查 DATABASE_URL" in done.stderr
        assert "very-secret" not in done.stderr + done.stdout
        assert "Traceback" not in done.stderr


def test_what_is_called_additive_only_adds() -> None:
    """The rule by which two versions work at once: the older one never meets what it must fill."""
    for name, one in _own_migrations():
        if is_additive(("reports", name)):
            assert [str(step) for step in one.operations if not _only_adds(step)] == []


@pytest.mark.parametrize(
    ("step", "adds"),
    [
        (migrations.CreateModel("room", [("id", models.BigAutoField(primary_key=True))]), True),
        (migrations.AddField("room", "size", models.IntegerField(null=True)), True),
        (migrations.AddField("room", "size", models.IntegerField(db_default=0)), True),
        (migrations.AddField("room", "size", models.IntegerField(default=0)), False),
        (migrations.AddField("room", "size", models.IntegerField(null=True, unique=True)), True),
        (migrations.RemoveField("room", "size"), False),
        (migrations.RunSQL("delete from room"), False),
        (migrations.AlterField("room", "size", models.CharField(null=True)), False),
    ],
)
def test_what_only_adds_is_known(step: Operation, adds: bool) -> None:
    assert _only_adds(step) is adds


def _own_migrations() -> Iterator[tuple[str, type[migrations.Migration]]]:
    for path in sorted((ROOT / "reports" / "migrations").glob("0*.py")):
        yield path.stem, import_module(f"reports.migrations.{path.stem}").Migration


def _only_adds(step: Operation) -> bool:
    if isinstance(step, migrations.AddField):
        return step.field.null or step.field.has_db_default()
    return isinstance(step, migrations.CreateModel | migrations.AddIndex)
