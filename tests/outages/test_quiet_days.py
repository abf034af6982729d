"""A store, a post office or a disk is away, a clock steps: it is said, named, and nothing lost."""

import datetime
import subprocess
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from post_office.models import STATUS, Email
from pytest_django import Settings

from reports.models import Account, Report, State, clock
from reports.workflow.files.store_address import bucket_at
from reports.workflow.files.under_hash import NotKept
from reports.workflow.safekeeping.site_signs import SiteSign, site_signs
from reports.workflow.site.database_away import is_database_away
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import Telling, tell
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from reports.workflow.way.submit import submit
from tests import factories
from tests.on_the_way import opened
from tests.post import free_port

TEXT_BOX = "overview.intro"
LAST_SECOND = datetime.datetime(2026, 12, 31, 15, 59, 59, tzinfo=datetime.UTC)
SECONDS = datetime.timedelta(seconds=1)


def _sign(key: str) -> SiteSign:
    return next(one for one in site_signs() if one.key == key)


def test_without_the_store_of_files_nothing_is_approved_and_it_is_named(
    ready: Report, wang: Account, li: Account, settings: Settings
) -> None:
    report, whole = opened(ready, wang, li), settings.STORAGES
    address = f"s3+http://key:secret@127.0.0.1:{free_port()}/reports"
    settings.STORAGES = {**whole, "frozen": bucket_at(address, "frozen")}
    with pytest.raises(NotKept, match="什么也没有改动"):
        approve(report.pk, by=li)
    sign = _sign("files")
    assert (sign.is_well, "没有应答" in sign.said) == (False, True)
    settings.STORAGES = whole
    assert approve(report.pk, by=li).state == State.APPROVED
    assert _sign("files").is_well


def test_a_disk_that_is_read_only_is_named_and_nothing_is_approved(
    ready: Report, wang: Account, li: Account, settings: Settings, disk: Path
) -> None:
    report, whole = opened(ready, wang, li), settings.STORAGES
    settings.DATA_DIR = disk
    kind = "reports.workflow.files.whole_files.DurableFiles"
    kept = {"BACKEND": kind, "OPTIONS": {"location": disk / "frozen", "once": True}}
    settings.STORAGES = {**whole, "frozen": kept}
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(NotKept, match="磁盘已满或者不能写入"):
        approve(report.pk, by=li)
    sign = _sign("disk")
    assert (sign.is_well, "不能写入" in sign.said) == (False, True)
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    assert approve(report.pk, by=li).state == State.APPROVED
    assert _sign("disk").is_well


def test_a_data_directory_that_is_gone_is_named(db: None, settings: Settings) -> None:
    settings.DATA_DIR = Path("/nowhere/at/all")
    assert (_sign("disk").is_well, _sign("disk").said) == (False, "数据目录（DATA_DIR）不见了。")


def test_mail_waits_while_nobody_takes_it_and_is_named_after_an_hour(
    db: None, settings: Settings, tmp_path: Path
) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    settings.SITE_ADDRESS, settings.MAIL_LOCK = "https://nianbao.example", tmp_path / "lock"
    person = factories.AccountFactory(email="wang@example.com")
    tell([Telling(person, NoticeName.LATE, "青石镇2024年度报告没有按期报送。")])
    with pytest.raises(CommandError, match="没有发出的邮件都留着"):
        call_command("send_mails")
    waiting = Email.objects.filter(status__in=(STATUS.queued, STATUS.requeued))
    assert waiting.count() == 1
    assert _sign("mail").is_well
    with clock.showing(lambda: datetime.datetime.now(datetime.UTC) + 7200 * SECONDS):
        assert (_sign("mail").is_well, "没有发出" in _sign("mail").said) == (False, True)


def test_work_goes_on_over_new_year_and_when_the_clock_is_put_back(
    ready: Report, wang: Account, li: Account, client: Client
) -> None:
    client.force_login(wang)
    for step, act in enumerate(
        (
            lambda: factories.save(ready, "1", {TEXT_BOX: "新。"}, wang),
            lambda: factories.filled(ready, wang),
            lambda: submit(ready.pk, by=wang),
        )
    ):
        with clock.showing(lambda at=LAST_SECOND + step * SECONDS: at):
            act()
            assert client.get("/").status_code == 200
    with clock.showing(lambda: LAST_SECOND - 5 * SECONDS):
        report = open_review(ready.pk, by=li)
    assert (report.year, report.state) == (2024, State.REVIEWING)
    call_command("verify_ledger")


def test_other_failures_are_not_taken_for_a_database_that_is_away(db: None) -> None:
    assert not is_database_away(None)
    assert not is_database_away(ValueError("connection refused"))
    assert not is_database_away(ConnectionRefusedError())
