"""The same on PostgreSQL: moved there and back, saved and restored, and refused as well."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.upgrade.server_database import server_database
from tests.workflow.safekeeping.office import Office, copied


@pytest.fixture(scope="module")
def moved(at_work: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The office on a server, moved there once."""
    with server_database() as address:
        office = copied(at_work, tmp_path_factory.mktemp("servers") / "moved")
        said = office.done("move_database", "--to", address)
        assert "逐行比对一致，核对记录：全部相符" in said
        yield replace(office, address=address)


@pytest.fixture
def served(moved: Office, tmp_path: Path) -> Iterator[Office]:
    """The same again, to be changed."""
    with server_database(like=moved.address) as address:
        yield replace(copied(moved, tmp_path / "served"), address=address)


def test_chains_of_0_1_0_hold_on_a_server_and_back_again(served: Office, at_work: Office) -> None:
    served.file.unlink()
    (served.folder / "ledger_heads.json").unlink(missing_ok=True)
    assert "全部相符" in served.done("verify_ledger")
    back = replace(served, address="")
    served.done("move_database", "--to", f"sqlite:///{back.file}")
    for kept in ("* from reports_report", "id, at, document, digest from reports_snapshot"):
        assert back.ask(f"select {kept} order by id") == at_work.ask(f"select {kept} order by id")
    assert "全部相符" in back.done("verify_ledger")


def test_the_next_row_on_a_server_gets_a_number_of_its_own(served: Office) -> None:
    said = served.done("operator", "open", "boss", "吴平")
    assert "boss" in said
    assert "全部相符" in served.done("verify_ledger")


def test_a_server_that_holds_something_is_no_target(served: Office) -> None:
    here = replace(served, address="")
    assert "已经有表" in here.refused("move_database", "--to", served.address)
    assert "全部相符" in served.done("verify_ledger")


def test_what_a_server_cannot_hold_leaves_it_empty(at_work: Office, tmp_path: Path) -> None:
    office = copied(at_work, tmp_path / "office")
    office.ask("update reports_agency set short_name = short_name || char(0) || 'x'")
    with server_database() as address:
        said = office.refused("move_database", "--to", address)
        assert "放不下的内容" in said
        empty = Office(tmp_path / "empty", address)
        empty.folder.mkdir()
        assert "还是空的" in empty.refused("verify_ledger")
        assert "别的程序" not in empty.done("migrate", "--verbosity", "0")


def test_a_server_is_saved_tried_out_and_restored(served: Office, tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    assert "全部相符" in served.done("backup", str(path), "--verify")
    assert "请加 --replace" in served.refused("restore", str(path))
    served.done("operator", "open", "boss", "吴平")
    served.done("restore", str(path), "--replace")
    assert "全部相符" in served.done("verify_ledger")
    served.done("operator", "open", "boss", "吴平")
    with server_database() as address:
        other = Office(tmp_path / "other", address)
        other.folder.mkdir()
        other.done("restore", str(path))
        assert "全部相符" in other.done("verify_ledger")


def test_a_server_in_use_is_never_replaced(served: Office, tmp_path: Path) -> None:
    import psycopg

    path = tmp_path / "b.zip"
    served.done("backup", str(path))
    with psycopg.connect(served.address):
        assert "请先停下网站" in served.refused("restore", str(path), "--replace")


def test_without_the_tools_it_is_said_which(served: Office, tmp_path: Path) -> None:
    said = served.refused("backup", str(tmp_path / "b.zip"), PATH="/nowhere")
    assert "没有找到 pg_dump" in said
    assert not list(tmp_path.glob("*.zip"))
    assert not list(tmp_path.glob(".backup-*"))


def test_an_archive_of_another_engine_is_led_on(served: Office, at_work: Office) -> None:
    path = served.folder / "b.zip"
    at_work.done("backup", str(path))
    assert "move_database" in served.refused("restore", str(path))


def test_an_account_without_rights_is_told(served: Office, tmp_path: Path) -> None:
    import psycopg

    with psycopg.connect(served.address, autocommit=True) as link:
        link.execute("DROP ROLE IF EXISTS nobody_much")
        link.execute("CREATE ROLE nobody_much LOGIN")
    address = served.address.replace("//postgres:", "//nobody_much:")
    stranger = Office(served.folder, address)
    assert "有没有权限" in stranger.refused("verify_ledger")
    assert "pg_dump" in served.refused("backup", str(tmp_path / "b.zip"), DATABASE_URL=address) or (
        "有没有权限" in served.refused("backup", str(tmp_path / "b.zip"), DATABASE_URL=address)
    )
