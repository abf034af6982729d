"""A bucket keeps once and for good; away, late, refusing or torn it says so, and nothing is half
done. Beside a real server (.setup/s3.sh), through a line that can be cut."""

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from reports.models import Account, FrozenFile, Report, SealedScan, State
from reports.workflow.files import bucket, rendered_store, under_hash
from reports.workflow.files.attach_scan import attach_scan
from reports.workflow.files.place_at_start import refusal_of_the_store
from reports.workflow.files.store_address import bucket_at
from reports.workflow.files.under_hash import Damaged, NotKept, StoreAway, keep_bytes, kept_bytes
from reports.workflow.way.approve import approve
from tests.engines.line import Line, line_to
from tests.on_the_way import approved, opened
from tests.scans import PDF
from tests.stores import ADDRESS

pytestmark = pytest.mark.skipif(not ADDRESS, reason="needs an S3 server: .setup/s3.sh")

WORDS = "盖章的文件".encode()
DIGEST = hashlib.sha256(WORDS).hexdigest()


@pytest.fixture
def line(settings: Settings, request: pytest.FixtureRequest) -> Iterator[Line]:
    """The store of frozen files at the other end of a line."""
    with line_to(ADDRESS) as held:
        place = hashlib.sha256(request.node.nodeid.encode()).hexdigest()
        _use(settings, f"{held.address}/{place}")
        yield held


def _use(settings: Settings, address: str, **options: Any) -> None:
    store = bucket_at(address, "frozen")
    store["OPTIONS"] |= options
    settings.STORAGES = {**settings.STORAGES, "frozen": store}


def test_what_is_kept_is_written_once_and_never_over(line: Line) -> None:
    keep_bytes(DIGEST, WORDS)
    keep_bytes(DIGEST, WORDS)
    assert kept_bytes(DIGEST) == WORDS
    with pytest.raises(FileExistsError):
        storages["frozen"].save(DIGEST, ContentFile(b"another"))
    assert kept_bytes(DIGEST) == WORDS


def test_two_servers_that_keep_the_same_at_once_write_it_once(line: Line) -> None:
    """The store decides, not a look beforehand: nothing is asked before it is put."""
    keep_bytes(DIGEST, WORDS)
    assert [one.split()[0] for one in line.asked] == ["PUT"]


def test_a_store_without_conditions_is_looked_into_first(line: Line) -> None:
    line.is_unknown = lambda head: b"if-none-match" in head.lower()
    keep_bytes(DIGEST, WORDS)
    assert [one.split()[0] for one in line.asked] == ["PUT", "HEAD", "PUT"]
    with pytest.raises(FileExistsError):
        storages["frozen"].save(DIGEST, ContentFile(b"another"))
    assert kept_bytes(DIGEST) == WORDS


def test_what_stands_altered_under_a_hash_is_never_taken_for_the_file(line: Line) -> None:
    storages["frozen"].save(DIGEST, ContentFile(b"another"))
    with pytest.raises(Damaged):
        kept_bytes(DIGEST)
    with pytest.raises(NotKept):
        keep_bytes(DIGEST, WORDS)


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_an_approval_whose_files_were_not_kept_is_none(
    line: Line, ready: Report, wang: Account, li: Account, count: int
) -> None:
    """The store dies after so many of the four files; once it is back the approval goes through."""
    report = opened(ready, wang, li)
    before = report.ledger.count()
    line.is_cut = lambda first: sum(one.startswith("PUT") for one in line.asked) > count
    with pytest.raises(NotKept, match="什么也没有改动"):
        approve(report.pk, by=li)
    report.refresh_from_db()
    assert (report.state, report.ledger.count()) == (State.REVIEWING, before)
    assert not FrozenFile.objects.exists()
    line.is_cut = lambda first: False
    assert approve(report.pk, by=li).state == State.APPROVED
    assert all(kept_bytes(one.digest) for one in FrozenFile.objects.all())


def test_the_reviewer_and_the_clerk_are_told_in_words(
    line: Line, ready: Report, wang: Account, li: Account, client: Client, zhao: Account
) -> None:
    report = opened(ready, wang, li)
    line.hang_up()
    client.raise_request_exception = False
    client.force_login(li)
    answer = client.post(reverse("review:approve", args=[report.pk]))
    assert answer.status_code < 500
    assert "文件没有存好" in answer.content.decode()


def test_pages_of_kept_files_say_that_the_store_is_away_and_not_that_they_are_lost(
    line: Line, ready: Report, wang: Account, li: Account, client: Client
) -> None:
    report = approved(ready, wang, li)
    attach_scan(report.pk, "a.pdf", PDF, by=wang)
    scan = SealedScan.objects.get()
    line.hang_up()
    client.raise_request_exception = False
    client.force_login(wang)
    for page in (
        reverse("desk:download", args=[report.pk, "docx"]),
        reverse("desk:scan", args=[report.pk, scan.pk]),
    ):
        answer = client.get(page)
        assert answer.status_code == 503
        assert "没有应答" in answer.content.decode()
        assert "丢失" not in answer.content.decode()


def test_a_scan_that_was_not_kept_is_not_listed(
    line: Line, ready: Report, wang: Account, li: Account
) -> None:
    report = approved(ready, wang, li)
    line.hang_up()
    with pytest.raises(NotKept):
        attach_scan(report.pk, "a.pdf", PDF, by=wang)
    assert not SealedScan.objects.exists()


def test_a_file_that_comes_in_half_is_not_given_out(line: Line) -> None:
    content = WORDS * 10_000
    digest = hashlib.sha256(content).hexdigest()
    keep_bytes(digest, content)
    line.half = True
    with pytest.raises(StoreAway):
        kept_bytes(digest)


def test_a_store_that_answers_late_is_waited_for_so_long_and_no_longer(
    line: Line, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    bounded = bucket._bounded

    def short(style: str, patient: bool) -> Any:
        config = bounded(style, patient)
        assert (config.connect_timeout, config.read_timeout) == (3, 8)
        config.read_timeout = 0.3
        return config

    monkeypatch.setattr(bucket, "_bounded", short)
    _use(settings, line.address)
    line.late = 2
    began = time.monotonic()
    with pytest.raises(NotKept):
        keep_bytes(DIGEST, WORDS)
    assert time.monotonic() - began < 6
    assert len(line.asked) == 2


def test_a_file_that_drips_is_given_up(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    content = b"x" * 100_000
    digest = hashlib.sha256(content).hexdigest()
    keep_bytes(digest, content)
    monkeypatch.setattr(bucket, "WHOLE_WITHIN", 0)
    with pytest.raises(StoreAway, match="没有按时传完"):
        kept_bytes(digest)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("/reports", "/elsewhere", "桶不存在"),
        ("AKIA", "AKIB", "钥匙、密钥或者权限不对"),
        ("@", "x@", "钥匙、密钥或者权限不对"),
    ],
    ids=["bucket", "key", "secret"],
)
def test_a_wrong_bucket_or_key_is_said_at_start_and_on_writing(
    settings: Settings, old: str, new: str, says: str
) -> None:
    _use(settings, ADDRESS.replace(old, new))
    sentence, is_final = refusal_of_the_store()
    assert (says in sentence, is_final) == (True, True)
    with pytest.raises(NotKept):
        keep_bytes(DIGEST, WORDS)
    with pytest.raises(StoreAway):
        under_hash.kept_bytes(DIGEST)


def test_no_web_server_starts_with_a_wrong_bucket(tmp_path: Path) -> None:
    wrong = ADDRESS.replace("/reports", "/elsewhere")
    started = subprocess.run(
        [sys.executable, "-c", "import reportsite.wsgi"],
        env=os.environ | {"FILES_URL": wrong, "DATA_DIR": str(tmp_path), "DATABASE_URL": ""},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (started.returncode, "桶不存在" in started.stderr) == (3, True)
    assert "Traceback" not in started.stderr


def test_a_store_that_is_away_at_start_only_warns(line: Line) -> None:
    assert refusal_of_the_store() == ("", False)
    line.hang_up()
    sentence, is_final = refusal_of_the_store()
    assert ("没有应答" in sentence, is_final) == (True, False)


def test_only_a_shelf_of_rendered_files_is_listed(settings: Settings) -> None:
    with line_to(ADDRESS) as line:
        store = bucket_at(f"{line.address}/shelves", "rendered")
        settings.STORAGES = {**settings.STORAGES, "rendered": store}
        for key in ("a" * 64, "b" * 64, "ab" * 32):
            rendered_store.store(key, b"content")
        asked = [one for one in line.asked if "list-type" in one]
        assert [("%2Fa" in one, "%2Fb" in one) for one in asked] == [
            (True, False),
            (False, True),
            (True, False),
        ]
        assert rendered_store.stored("a" * 64) == b"content"


def test_a_store_of_rendered_files_that_fails_is_left_alone_for_a_while(settings: Settings) -> None:
    with line_to(ADDRESS) as line:
        store = bucket_at(f"{line.address}/alone", "rendered")
        settings.STORAGES = {**settings.STORAGES, "rendered": store}
        line.is_cut = lambda _: True
        rendered_store.store("a" * 64, b"content")
        assert rendered_store.stored("a" * 64) is None
        assert len(line.asked) == 1
