"""check_files names what the store lacks and mends without inventing; move_files loses nothing."""

import hashlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from pytest_django import Settings

from reports.models import Account, FrozenFile, Report
from reports.workflow.files import bring as bringing
from reports.workflow.files.attach_scan import attach_scan
from reports.workflow.files.other_store import frozen_at
from reports.workflow.files.store_address import bucket_at
from reports.workflow.files.under_hash import StoreAway, bytes_in, kept_bytes
from reports.workflow.verification import stored
from tests.on_the_way import approved
from tests.scans import PDF
from tests.stores import ADDRESS

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def ran(*words: str) -> tuple[int, str]:
        status = 0
        try:
            call_command(*words)
        except SystemExit as end:
            status = int(end.code or 0)
        return status, capsys.readouterr().out

    return ran


@pytest.fixture
def kept(ready: Report, wang: Account, li: Account) -> list[FrozenFile]:
    """The four files of an approved report, beside which a scan is kept."""
    report = approved(ready, wang, li)
    attach_scan(report.pk, "a.pdf", PDF, by=wang)
    return list(report.frozen_files.all())


def _alter(digest: str) -> None:
    storages["frozen"].delete(digest)
    storages["frozen"].save(digest, ContentFile(b"another"))


def test_a_store_that_has_all_is_well(kept: list[FrozenFile], run: Run) -> None:
    status, said = run("check_files")
    assert (status, "核对了5个文件：0个" in said, "没有登记" in said) == (0, True, False)


def test_missing_and_altered_files_are_named_and_nothing_is_changed(
    kept: list[FrozenFile], run: Run
) -> None:
    storages["frozen"].delete(kept[0].digest)
    _alter(kept[1].digest)
    for words in (["check_files"], ["check_files", "--repair"]):
        status, said = run(*words)
        assert status == 1
        assert f"“{kept[0].name}”（{kept[0].digest[:12]}…）：文件存储里没有。" in said
        assert f"“{kept[1].name}”（{kept[1].digest[:12]}…）：内容和校验值不符。" in said
        assert "核对了5个文件：2个" in said
    with storages["frozen"].open(kept[1].digest) as file:
        assert file.read() == b"another"


def test_what_is_whole_elsewhere_is_brought_back_and_what_stood_there_put_aside(
    kept: list[FrozenFile], run: Run, tmp_path: Path
) -> None:
    backup = tmp_path / "backup"
    assert run("move_files", "--to", str(backup))[0] == 0
    storages["frozen"].delete(kept[0].digest)
    _alter(kept[1].digest)
    storages["frozen"].delete(kept[2].digest)
    (backup / "frozen" / kept[2].digest).write_bytes(b"damaged there too")
    status, said = run("check_files", "--repair", "--from", str(backup))
    assert (status, "1个丢失或者被改过，补上2个" in said) == (1, True)
    for one in kept[:2]:
        assert hashlib.sha256(kept_bytes(one.digest)).hexdigest() == one.digest
    aside = f"altered/{hashlib.sha256(b'another').hexdigest()}"
    with storages["frozen"].open(aside) as file:
        assert file.read() == b"another"
    assert not storages["frozen"].exists(kept[2].digest)


def test_files_that_no_row_names_are_named_and_left(kept: list[FrozenFile], run: Run) -> None:
    """What an approval left that did not come about may be taken up by the next at any moment."""
    other = hashlib.sha256(b"other").hexdigest()
    storages["frozen"].save(other, ContentFile(b"other"))
    for words in (["check_files"], ["check_files", "--repair"]):
        status, said = run(*words)
        assert (status, f"没有登记的文件：{other}" in said) == (0, True)
    assert storages["frozen"].exists(other)


def test_what_was_never_finished_is_dropped_after_a_day(
    kept: list[FrozenFile], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"{kept[0].digest}.{'0' * 32}"
    storages["frozen"].save(name, ContentFile(b"ha"))
    run("check_files", "--repair")
    assert storages["frozen"].exists(name)
    monkeypatch.setattr(stored, "UNFINISHED", timedelta(seconds=-1))
    assert "没有写完" in run("check_files")[1]
    assert storages["frozen"].exists(name)
    run("check_files", "--repair")
    assert not storages["frozen"].exists(name)


def test_torn_rendered_files_are_dropped_and_whole_ones_stay(
    run: Run, db: None, nothing_rendered: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "UNFINISHED", timedelta(seconds=-1))
    whole = hashlib.sha256(b"whole").digest() + b"whole"
    for key, content in (("a" * 64, whole), ("b" * 64, whole[:-1]), ("c" * 64 + ".x", whole)):
        storages["rendered"].save(key, ContentFile(content))
    assert "文件2个" in run("check_files", "--repair")[1]
    names = [one.name for one in storages["rendered"].kept()]  # type: ignore[attr-defined]
    assert names == ["a" * 64]


def test_files_move_and_a_second_run_goes_on_where_the_first_was_stopped(
    kept: list[FrozenFile], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = f"{ADDRESS}/{uuid4()}" if ADDRESS else str(tmp_path / "new")
    put, puts = bringing._put, []

    def dying(*words: object) -> None:
        if len(puts) == 2:
            raise StoreAway("没有应答")
        puts.append(words)
        put(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(bringing, "_put", dying)
    with pytest.raises(CommandError, match="已经搬了2个"):
        run("move_files", "--to", place)
    monkeypatch.setattr(bringing, "_put", put)
    status, said = run("move_files", "--to", place)
    assert (status, "搬了3个，已经在那里的2个" in said) == (0, True)
    target = frozen_at(place, is_there=False)
    assert all(bytes_in(target, one.digest) == kept_bytes(one.digest) for one in kept)


def test_what_is_damaged_is_not_moved(kept: list[FrozenFile], run: Run, tmp_path: Path) -> None:
    _alter(kept[0].digest)
    status, said = run("move_files", "--to", str(tmp_path / "new"))
    assert (status, f"“{kept[0].name}”" in said, "没有搬成的1个" in said) == (1, True, True)
    assert not (tmp_path / "new/frozen" / kept[0].digest).exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["move_files", "--to", "s3://nowhere"], "钥匙"),
        (["check_files", "--repair", "--from", "s3://nowhere"], "钥匙"),
        (["check_files", "--repair", "--from", "no-such-folder"], "frozen"),
        (["check_files", "--from", "elsewhere"], "--repair"),
    ],
)
def test_nonsense_is_answered_in_a_sentence(
    run: Run, db: None, words: list[str], says: str
) -> None:
    with pytest.raises(CommandError, match=says):
        run(*words)


@pytest.mark.parametrize("words", [["check_files"], ["verify_ledger"]])
def test_a_store_that_is_away_is_said_and_nothing_is_called_lost(
    kept: list[FrozenFile],
    run: Run,
    settings: Settings,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
) -> None:
    gone = bucket_at("s3+http://key:secret@127.0.0.1:1/bucket", "frozen")
    settings.STORAGES = {**settings.STORAGES, "frozen": gone}
    with pytest.raises(CommandError, match="没有应答"):
        run(*words)
    assert "丢失" not in capsys.readouterr().out
