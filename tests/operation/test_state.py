"""The operator, and whoever watches, sees what the site lacks, and the public nothing of why."""

import datetime
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from post_office.models import STATUS, Email
from pytest_django import Settings

from reports.models import Account, WorkerSign, clock
from reports.workflow.background.enqueue import enqueue
from reports.workflow.safekeeping import site_signs as asked
from reports.workflow.safekeeping.last_backup import last_backup, remember_backup
from reports.workflow.safekeeping.site_signs import site_signs
from reports.workflow.site.nightly_task import clear_old, verify_record
from tests import factories

LONG_AGO = datetime.timedelta(days=3)


@pytest.fixture(autouse=True)
def _data_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def platform(client: Client, db: None) -> Client:
    boss: Account = factories.AccountFactory(username="boss", is_staff=True, is_superuser=True)
    client.force_login(boss)
    return client


@pytest.fixture
def well(db: None) -> None:
    """A worker lives, last night the record was verified, and a backup was made."""
    WorkerSign.objects.create(name="one", seen_at=clock.now(), began_at=clock.now())
    enqueue(verify_record)
    DBTaskResult.objects.update(status=TaskResultStatus.SUCCESSFUL, finished_at=clock.now())
    remember_backup(is_tried=True)


def _parts(client: Client) -> Mapping[str, bool]:
    parts: Mapping[str, bool] = client.get("/readyz").json()["parts"]
    return parts


def _unwell(client: Client) -> set[str]:
    return {key for key, is_well in _parts(client).items() if not is_well}


def test_a_site_that_has_all_it_needs_is_well(client: Client, well: None) -> None:
    answer = client.get("/readyz")
    assert (answer.status_code, _unwell(client)) == (200, set())
    assert answer.json()["ready"]
    assert len(_parts(client)) == 9


def test_a_new_site_is_ready_and_says_what_was_never_done(client: Client, db: None) -> None:
    assert client.get("/readyz").status_code == 200
    assert _unwell(client) == {"worker", "record", "backup"}


def test_what_has_stopped_is_named(client: Client, well: None) -> None:
    before = clock.now() - LONG_AGO
    WorkerSign.objects.update(seen_at=before)
    DBTaskResult.objects.update(finished_at=before)
    with clock.showing(lambda: before):
        remember_backup(is_tried=False)
    Email.objects.create(from_email="a@b.example", to="c@d.example", status=STATUS.queued)
    Email.objects.update(created=before)
    assert _unwell(client) == {"worker", "record", "backup", "mail"}


def test_a_task_that_failed_is_named_until_somebody_decides(client: Client, well: None) -> None:
    enqueue(clear_old)
    failed = DBTaskResult.objects.filter(task_path=clear_old.module_path)
    failed.update(status=TaskResultStatus.FAILED)
    assert _unwell(client) == {"tasks"}


def test_a_full_disk_is_named_and_reading_goes_on(
    client: Client, well: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked, "LEAST_ROOM", 10**18)
    assert client.get("/readyz").status_code == 200
    assert _unwell(client) == {"disk"}


def test_without_the_database_nothing_can_be_served(
    client: Client, well: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked, "refusal_to_work", lambda _: "用不了数据库")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["ready"]) == (503, False)
    assert "用不了" not in answer.content.decode()
    assert set(answer.json()["parts"]) == {"database", "disk", "files", "store", "backup"}


def test_that_the_process_lives_asks_nothing_of_the_database(client: Client, db: None) -> None:
    with connection.execute_wrapper(_refuse):
        assert client.get("/healthz").content == b"ok\n"


def _refuse(*_: object) -> None:
    raise AssertionError("the database was asked")


def test_a_probe_on_the_machine_is_not_sent_to_https(
    client: Client, db: None, settings: Settings
) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz").status_code == 200
    assert client.get("/login/").status_code == 301


def test_the_operator_reads_what_is_to_be_done_first(platform: Client) -> None:
    page = platform.get(reverse("operation:state")).content.decode()
    assert "能办理业务，有3项要处理" in page
    assert "请启动 manage.py work" in page
    assert page.index("要处理</span>") < page.index("正常</span>")


def test_a_backup_that_cannot_be_read_is_none(settings: Settings, db: None) -> None:
    for said in ("", "[]", "{}", '{"at": 7}', '{"at": "x", "is_tried": true}'):
        (Path(settings.DATA_DIR) / "last_backup.json").write_text(said)
        assert last_backup() is None
    assert "backup" in {one.key for one in site_signs() if not one.is_well}
