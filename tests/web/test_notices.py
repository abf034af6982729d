"""通知 in the browser: the bell, the list, the way to the report, and the choices."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, Settings

from reports.models import Account, Notice, NoticeChoice, Report
from reports.web import report_page
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import Telling, tell
from reports.workflow.way.recall import recall
from reports.workflow.way.submit import submit

Told = Callable[..., Notice]


@pytest.fixture
def told(wang: Account) -> Told:
    def tell_wang(text: str = "青石镇2024年度报告被退回。", report: Report | None = None) -> Notice:
        tell([Telling(wang, NoticeName.RETURNED, text, report)])
        return Notice.objects.latest("pk")

    return tell_wang


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_bell_counts_what_is_unread(desk: Client, told: Told) -> None:
    assert "条未读" not in text_of(desk, "/")
    told()
    told()
    assert '>2<span class="visually-hidden">条未读' in text_of(desk, "/").replace("\n", "")


@pytest.mark.parametrize("page", ["/", "/核查规则/", "/通知/设置/"])
def test_the_bell_costs_one_query(desk: Client, told: Told, page: str) -> None:
    told()
    with CaptureQueriesContext(connection) as asked:
        text_of(desk, page)
    assert sum('"reports_notice"' in one["sql"] for one in asked) == 1


def test_the_bell_is_not_there_for_strangers(client: Client, db: None) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert 'class="bell"' not in text_of(client, "/核查规则/")
    assert not any('"reports_notice"' in one["sql"] for one in asked)


def test_unread_notices_come_first(desk: Client, told: Told, wang: Account) -> None:
    told("甲。")
    second = told("乙。")
    told("丙。")
    desk.post(f"/通知/{second.pk}/已读/")
    page = text_of(desk, "/通知/")
    assert page.index("丙。") < page.index("甲。") < page.index("乙。")


def test_many_notices_are_paged(
    desk: Client, told: Told, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(45):
        told(f"第{number}件。")
    assert "第44件。" in text_of(desk, "/通知/")
    assert "共3页" in text_of(desk, "/通知/")
    with django_assert_num_queries(7):
        assert "第0件。" in text_of(desk, "/通知/?page=3")
    assert "第0件。" in text_of(desk, "/通知/?page=99")


def test_there_may_be_none(desk: Client) -> None:
    assert "还没有通知" in text_of(desk, "/通知/")


def test_opening_a_notice_leads_to_its_report_and_reads_it(
    desk: Client, told: Told, draft: Report
) -> None:
    notice = told(report=draft)
    answer = desk.get(f"/通知/{notice.pk}/")
    assert answer.headers["Location"] == f"/reports/{draft.pk}/"
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_without_a_report_it_leads_to_where_one_is_started(desk: Client, told: Told) -> None:
    assert desk.get(f"/通知/{told().pk}/").headers["Location"] == "/"


def test_a_reviewer_is_led_to_her_page(
    client: Client, ready: Report, wang: Account, li: Account, settings: Settings
) -> None:
    submit(ready.pk, by=wang)
    client.force_login(li)
    notice = li.notices.get()
    place = client.get(f"/通知/{notice.pk}/").headers["Location"]
    assert place == report_page.place_of(ready, li)
    assert str(ready.pk) in place


def test_a_report_that_was_recalled_is_not_led_to(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    submit(ready.pk, by=wang)
    recall(ready.pk, by=wang)
    client.force_login(li)
    answer = client.get(f"/通知/{li.notices.get().pk}/", follow=True)
    assert answer.status_code == 200
    assert "现在看不到" in answer.content.decode()


def test_all_are_put_aside_that_the_page_knew_of(desk: Client, told: Told, wang: Account) -> None:
    told()
    newest = told()
    told("刚到的。")
    desk.post("/通知/全部已读/", {"newest": newest.pk})
    assert wang.notices.get(read_at=None).text == "刚到的。"


@pytest.mark.parametrize("newest", ["", "x", "-1", "9" * 5000, "１２"])
def test_nonsense_puts_nothing_aside(desk: Client, told: Told, wang: Account, newest: str) -> None:
    told()
    Notice.objects.update(id=1000)
    answer = desk.post("/通知/全部已读/", {"newest": newest})
    assert answer.status_code == 302
    assert wang.notices.filter(read_at=None).exists()


@pytest.mark.parametrize("address", ["", "已读/"])
def test_a_stranger_finds_no_notice(
    client: Client, told: Told, zhao: Account, address: str
) -> None:
    notice = told("只给王秀英。")
    client.force_login(zhao)
    ask = client.post if address else client.get
    assert ask(f"/通知/{notice.pk}/{address}").status_code == 404
    assert "只给王秀英" not in text_of(client, "/通知/")
    notice.refresh_from_db()
    assert notice.read_at is None


@pytest.mark.parametrize("address", ["/通知/", "/通知/设置/", "/通知/1/"])
def test_who_has_not_signed_in_is_asked_to(client: Client, db: None, address: str) -> None:
    assert client.get(address).headers["Location"].startswith("/login/")


def test_what_is_wanted_by_mail_alone_is_not_listed(desk: Client, told: Told) -> None:
    notice = told("只发邮件。")
    Notice.objects.update(is_shown=False)
    assert "只发邮件" not in text_of(desk, "/通知/")
    assert "条未读" not in text_of(desk, "/")
    assert desk.get(f"/通知/{notice.pk}/").status_code == 302


def test_a_clerk_chooses_among_what_can_reach_her(desk: Client, wang: Account) -> None:
    page = text_of(desk, "/通知/设置/")
    assert "报告被退回" in page
    assert "有报告送审" not in page
    assert "没有登记邮箱" in page
    assert "by_mail" not in page


def test_choices_are_kept(desk: Client, wang: Account, settings: Settings) -> None:
    settings.EMAIL_HOST = "127.0.0.1"
    Account.objects.filter(pk=wang.pk).update(email="wang@example.com")
    assert "邮件发到wang@example.com" in text_of(desk, "/通知/设置/").replace("\n", "")
    answer = desk.post("/通知/设置/", {"returned-in_program": "on", "late-by_mail": "on"})
    assert answer.status_code == 302
    chosen = {
        one.kind: (one.in_program, one.by_mail) for one in NoticeChoice.objects.filter(account=wang)
    }
    assert chosen[NoticeName.RETURNED] == (True, False)
    assert chosen[NoticeName.LATE] == (False, True)
    assert chosen[NoticeName.APPROVED] == (False, False)
    assert NoticeName.SUBMITTED not in chosen


def test_all_boxes_can_be_cleared(desk: Client, wang: Account) -> None:
    desk.post("/通知/设置/", {})
    assert not NoticeChoice.objects.filter(account=wang, in_program=True).exists()
    assert NoticeChoice.objects.filter(account=wang).exists()


def test_the_choice_of_mail_outlasts_a_time_without_mail(desk: Client, wang: Account) -> None:
    desk.post("/通知/设置/", {"returned-in_program": "on"})
    assert NoticeChoice.objects.get(account=wang, kind=NoticeName.RETURNED).by_mail
