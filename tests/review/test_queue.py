"""审核: the longest sent in comes first, late is shown, and a hundred units cost few queries."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, Agency, CountyYear, Report, clock
from reports.workflow.arriving.bring_report import bring_report
from reports.workflow.arriving.brought_in import BroughtIn
from reports.workflow.due import due_year
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests import factories
from tests.documents import sound
from tests.workflow.reviewed import opened


def _text(client: Client, query: str = "") -> str:
    answer = client.get(f"/审核/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def _sent(county: Agency, name: str, days_ago: int) -> Report:
    """A report as it stands in the line; how it came there does not matter here."""
    unit = factories.AgencyFactory(short_name=name, parent=county)
    clerk = factories.AccountFactory()
    then = timezone.now() - datetime.timedelta(days=days_ago)
    return Report.objects.create(
        agency=unit,
        year=2024,
        state="submitted",
        publish_by="2025-01-31",
        submitted_at=then,
        arrived_at=then,
        submitted_by=clerk,
    )


def test_the_longest_sent_in_comes_first(reviewer: Client, county: Agency) -> None:
    for name, days_ago in (("云台乡", 1), ("柳河镇", 9), ("石门镇", 4)):
        _sent(county, name, days_ago)
    text = _text(reviewer)
    places = [text.index(name) for name in ("柳河镇", "石门镇", "云台乡")]
    assert places == sorted(places)


def test_what_came_as_a_file_says_so(reviewer: Client, township: Agency, li: Account) -> None:
    document = sound(due_year(clock.today()))
    bring_report(BroughtIn("年报.docx", b"as it came", document), township, document.year, by=li)
    assert '<span class="chip is-quiet">文件</span>' in _text(reviewer)
    _sent(township.parent or township, "柳河镇", 1)
    assert _text(reviewer).count(">文件</span>") == 1


def test_a_signed_report_came_when_it_was_signed(reviewer: Client, county: Agency) -> None:
    signed = _sent(county, "柳河镇", 9)
    _sent(county, "石门镇", 4)
    signed.signed_at = signed.arrived_at = timezone.now() - datetime.timedelta(days=2)
    signed.signed_by = signed.submitted_by
    signed.save()
    came = f"{timezone.localtime(signed.signed_at):%-m月%-d日 %H:%M}"
    text = _text(reviewer)
    assert text.index("石门镇") < text.index("柳河镇")
    assert came in text
    assert came in reviewer.get(f"/审核/{signed.pk}/").content.decode()
    assert came in reviewer.get("/进度/2024/").content.decode()


def test_the_days_left_and_what_came_late_are_shown(reviewer: Client, county: Agency) -> None:
    _sent(county, "柳河镇", 1)
    today = timezone.localdate()
    CountyYear.objects.create(
        county=county,
        year=2024,
        submit_by=today - datetime.timedelta(days=3),
        review_by=today + datetime.timedelta(days=2),
    )
    text = _text(reviewer)
    assert "迟报2天" in text
    assert "还有2天" in text
    CountyYear.objects.update(review_by=today - datetime.timedelta(days=2))
    assert "已超2天" in _text(reviewer)


def test_a_report_sent_twice_is_in_its_second_round(
    reviewer: Client, ready: Report, wang: Account, li: Account
) -> None:
    opened(ready, wang, li)
    assert "第1次" in _text(reviewer)
    send_back(ready.pk, "请按意见修改。", by=li)
    submit(ready.pk, by=wang)
    assert "第2次" in _text(reviewer)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?state=submitted", True),
        ("?state=returned", False),
        ("?year=2024", True),
        ("?year=1999", True),
        ("?state=nonsense", True),
        ("?state=draft", True),
    ],
)
def test_state_and_year_narrow_the_line(
    reviewer: Client, county: Agency, query: str, shown: bool
) -> None:
    _sent(county, "柳河镇", 1)
    assert ("柳河镇" in _text(reviewer, query)) is shown


def test_drafts_and_other_counties_are_not_there(
    reviewer: Client, ready: Report, county: Agency
) -> None:
    foreign = factories.AgencyFactory(name="邻水县人民政府", short_name="邻水县")
    _sent(foreign, "外县镇", 1)
    text = _text(reviewer)
    assert "外县镇" not in text
    assert "青石镇" not in text


def test_who_reviews_nothing_finds_no_line(client: Client, wang: Account) -> None:
    client.force_login(wang)
    assert client.get("/审核/").status_code == 404
    assert "/审核/" not in client.get("/").content.decode()


def test_a_reviewer_finds_the_way_from_every_page(reviewer: Client) -> None:
    assert 'href="/%E5%AE%A1%E6%A0%B8/"' in reviewer.get("/").content.decode()


def test_a_hundred_units_cost_few_queries(
    reviewer: Client, county: Agency, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(100):
        _sent(county, f"第{number}乡", number)
    with django_assert_max_num_queries(12):
        _text(reviewer)
