"""定稿: what was approved stays byte for byte, or is said to be lost."""

import hashlib
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from reports import exporters
from reports.exporters import Exporter
from reports.models import Account, Agency, FrozenFile, Report, State
from reports.workflow.files import freeze
from reports.workflow.files.freeze import FROZEN_FORMATS, frozen_file
from reports.workflow.files.rendered import NotRendered, rendered
from reports.workflow.files.under_hash import Damaged, kept_bytes
from reports.workflow.way.approve import approve
from tests.on_the_way import opened, published

pytestmark = pytest.mark.usefixtures("nothing_rendered")


@pytest.fixture
def done(ready: Report, wang: Account, li: Account) -> Report:
    """A published report."""
    return published(ready, wang, li)


def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every exporter fails from now on, as after a faulty update."""

    def fail(*_: Any, **__: Any) -> bytes:
        raise RuntimeError

    changed = tuple(
        Exporter(one.identifier, one.label, one.extension, one.media_type, fail)
        for one in exporters.EXPORTERS
    )
    for module in (exporters, freeze):
        monkeypatch.setattr(module, "EXPORTERS", changed)


def fetched(client: Client, report: Report, identifier: str) -> tuple[int, bytes]:
    answer = client.get(reverse("desk:download", args=[report.pk, identifier]))
    return answer.status_code, b"".join(answer)


def test_every_file_is_kept_under_the_hash_of_its_bytes(done: Report) -> None:
    files = list(done.frozen_files.all())
    assert {one.identifier for one in files} == set(FROZEN_FORMATS)
    for one in files:
        content = kept_bytes(one.digest)
        assert hashlib.sha256(content).hexdigest() == one.digest
        assert len(content) == one.size


@pytest.mark.parametrize("identifier", FROZEN_FORMATS)
def test_downloads_are_what_was_approved_whatever_became_of_the_program(
    desk: Client, done: Report, monkeypatch: pytest.MonkeyPatch, identifier: str
) -> None:
    kept = FrozenFile.objects.get(report=done, identifier=identifier)
    broken(monkeypatch)
    for one in storages["rendered"].kept():  # type: ignore[attr-defined]
        storages["rendered"].delete(one.name)
    status, content = fetched(desk, done, identifier)
    assert status == 200
    assert hashlib.sha256(content).hexdigest() == kept.digest


def test_downloads_are_what_was_approved_whatever_the_unit_is_called_now(
    desk: Client, done: Report
) -> None:
    before = fetched(desk, done, "json")
    Agency.objects.filter(pk=done.agency_id).update(name="临水县青石街道办事处")
    assert fetched(desk, done, "json") == before


def test_a_browser_that_has_the_file_is_not_sent_it_again(desk: Client, done: Report) -> None:
    kept = FrozenFile.objects.get(report=done, identifier="docx")
    page = reverse("desk:download", args=[done.pk, "docx"])
    assert desk.get(page).headers["ETag"] == f'"{kept.digest}"'
    assert desk.get(page, headers={"If-None-Match": f'"{kept.digest}"'}).status_code == 304


def test_a_lost_file_is_said_to_be_lost_and_not_made_anew(desk: Client, done: Report) -> None:
    kept = FrozenFile.objects.get(report=done, identifier="docx")
    storages["frozen"].delete(kept.digest)
    with pytest.raises(Damaged):
        kept_bytes(kept.digest)
    status, page = fetched(desk, done, "docx")
    assert status == 503
    assert "已经丢失" in page.decode()
    assert "系统不会用别的文件代替" in page.decode()


def test_an_altered_file_is_noticed(desk: Client, done: Report) -> None:
    kept = FrozenFile.objects.get(report=done, identifier="docx")
    storages["frozen"].delete(kept.digest)
    storages["frozen"].save(kept.digest, ContentFile(b"another"))
    assert fetched(desk, done, "docx")[0] == 503


def test_a_report_on_its_way_has_no_frozen_files(ready: Report, wang: Account, li: Account) -> None:
    report = opened(ready, wang, li)
    assert frozen_file(report, "docx") is None


def test_nothing_is_approved_while_a_file_cannot_be_made(
    ready: Report, wang: Account, li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = opened(ready, wang, li)
    broken(monkeypatch)
    with pytest.raises(NotRendered):
        approve(report.pk, by=li)
    report.refresh_from_db()
    assert report.state == State.REVIEWING
    assert not report.frozen_files.exists()


def test_the_office_s_way_of_sealing_is_frozen(
    ready: Report, wang: Account, li: Account, settings: Settings
) -> None:
    settings.SEALED_SIGNATURE = False
    report = approve(opened(ready, wang, li).pk, by=li)
    kept = FrozenFile.objects.get(report=report, identifier="docx")
    (word,) = (one for one in exporters.EXPORTERS if one.identifier == "docx")
    assert (
        kept_bytes(kept.digest)
        == rendered(report, word, exporters.blocks.Printing(sealed=False)).content
    )
