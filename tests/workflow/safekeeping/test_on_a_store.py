"""The same with the files in a bucket: saved out of it, and restored into it."""

import os
import zipfile
from pathlib import Path
from uuid import uuid4

import pytest

from tests.workflow.safekeeping.office import Office


@pytest.fixture
def bucket() -> str:
    """A place of its own in the bucket of the tests."""
    return f"{os.environ['FILES_URL']}/{uuid4().hex}"


def test_files_are_restored_into_a_bucket_and_saved_out_of_it(
    new: Office, saved: Path, bucket: str, tmp_path: Path
) -> None:
    new.done("restore", str(saved), FILES_URL=bucket)
    assert "全部相符" in new.done("verify_ledger", FILES_URL=bucket)
    assert not new.frozen.exists()
    again = tmp_path / "again.zip"
    assert "全部相符" in new.done("backup", str(again), "--verify", FILES_URL=bucket)
    with zipfile.ZipFile(saved) as first, zipfile.ZipFile(again) as second:
        assert set(first.namelist()) == set(second.namelist())
    new.file.unlink()
    assert "已经有文件" in new.refused("restore", str(again), FILES_URL=bucket)


def test_a_bucket_that_is_away_leaves_no_half_backup(
    new: Office, saved: Path, tmp_path: Path
) -> None:
    new.done("restore", str(saved))
    away = "s3+http://key:very-secret@127.0.0.1:1/bucket"
    said = new.refused("backup", str(tmp_path / "b.zip"), FILES_URL=away)
    assert "very-secret" not in said
    assert not list(tmp_path.glob("*.zip"))
