"""What the program does in the background: mails, reminders, the nightly checks, files ahead."""

import datetime
from unittest.mock import patch

import pytest
from post_office.models import Email

from reports.models import Account, LedgerEntry, Report, TaskLease, clock
from reports.workflow.background.enqueue import enqueue
from reports.workflow.files import rendered as rendering
from reports.workflow.files.freeze import files_to_freeze
from reports.workflow.site.nightly_task import clear_old, verify_record
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import Telling, tell
from tests import factories, on_the_way
from tests.post import PostOffice, opened
from tests.workflow.background.hands import do_all, states

pytestmark = pytest.mark.django_db


def _told() -> None:
    whom = factories.AccountFactory(email="w@example.com")
    tell([Telling(whom, NoticeName.LATE, "青石镇2024年度报告没有按期报送。")])


def test_a_notice_is_mailed_without_anybody_calling_for_it(post: PostOffice) -> None:
    _told()
    assert do_all() == 1
    assert post.addressees == ["w@example.com"]


def test_while_the_mail_server_is_away_the_task_waits_and_says_why(smtp_set: int) -> None:
    _told()
    do_all()
    assert states() == ["READY"]
    assert "连不上" in TaskLease.objects.get().failure
    office = PostOffice()
    server = opened(office, smtp_set)
    later = clock.now() + datetime.timedelta(minutes=3)
    with clock.showing(lambda: later):
        do_all()
    server.stop()
    assert office.addressees == ["w@example.com"]


def test_a_refused_mail_is_asked_for_again_in_half_an_hour(post: PostOffice) -> None:
    post.refused = {"w@example.com"}
    _told()
    do_all()
    assert states() == ["SUCCESSFUL", "READY"]
    assert Email.objects.get().number_of_retries == 1


def test_a_record_that_does_not_hold_is_a_failure_that_is_seen(
    ready: Report, wang: Account, li: Account
) -> None:
    report = on_the_way.opened(ready, wang, li)
    enqueue(verify_record, key="whole")
    do_all()
    assert TaskLease.objects.get(key="whole").task.status == "SUCCESSFUL"
    LedgerEntry.objects.filter(report=report, number=2)._raw_delete("default")  # type: ignore[attr-defined]
    enqueue(verify_record, key="broken")
    do_all()
    broken = TaskLease.objects.get(key="broken")
    assert broken.task.status == "FAILED"
    assert "manage.py verify_ledger" in broken.failure


def test_what_an_approval_freezes_is_rendered_before(
    ready: Report, wang: Account, li: Account, nothing_rendered: None
) -> None:
    report = on_the_way.opened(ready, wang, li)
    do_all()
    with patch.object(rendering, "store") as store:
        files_to_freeze(report)
    store.assert_not_called()


def test_the_night_clears_up() -> None:
    enqueue(clear_old)
    do_all()
    assert states() == ["SUCCESSFUL"]
