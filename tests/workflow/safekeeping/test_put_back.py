"""A backup is put back whole or not at all, and over nothing that lives unless asked."""

import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.workflow.safekeeping.office import Office


def test_a_restored_office_is_the_one_that_was_saved(
    at_work: Office, saved: Path, new: Office
) -> None:
    assert "已恢复" in new.done("restore", str(saved))
    assert "全部相符" in new.done("verify_ledger")
    for table in ("reports_report", "reports_ledgerentry", "reports_snapshot", "reports_account"):
        everything = f"select * from {table} order by id"
        assert new.ask(everything) == at_work.ask(everything)
    names = {one.name: one.read_bytes() for one in at_work.frozen.iterdir()}
    assert {one.name: one.read_bytes() for one in new.frozen.iterdir()} == names


def test_files_approved_after_the_database_was_saved_are_saved_too(
    office: Office, new: Office, tmp_path: Path
) -> None:
    """The other order lost them: the database spoke of files that no store held."""
    order = (
        "import django; django.setup()\n"
        "from reports.workflow.safekeeping import back_up as it\n"
        "from reports.workflow.files.under_hash import keep_bytes\n"
        "from pathlib import Path\n"
        "writes = it.copy_of\n"
        "class Late:\n"
        "    def __init__(self, link): self.copy = writes(link)\n"
        "    def write(self, path):\n"
        "        self.copy.write(path)\n"
        "        keep_bytes('0' * 63 + '1', b'approved meanwhile')\n"
        "it.copy_of = Late\n"
        f"it.back_up(Path({str(tmp_path / 'b.zip')!r}))\n"
    )
    office.done("shell", "-c", order)
    new.done("restore", str(tmp_path / "b.zip"))
    assert (new.frozen / ("0" * 63 + "1")).read_bytes() == b"approved meanwhile"


def test_the_record_goes_on_from_where_it_ended_then(saved: Path, new: Office) -> None:
    """Whoever cuts its tail right after the restoring is seen."""
    new.done("restore", str(saved))
    new.ask("delete from reports_bounddigest")
    new.ask("delete from reports_ledgerentry where id = (select max(id) from reports_ledgerentry)")
    ended = new.run("verify_ledger")
    assert (ended.returncode, "末尾被删去" in ended.stdout) == (1, True)


def test_nothing_that_lives_is_restored_over_unasked(office: Office, saved: Path) -> None:
    before = office.kept()
    assert "请加 --replace" in office.refused("restore", str(saved))
    office.file.unlink()
    assert "文件库（frozen）里已经有文件" in office.refused("restore", str(saved))
    assert not office.file.exists()
    assert office.kept() | {"db.sqlite3": b""} == before | {"db.sqlite3": b""}


def test_what_is_replaced_stays_beside(office: Office, saved: Path) -> None:
    office.ask("update reports_agency set name = name || '（改）'")
    damaged = min(office.frozen.iterdir())
    damaged.write_bytes(b"another")
    assert "原来的数据库留在" in office.done("restore", str(saved), "--replace")
    assert office.ask("select count(*) from reports_agency where name like '%（改）'") == [(0,)]
    [former] = office.folder.glob("db.sqlite3.before-restore-*")
    with closing(sqlite3.connect(former)) as database:
        renamed = "select count(*) from reports_agency where name like '%（改）'"
        assert database.execute(renamed).fetchone()[0] > 0
    assert damaged.read_bytes() != b"another"
    assert "全部相符" in office.done("verify_ledger")


def test_a_database_in_use_is_never_replaced(office: Office, saved: Path) -> None:
    office.ask("update reports_agency set name = name || '（改）'")
    with closing(sqlite3.connect(office.file)) as at_work:
        renamed = "select count(*) from reports_agency where name like '%（改）'"
        before = at_work.execute(renamed).fetchall()
        assert "请先停下网站" in office.refused("restore", str(saved), "--replace")
        assert at_work.execute(renamed).fetchall() == before
    assert office.ask(renamed) == before
    assert not list(office.folder.glob("*before-restore*"))


Alteration = Callable[[dict[str, bytes]], object]


def _altered(saved: Path, path: Path, alter: Alteration) -> Path:
    with zipfile.ZipFile(saved) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    alter(members)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def _manifest(members: dict[str, bytes], **about: object) -> None:
    said = json.loads(members["manifest.json"])
    said["about"] |= about
    members["manifest.json"] = json.dumps(said).encode()


ALTERATIONS: dict[str, tuple[Alteration, str]] = {
    "database": (lambda all_: all_.update(database=all_["database"][:-1] + b"?"), "被改动过"),
    "file": (lambda all_: all_.update({min(all_): b"another"}), "被改动过"),
    "one less": (lambda all_: all_.pop("database"), "对不上"),
    "one more": (lambda all_: all_.update({"frozen/more": b""}), "对不上"),
    "outside": (lambda all_: all_.update({"../more": b""}), "对不上"),
    "no manifest": (lambda all_: all_.pop("manifest.json"), "读不出来"),
    "another kind": (lambda all_: _manifest(all_, kind="county"), "不是备份"),
    "another engine": (lambda all_: _manifest(all_, engine="oracle"), "move_database"),
    "newer": (lambda all_: _manifest(all_, migrations=[["reports", "0999_cut"]]), "更新的程序"),
}


@pytest.mark.parametrize(("alter", "says"), ALTERATIONS.values(), ids=ALTERATIONS)
def test_an_altered_archive_changes_nothing(
    saved: Path, new: Office, tmp_path: Path, alter: Alteration, says: str
) -> None:
    path = _altered(saved, tmp_path / "altered.zip", alter)
    assert says in new.refused("restore", str(path))
    assert not [one for one in new.kept() if not one.startswith("static")]


def test_a_torn_archive_and_one_that_is_none_are_told(
    saved: Path, new: Office, tmp_path: Path
) -> None:
    torn = tmp_path / "torn.zip"
    torn.write_bytes(saved.read_bytes()[:-1000])
    for path in (torn, tmp_path / "nowhere.zip"):
        assert "读不出来" in new.refused("restore", str(path))
    assert not new.file.exists()


def test_an_archive_is_tried_out_beside_a_living_office(office: Office, saved: Path) -> None:
    before = office.kept()
    assert "全部相符" in office.done("restore", str(saved), "--verify")
    assert office.kept() == before


def test_a_backup_of_an_earlier_release_is_restored_and_migrated(
    saved: Path, new: Office, tmp_path: Path
) -> None:
    def older(members: dict[str, bytes]) -> None:
        _manifest(members, migrations=[["reports", "0001_initial"]])

    new.done("restore", str(_altered(saved, tmp_path / "older.zip", older)))
    new.done("migrate")
