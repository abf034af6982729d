"""Mails reach a real server: once each, in two forms, and none is lost while it is away."""

import fcntl
import threading
from datetime import timedelta
from time import process_time

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections
from django.utils import timezone
from post_office.models import STATUS, Email
from pytest_django import Settings

from reports.models import Account
from reports.workflow.telling.deliver import Delivered, Delivery, deliver
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import Telling, tell
from tests.factories import AccountFactory
from tests.post import PostOffice, opened


def queued(count: int) -> list[Account]:
    """So many people, each with one mail that waits."""
    people = [
        Account.objects.create(username=f"m{number}", email=f"m{number:04}@example.com")
        for number in range(count)
    ]
    tell([Telling(one, NoticeName.LATE, "青石镇2024年度报告没有按期报送。") for one in people])
    return people


@pytest.mark.django_db
def test_a_mail_arrives_as_text_and_as_html(post: PostOffice) -> None:
    tell(
        [
            Telling(
                AccountFactory(full_name="王秀英", email="w@example.com"), NoticeName.LATE, "迟了。"
            )
        ]
    )
    assert deliver() == Delivery(Delivered.DONE, sent=1)
    [letter] = post.letters
    assert letter["To"] == "w@example.com"
    assert letter["Subject"] == "报送逾期：迟了"
    plain, html = letter.get_body(("plain",)), letter.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert "王秀英：" in plain.get_content()
    assert "迟了。" in plain.get_content()
    assert "<p>迟了。</p>" in html.get_content()


@pytest.mark.django_db
def test_more_mails_than_a_batch_are_each_sent_once(post: PostOffice) -> None:
    people = queued(95)
    assert deliver() == Delivery(Delivered.DONE, sent=95)
    assert post.addressees == sorted(one.email for one in people)
    assert deliver() == Delivery(Delivered.DONE)
    assert len(post.letters) == 95


@pytest.mark.django_db
def test_a_dead_server_loses_none_however_long_it_is_away(smtp_set: int) -> None:
    people = queued(50)
    for _ in range(60):
        assert deliver() == Delivery(Delivered.AWAY)
    assert set(Email.objects.values_list("status", "number_of_retries")) == {(STATUS.queued, None)}
    office = PostOffice()
    server = opened(office, smtp_set)
    assert deliver() == Delivery(Delivered.DONE, sent=50)
    server.stop()
    assert office.addressees == sorted(one.email for one in people)


@pytest.mark.django_db
def test_a_server_that_dies_in_the_middle_loses_none(post: PostOffice, smtp_set: int) -> None:
    queued(45)
    post.refused = {f"m{number:04}@example.com" for number in range(10, 45)}
    assert deliver() == Delivery(Delivered.DONE, sent=10, requeued=35)
    post.refused.clear()
    assert deliver() == Delivery(Delivered.DONE)
    Email.objects.filter(status=STATUS.requeued).update(scheduled_time=timezone.now())
    assert deliver() == Delivery(Delivered.DONE, sent=35)
    assert len(post.letters) == len(set(post.addressees)) == 45


@pytest.mark.django_db
def test_a_mail_refused_for_a_day_is_given_up_and_kept(post: PostOffice) -> None:
    queued(1)
    post.refused = {"m0000@example.com"}
    for _ in range(48):
        assert deliver().requeued == 1
        long_ago = timezone.now() - timedelta(minutes=1)
        Email.objects.update(scheduled_time=long_ago)
    assert deliver() == Delivery(Delivered.DONE, failed=1)
    assert Email.objects.get().status == STATUS.failed


@pytest.mark.django_db
def test_the_command_says_what_it_did(post: PostOffice, capsys: pytest.CaptureFixture[str]) -> None:
    queued(2)
    call_command("send_mails")
    assert capsys.readouterr().out == "发出2封，稍后重试0封，放弃0封。\n"


@pytest.mark.django_db
def test_the_command_fails_while_the_server_is_away(
    smtp_set: int, capsys: pytest.CaptureFixture[str]
) -> None:
    queued(2)
    with pytest.raises(CommandError, match="连不上"):
        call_command("send_mails")


@pytest.mark.django_db
def test_a_thousand_mails_are_queued_in_two_seconds(smtp_set: int) -> None:
    Account.objects.bulk_create(
        Account(username=f"m{number}", email=f"m{number}@example.com") for number in range(1000)
    )
    tellings = [Telling(one, NoticeName.LATE, "迟了。") for one in Account.objects.all()]
    began = process_time()
    tell(tellings)
    assert process_time() - began <= 2  # The clock of this process: a busy machine is no fault.
    assert Email.objects.filter(status=STATUS.queued).count() == 1000


@pytest.mark.django_db(transaction=True)
def test_two_senders_at_once_send_each_once(post: PostOffice) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory SQLite database is one connection; PostgreSQL runs this")
    people = queued(60)
    post.delay = 0.02
    gate = threading.Barrier(4)
    outcomes: list[Delivered] = []

    def send() -> None:
        gate.wait()
        outcomes.append(deliver().outcome)
        connections.close_all()

    senders = [threading.Thread(target=send) for _ in range(4)]
    for one in senders:
        one.start()
    for one in senders:
        one.join()
    assert post.addressees == sorted(one.email for one in people)
    assert outcomes.count(Delivered.DONE) == 1
    assert outcomes.count(Delivered.BUSY) == 3


@pytest.mark.django_db
def test_a_second_sender_leaves_at_once(post: PostOffice, settings: Settings) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("the lock is a file on SQLite; threads show the same on PostgreSQL")
    queued(1)
    with settings.MAIL_LOCK.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert deliver() == Delivery(Delivered.BUSY)
    assert deliver().sent == 1


@pytest.mark.django_db
def test_no_log_holds_the_password(
    post: PostOffice, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "nianbao", "very-secret"
    queued(1)
    assert deliver() == Delivery(Delivered.AWAY)
    assert "cannot be reached" in caplog.text
    assert "very-secret" not in caplog.text
