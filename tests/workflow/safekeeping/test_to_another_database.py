"""A move that cannot be made changes nothing, and its address is never printed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.workflow.safekeeping.office import Office


def test_a_database_is_moved_with_every_microsecond(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "moved.sqlite3"
    assert "全部相符" in office.done("move_database", "--to", f"sqlite:///{target}")
    with closing(sqlite3.connect(target)) as database:
        for table in ("reports_ledgerentry", "reports_account", "auth_permission"):
            everything = f"select * from {table} order by id"
            assert database.execute(everything).fetchall() == office.ask(everything)


def test_a_target_that_holds_something_stays_as_it_is(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "living.sqlite3"
    with closing(sqlite3.connect(target)) as database:
        database.execute("create table mine (id int)")
        database.execute("insert into mine values (7)")
        database.commit()
    assert "已经有表" in office.refused("move_database", "--to", f"sqlite:///{target}")
    with closing(sqlite3.connect(target)) as database:
        assert database.execute("select * from mine").fetchall() == [(7,)]
        assert database.execute("select count(*) from sqlite_master").fetchone() == (1,)


def test_a_record_that_does_not_hold_is_moved_as_it_is(office: Office, tmp_path: Path) -> None:
    office.ask("UPDATE reports_ledgerentry SET comment = comment || '。' WHERE number = 1")
    target = tmp_path / "moved.sqlite3"
    assert "原来就有不符之处" in office.done("move_database", "--to", f"sqlite:///{target}")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("mysql://office:very-secret@db/x", "postgresql://"),
        ("postgresql://office:very-secret@127.0.0.1:1/x", "请检查 DATABASE_URL"),
    ],
)
def test_a_wrong_address_is_told_without_its_password(
    office: Office, address: str, says: str
) -> None:
    said = office.refused("move_database", "--to", address)
    assert says in said
    assert "very-secret" not in said
