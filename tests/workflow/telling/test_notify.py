"""通知: whom each step concerns, as each chose, and never at the verb's expense."""

import pytest
from django.db import transaction
from post_office.models import Email
from pytest_django import DjangoAssertNumQueries, Settings

from reports.models import Account, Agency, CountySettings, Notice, Report, Role
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.telling import mail
from reports.workflow.telling.choose_notices import choose_notices
from reports.workflow.telling.notice_kinds import KINDS, NoticeName
from reports.workflow.telling.notify import Telling, concerned, notify, tell
from reports.workflow.telling.read_notices import read_all_notices, read_notice
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.send_back import send_back
from reports.workflow.way.sign import decline, sign
from reports.workflow.way.submit import submit
from tests.factories import AccountFactory, AgencyFactory, appointed


@pytest.fixture
def leader(township: Agency) -> Account:
    return appointed("leader", "陈镇长", township, Role.SIGNER)


def told(account: Account) -> list[str]:
    return list(account.notices.order_by("pk").values_list("kind", flat=True))


def test_a_report_sent_in_is_told_to_the_reviewers(
    ready: Report, wang: Account, li: Account, zhao: Account
) -> None:
    submit(ready.pk, by=wang)
    assert told(li) == [NoticeName.SUBMITTED]
    assert li.notices.get().report == ready
    assert "青石镇2024年度报告已送审" in li.notices.get().text
    assert told(wang) == told(zhao) == []


def test_a_second_click_tells_nobody_again(ready: Report, wang: Account, li: Account) -> None:
    submit(ready.pk, by=wang)
    submit(ready.pk, by=wang)
    assert told(li) == [NoticeName.SUBMITTED]


def test_the_leader_is_told_before_the_county(
    ready: Report, wang: Account, leader: Account, li: Account, county: Agency
) -> None:
    CountySettings.objects.create(county=county, signing_required=True)
    submit(ready.pk, by=wang)
    assert (told(leader), told(li)) == ([NoticeName.TO_SIGN], [])
    decline(ready.pk, "请补充第一章。", by=leader)
    assert told(wang) == [NoticeName.RETURNED]
    assert "审签意见：请补充第一章。" in wang.notices.get().text
    submit(ready.pk, by=wang)
    sign(ready.pk, by=leader)
    assert told(li) == [NoticeName.SUBMITTED]


def test_return_answer_and_second_sending_are_told(
    ready: Report, wang: Account, li: Account
) -> None:
    submit(ready.pk, by=wang)
    open_review(ready.pk, by=li)
    said = [remark(ready.pk, Anchor("1"), text, by=li) for text in ("写得太短。", "缺少数字。")]
    send_back(ready.pk, "请按意见修改。", by=li)
    assert told(wang) == [NoticeName.RETURNED]
    answer_remark(ready.pk, said[0].pk, "已补充。", by=wang)
    assert told(li) == [NoticeName.SUBMITTED]
    answer_remark(ready.pk, said[1].pk, "已补充数字。", by=wang)
    answer_remark(ready.pk, said[1].pk, "又补充了一处。", by=wang)
    submit(ready.pk, by=wang)
    assert told(li) == [NoticeName.SUBMITTED, NoticeName.ANSWERED, NoticeName.SUBMITTED]
    assert "再次报送" in Notice.objects.latest("pk").text


def test_approval_and_publication_are_told(
    ready: Report, wang: Account, li: Account, leader: Account
) -> None:
    submit(ready.pk, by=wang)
    open_review(ready.pk, by=li)
    approve(ready.pk, by=li)
    publish(ready.pk, "https://www.example.gov.cn/1.html", by=wang)
    assert told(wang) == [NoticeName.APPROVED]
    assert told(leader) == [NoticeName.APPROVED, NoticeName.PUBLISHED]
    assert told(li) == [NoticeName.SUBMITTED, NoticeName.PUBLISHED]


def test_who_has_left_is_not_told(ready: Report, wang: Account, li: Account) -> None:
    Account.objects.filter(pk=li.pk).update(is_active=False)
    submit(ready.pk, by=wang)
    assert told(li) == []


def test_the_county_next_door_is_not_told(ready: Report, wang: Account, li: Account) -> None:
    other = appointed("other", "他人", AgencyFactory(), Role.REVIEWER)
    submit(ready.pk, by=wang)
    assert told(other) == []


@pytest.mark.parametrize("kind", NoticeName)
def test_every_kind_says_whose_report_it_is_to_somebody(kind: NoticeName) -> None:
    assert "{report}" in KINDS[kind].sentence
    assert KINDS[kind].roles <= set(Role)
    assert KINDS[kind].roles


def test_one_notice_costs_few_queries_for_many_reviewers(
    ready: Report,
    wang: Account,
    county: Agency,
    smtp_set: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(20):
        one = appointed(f"r{number}", "审核员", county, Role.REVIEWER)
        Account.objects.filter(pk=one.pk).update(email=f"r{number}@example.com")
    with django_assert_num_queries(10):
        assert notify(ready, NoticeName.SUBMITTED, wang) == 20
    assert Email.objects.count() == 20


def test_a_county_that_wants_no_mails_gets_none(
    ready: Report, wang: Account, li: Account, county: Agency, smtp_set: int
) -> None:
    Account.objects.filter(pk=li.pk).update(email="li@example.com")
    kept = CountySettings.objects.create(county=county, mails_sent=False)
    choose_notices({NoticeName.SUBMITTED: (False, True)}, by=li)
    notify(ready, NoticeName.SUBMITTED, wang)
    assert not Email.objects.exists()
    assert li.notices.get().is_shown, "who chose mail alone is told in the program"
    kept.mails_sent = True
    kept.save()
    notify(ready, NoticeName.SUBMITTED, wang)
    assert Email.objects.get().to == ["li@example.com"]


class TestMail:
    """Whether and what is queued."""

    @pytest.fixture(autouse=True)
    def _addresses(self, li: Account) -> None:
        Account.objects.filter(pk=li.pk).update(email="li@example.com")
        li.refresh_from_db()

    def test_one_is_queued_for_who_has_an_address(
        self, ready: Report, wang: Account, li: Account, smtp_set: int
    ) -> None:
        submit(ready.pk, by=wang)
        queued = Email.objects.get()
        assert queued.to == ["li@example.com"]
        assert queued.subject == "有报告送审：青石镇2024年度报告已送审，等待审核"
        link = f"https://nianbao.example/%E9%80%9A%E7%9F%A5/{li.notices.get().pk}/"
        assert link in queued.message
        assert f'href="{link}"' in queued.html_message

    def test_none_where_no_server_is_set(self, ready: Report, wang: Account, li: Account) -> None:
        submit(ready.pk, by=wang)
        assert told(li) == [NoticeName.SUBMITTED]
        assert not Email.objects.exists()

    @pytest.mark.parametrize("address", ["", "not an address", '"a,b"@example.com'])
    def test_none_to_who_has_no_address(
        self, ready: Report, wang: Account, li: Account, smtp_set: int, address: str
    ) -> None:
        Account.objects.filter(pk=li.pk).update(email=address)
        submit(ready.pk, by=wang)
        assert told(li) == [NoticeName.SUBMITTED]
        assert not Email.objects.exists()

    def test_a_mail_that_cannot_be_queued_breaks_nothing(
        self,
        ready: Report,
        wang: Account,
        li: Account,
        smtp_set: int,
        monkeypatch: pytest.MonkeyPatch,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        def broken(notices: object) -> None:
            Account.objects.create(username="wang")

        monkeypatch.setattr(mail, "_mails", broken)
        assert not submit(ready.pk, by=wang).is_open
        assert told(li) == [NoticeName.SUBMITTED]
        assert "could not be queued" in caplog.text

    def test_what_people_write_is_text_and_no_template(
        self, wang: Account, li: Account, smtp_set: int
    ) -> None:
        text = "退回意见：{% include 'base.html' %}{{ settings }}<b>粗</b>\nBcc: x@example.com。"
        tell([Telling(li, NoticeName.RETURNED, text)])
        queued = Email.objects.get()
        assert text in queued.message
        assert "&lt;b&gt;粗&lt;/b&gt;" in queued.html_message
        assert "\n" not in queued.subject
        assert "{% include" in queued.subject

    def test_it_is_queued_only_if_the_step_is_done(
        self, ready: Report, wang: Account, li: Account, smtp_set: int
    ) -> None:
        with transaction.atomic():
            submit(ready.pk, by=wang)
            assert Email.objects.exists()
            transaction.set_rollback(True)
        assert not Email.objects.exists()
        assert told(li) == []


class TestChoice:
    """Each person chooses."""

    @pytest.mark.parametrize(
        ("choice", "shown", "mails"),
        [
            ((True, True), [True], 1),
            ((True, False), [True], 0),
            ((False, True), [False], 1),
            ((False, False), [], 0),
        ],
    )
    def test_what_is_chosen_is_kept_to(
        self,
        ready: Report,
        wang: Account,
        li: Account,
        smtp_set: int,
        choice: tuple[bool, bool],
        shown: list[bool],
        mails: int,
    ) -> None:
        Account.objects.filter(pk=li.pk).update(email="li@example.com")
        choose_notices({NoticeName.SUBMITTED: choice}, by=li)
        submit(ready.pk, by=wang)
        assert list(li.notices.values_list("is_shown", flat=True)) == shown
        assert Email.objects.count() == mails

    def test_mail_alone_without_an_address_is_shown(
        self, ready: Report, wang: Account, li: Account, smtp_set: int
    ) -> None:
        choose_notices({NoticeName.SUBMITTED: (False, True)}, by=li)
        submit(ready.pk, by=wang)
        assert li.notices.get().is_shown

    def test_a_choice_can_be_taken_back(self, wang: Account) -> None:
        choose_notices({NoticeName.LATE: (False, False)}, by=wang)
        choose_notices({NoticeName.LATE: (True, False)}, by=wang)
        tell([Telling(wang, NoticeName.LATE, "迟了。")])
        assert told(wang) == [NoticeName.LATE]


def test_only_ones_own_notices_can_be_read(wang: Account, zhao: Account) -> None:
    tell([Telling(wang, NoticeName.LATE, "迟了。"), Telling(zhao, NoticeName.LATE, "迟了。")])
    assert not read_notice(wang.notices.get().pk, by=zhao)
    assert wang.notices.get().read_at is None
    assert read_notice(wang.notices.get().pk, by=wang)
    assert not read_notice(wang.notices.get().pk, by=wang)
    assert zhao.notices.get().read_at is None


def test_all_are_read_that_were_seen(wang: Account) -> None:
    tell([Telling(wang, NoticeName.LATE, "一。"), Telling(wang, NoticeName.LATE, "二。")])
    seen = Notice.objects.latest("pk").pk
    tell([Telling(wang, NoticeName.LATE, "三。")])
    assert read_all_notices(by=wang, up_to=seen) == 2
    assert wang.notices.get(read_at=None).text == "三。"


def test_a_person_with_two_posts_is_told_once(township: Agency, county: Agency) -> None:
    both = AccountFactory()
    for agency, role in (
        (township, Role.FILLER),
        (township, Role.SIGNER),
        (county, Role.REVIEWER),
    ):
        both.appointments.create(agency=agency, role=role)
    assert list(concerned(township, KINDS[NoticeName.PUBLISHED].roles)) == [both]


def test_no_secret_of_the_mail_server_stands_in_a_mail(
    ready: Report, wang: Account, li: Account, smtp_set: int, settings: Settings
) -> None:
    settings.EMAIL_HOST_PASSWORD = "very-secret"
    Account.objects.filter(pk=li.pk).update(email="li@example.com")
    submit(ready.pk, by=wang)
    assert "very-secret" not in str(Email.objects.values().get())
