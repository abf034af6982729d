"""A backup holds everything, is whole or not there, and keeps no secret."""

import json
import os
import zipfile
from pathlib import Path

import pytest

from reports.workflow.files.sealed_archive import checked
from reports.workflow.safekeeping.plain_settings import plain_settings
from tests.workflow.safekeeping.office import KEY, Office


def test_a_backup_holds_the_database_and_every_frozen_file(at_work: Office, saved: Path) -> None:
    with zipfile.ZipFile(saved) as archive:
        names = set(archive.namelist())
    files = {f"frozen/{one.name}" for one in at_work.frozen.iterdir()}
    assert files
    assert names == {"database", "manifest.json", *files}
    about = checked(saved)
    assert ["reports", "0001_initial"] in about["migrations"]
    assert about["program"]
    assert any(name.startswith("report:") for name in about["heads"])


def test_no_secret_is_in_a_backup(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    office.done("backup", str(path), EMAIL_HOST_PASSWORD="of-the-mail", ALLOWED_HOSTS="a.example")
    said = json.dumps(checked(path))
    assert KEY not in said
    assert "of-the-mail" not in said
    assert "a.example" in said


def test_of_an_address_only_the_place_is_kept() -> None:
    given = {"DATABASE_URL": "postgresql://office:word@db:5432/x", "SECRET_KEY": "k"}
    assert plain_settings(given) == {"DATABASE_URL": "postgresql://***@db:5432/x"}


def test_a_folder_takes_a_backup_a_time(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    office.done("backup", str(folder))
    [path] = folder.iterdir()
    assert path.name.startswith("backup-")
    assert path.stat().st_mode & 0o077 == 0


def test_no_backup_is_written_over(office: Office, saved: Path) -> None:
    before = saved.read_bytes()
    assert "不会覆盖" in office.refused("backup", str(saved))
    assert saved.read_bytes() == before


def test_what_is_lost_or_altered_is_named_and_the_rest_is_saved(
    office: Office, tmp_path: Path
) -> None:
    lost, altered = sorted(office.frozen.iterdir())[:2]
    lost.unlink()
    altered.write_bytes(b"another")
    path = tmp_path / "b.zip"
    assert "有2个文件丢失或者损坏" in office.refused("backup", str(path))
    checked(path)
    assert [one.name for one in tmp_path.glob("*.zip")] == ["b.zip"]


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_a_place_without_rights_is_told(office: Office, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "备份写不了" in office.refused("backup", str(tmp_path / "b.zip"))


def test_a_place_that_is_not_there_is_told(office: Office, tmp_path: Path) -> None:
    assert "备份写不了" in office.refused("backup", str(tmp_path / "nowhere" / "b.zip"))


def test_a_backup_is_tried_out_in_a_place_of_its_own(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    said = office.done("backup", str(folder), "--verify")
    assert "全部相符" in said
    assert len(list(folder.iterdir())) == 1


def test_what_was_changed_past_the_program_shows_when_tried_out(
    office: Office, tmp_path: Path
) -> None:
    office.ask("UPDATE reports_ledgerentry SET comment = comment || '。' WHERE number = 1")
    assert "内容被改过" in office.refused("backup", str(tmp_path / "b.zip"), "--verify")
