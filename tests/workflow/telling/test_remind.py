"""催办: who has not sent in is reminded in time, once a step, whoever runs it and how often."""

import datetime
import threading

import pytest
from django.core.management import call_command
from django.db import connection, connections
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, Agency, CountySettings, CountyYear, Notice, Report, Role
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.remind import remind
from reports.workflow.way.open_review import open_review
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests.factories import AgencyFactory, appointed

DEADLINE = datetime.date(2025, 1, 15)


@pytest.fixture(autouse=True)
def dates(county: Agency) -> CountyYear:
    return CountyYear.objects.create(county=county, year=2024, submit_by=DEADLINE)


def days_before(days: int) -> datetime.date:
    return DEADLINE - datetime.timedelta(days=days)


def texts(account: Account) -> list[str]:
    return list(account.notices.order_by("pk").values_list("text", flat=True))


@pytest.mark.parametrize("days", [7, 3, 1])
def test_a_clerk_is_reminded_of_a_report_not_started(wang: Account, days: int) -> None:
    assert remind(days_before(days)) == 1
    expected = f"青石镇2024年度报告还没有报送。报送截止是1月15日，还有{days}天。"
    assert texts(wang) == [expected]
    assert wang.notices.get().report is None


def test_each_step_is_said_once(wang: Account) -> None:
    """From ten days before to ten days after, twice every day."""
    for days in range(10, -11, -1):
        remind(days_before(days))
        assert remind(days_before(days)) == 0
    kinds = list(wang.notices.order_by("pk").values_list("kind", flat=True))
    assert kinds == [NoticeName.DEADLINE] * 3 + [NoticeName.LATE]


def test_a_missed_day_is_made_up_for(wang: Account) -> None:
    assert remind(days_before(5)) == 1
    assert "还有5天" in texts(wang)[0]
    assert remind(days_before(4)) == 0
    assert remind(days_before(0)) == 1
    assert "就是今天" in texts(wang)[1]


def test_a_draft_is_pointed_at(draft: Report, wang: Account) -> None:
    remind(days_before(3))
    assert wang.notices.get().report == draft


def test_who_has_sent_in_is_left_alone(ready: Report, wang: Account) -> None:
    submit(ready.pk, by=wang)
    assert remind(days_before(1)) == remind(days_before(-1)) == 0


def test_a_returned_report_was_in_time(ready: Report, wang: Account, li: Account) -> None:
    submit(ready.pk, by=wang)
    open_review(ready.pk, by=li)
    send_back(ready.pk, "请修改。", by=li)
    assert remind(days_before(1)) == remind(days_before(-1)) == 0


@pytest.mark.parametrize("has_dates", [True, False])
def test_a_returned_report_is_reminded_of_its_own_limit_before_and_after(
    ready: Report, wang: Account, li: Account, dates: CountyYear, has_dates: bool
) -> None:
    if not has_dates:
        dates.delete()
    submit(ready.pk, by=wang)
    open_review(ready.pk, by=li)
    send_back(ready.pk, "请修改。", by=li)
    Report.objects.update(mend_by=datetime.date(2025, 8, 20))
    Notice.objects.all().delete()
    assert [remind(datetime.date(2025, 8, day)) for day in (12, 13, 16, 17, 19, 20)] == [
        *(0, 1, 0, 1),
        *(1, 0),
    ]
    assert remind(datetime.date(2025, 8, 21)) == 1
    assert [one.partition("。")[2] for one in texts(wang)] == [
        "整改期限是8月20日，还有7天。",
        "整改期限是8月20日，还有3天。",
        "整改期限是8月20日，还有1天。",
        "整改期限是8月20日，已超过1天，请尽快报送。",
    ]


def test_a_report_returned_without_a_limit_is_reminded_of_the_end_of_the_review(
    ready: Report, wang: Account, li: Account, dates: CountyYear
) -> None:
    """As by releases that laid down none."""
    dates.review_by = DEADLINE + datetime.timedelta(days=10)
    dates.save()
    submit(ready.pk, by=wang)
    open_review(ready.pk, by=li)
    send_back(ready.pk, "请修改。", by=li)
    Report.objects.update(mend_by=None)
    assert remind(days_before(-1)) == 0
    assert remind(days_before(-7)) == 1
    assert texts(wang)[-1] == (
        "青石镇2024年度报告退回修改以后，还没有再次报送。审核截止是1月25日，还有3天。"
    )
    assert remind(days_before(-11)) == 1
    assert wang.notices.latest("pk").kind == NoticeName.LATE


@pytest.mark.parametrize("month", [7, 8, 12])
def test_reminders_never_end_before_the_date_itself(
    wang: Account, dates: CountyYear, month: int
) -> None:
    dates.submit_by = datetime.date(2025, month, 20)
    dates.save()
    assert remind(datetime.date(2025, month, 19)) == 1
    assert remind(datetime.date(2025, month, 21)) == 1
    assert [one.split("。")[1] for one in texts(wang)] == [
        f"报送截止是{month}月20日，还有1天",
        f"报送截止是{month}月20日，已超过1天，请尽快报送",
    ]


def test_a_year_long_past_is_reminded_of_no_more(wang: Account, county: Agency) -> None:
    CountyYear.objects.create(county=county, year=2022, submit_by=datetime.date(2023, 1, 15))
    assert remind(days_before(20)) == 0


def test_a_unit_that_does_not_report_yet_is_left_alone(wang: Account, township: Agency) -> None:
    Agency.objects.filter(pk=township.pk).update(reports_from=2025)
    assert remind(days_before(1)) == 0


def test_the_signer_is_reminded_where_it_waits_for_her(
    ready: Report, wang: Account, township: Agency, county: Agency
) -> None:
    """The clerk, who signs too, is still told once."""
    leader = appointed("leader", "陈镇长", township, Role.SIGNER)
    wang.appointments.create(agency=township, role=Role.SIGNER)
    assert remind(days_before(3)) == 1
    CountySettings.objects.create(county=county, signing_required=True)
    submit(ready.pk, by=wang)
    Notice.objects.all().delete()
    assert remind(days_before(1)) == 2
    assert len(texts(leader)) == len(texts(wang)) == 1


def test_a_new_date_is_a_new_reminder(wang: Account, dates: CountyYear) -> None:
    remind(days_before(1))
    dates.submit_by = DEADLINE + datetime.timedelta(days=10)
    dates.save()
    assert remind(days_before(-9)) == 1


def test_nobody_is_reminded_without_a_date(wang: Account, dates: CountyYear) -> None:
    dates.submit_by = None
    dates.save()
    assert remind(days_before(1)) == 0


def test_a_closed_unit_and_a_closed_account_are_left_alone(wang: Account, zhao: Account) -> None:
    Agency.objects.filter(appointments__account=wang).update(closed_on=DEADLINE)
    Account.objects.filter(pk=zhao.pk).update(is_active=False)
    assert remind(days_before(1)) == 0


def test_another_county_keeps_its_own_dates(wang: Account) -> None:
    elsewhere = AgencyFactory(parent=AgencyFactory())
    other = appointed("other", "他人", elsewhere, Role.FILLER)
    assert remind(days_before(1)) == 1
    assert texts(other) == []


def test_two_units_of_one_clerk_are_two_reminders(wang: Account, county: Agency) -> None:
    second = AgencyFactory(short_name="白石镇", parent=county)
    wang.appointments.create(agency=second, role=Role.FILLER)
    assert remind(days_before(1)) == 2


def test_many_units_cost_no_more_queries(
    county: Agency, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        unit = AgencyFactory(parent=county)
        appointed(f"clerk{number}", "填报员", unit, Role.FILLER)
    with django_assert_max_num_queries(12):
        assert remind(days_before(1)) == 30


def test_the_command_reminds(wang: Account, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("send_reminders")
    assert capsys.readouterr().out == "提醒了0次。\n"


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_remind_once(wang: Account, zhao: Account) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory SQLite database is one connection; PostgreSQL runs this")
    gate = threading.Barrier(4)
    counts: list[int] = []

    def run() -> None:
        gate.wait()
        counts.append(remind(days_before(1)))
        connections.close_all()

    runs = [threading.Thread(target=run) for _ in range(4)]
    for one in runs:
        one.start()
    for one in runs:
        one.join()
    assert sorted(counts) == [0, 0, 0, 2]
    assert Notice.objects.count() == 2
