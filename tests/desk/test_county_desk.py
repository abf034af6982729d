"""The desk of a county's own report: tables to look at, text to write, one word to sign."""

import json

import pytest
from django.test import Client
from django.urls import reverse

from reports.models import Account, Agency, Report, Role, State
from reports.models.tables import figures_of
from reports.workflow.way.submit import submit
from tests import factories
from tests.workflow.rollup.county_reports import (
    YEAR,
    Cast,
    cast,
    fixed,
    signed,
    some_figures,
    written,
)

CELL = "disclosure.penalties.decisions"


@pytest.fixture
def people(county: Agency, township: Agency) -> Cast:
    return cast(county)


@pytest.fixture
def report(people: Cast, li: Account) -> Report:
    fixed(people.county, li, some_figures(2))
    return written(people)


def _as(client: Client, person: Account) -> Client:
    client.force_login(person)
    return client


def test_every_figure_of_a_locked_table_leads_to_its_units(
    client: Client, people: Cast, report: Report
) -> None:
    page = _as(client, people.clerk).get(f"/reports/{report.pk}/table/2/").content.decode()
    assert "本数来自汇总（定数第1次），已锁定" in page
    assert f"/{CELL}/?county={people.county.pk}" in page
    assert "<input" not in page.partition("sum-scroll")[2].partition("</section>")[0]
    linked = client.get(f"/汇总/{YEAR}/三张表/{CELL}/?county={people.county.pk}")
    assert linked.status_code == 200


def test_what_is_posted_into_a_locked_table_is_refused_at_its_place(
    client: Client, people: Cast, report: Report
) -> None:
    before, desk = figures_of(report), _as(client, people.clerk)
    told = desk.post(f"/reports/{report.pk}/table/2/", {CELL: "7"}, follow=True).content.decode()
    assert "本数来自汇总（定数第1次），不能在这里改" in told
    version = report.chapter_records.get(chapter="2").version
    body = json.dumps({"version": version, "values": {CELL: "999999"}})
    saved = desk.post(f"/reports/{report.pk}/save/2/", body, content_type="application/json")
    assert "本数来自汇总" in saved.json()["errors"][CELL]
    zeros = desk.post(f"/reports/{report.pk}/zeros/", {"2": "on"}, follow=True).content.decode()
    assert "本数来自汇总" in zeros
    assert figures_of(report) == before


def test_a_sum_fixed_anew_is_taken_at_one_press(
    client: Client, people: Cast, report: Report, li: Account
) -> None:
    newer = some_figures(3)
    fixed(people.county, li, newer)
    desk = _as(client, people.clerk)
    for address in ("", "table/2/", "submit/"):
        assert "第2次" in desk.get(f"/reports/{report.pk}/{address}").content.decode()
    told = desk.post(f"/reports/{report.pk}/sum/", follow=True).content.decode()
    assert "三张表已是第2次定数的数" in told
    assert figures_of(report) == newer


def test_the_leaders_page_says_when_her_word_stands_alone(client: Client, people: Cast) -> None:
    fixed(people.county, people.clerk)
    report = written(people)
    submit(report.pk, by=people.clerk)
    leader = _as(client, people.leader)
    assert "本级自审" in leader.get(f"/reports/{report.pk}/sign/").content.decode()
    told = leader.post(f"/reports/{report.pk}/sign/", {"sign": ""}, follow=True).content.decode()
    assert "作为本级自审通过" in told
    report.refresh_from_db()
    assert report.state == State.APPROVED


def test_it_stands_in_the_queue_of_who_may_review_it_and_of_nobody_else(
    client: Client, people: Cast, li: Account
) -> None:
    fixed(people.county, li)
    he = factories.appointed("he", "何芳", people.county, Role.REVIEWER)
    factories.Appointment.objects.create(account=he, agency=people.county, role=Role.SIGNER)
    report = signed(Cast(people.county, people.clerk, he))
    address, line = reverse("review:report", args=[report.pk]), reverse("review:queue")
    for person, status in ((li, 200), (he, 404)):
        reader = _as(client, person)
        queue = reader.get(f"{line}?like=another")
        assert queue.status_code == 200
        assert reader.get(address).status_code == status
        listed = reader.get(line).content.decode()
        assert (report.agency.short_name in listed.partition("<main")[2]) == (status == 200)


def test_a_county_below_a_city_without_reviewers_keeps_a_queue_of_its_own(
    client: Client, people: Cast, li: Account
) -> None:
    city = factories.AgencyFactory(name="临江市人民政府", short_name="临江市")
    Agency.objects.filter(pk=people.county.pk).update(parent=city)
    fixed(people.county, li)
    signed(people)
    line = reverse("review:queue")
    assert _as(client, li).get(f"{line}?like=another").status_code == 200
    assert people.county.short_name in client.get(line).content.decode().partition("<main")[2]


def test_who_writes_it_reads_the_sum_and_decides_nothing_of_it(
    client: Client, people: Cast, report: Report
) -> None:
    clerk = _as(client, people.clerk)
    page = clerk.get(f"/汇总/{YEAR}/").content.decode()
    for name, status in (("units", 200), ("county_report", 200), ("fixing", 404), ("sheets", 404)):
        address = reverse(f"rollup:{name}", args=[YEAR])
        assert clerk.get(address).status_code == status
        assert (f'href="{address}"' in page) == (status == 200)


def test_the_sums_page_begins_it_once_the_year_is_fixed(
    client: Client, people: Cast, li: Account
) -> None:
    overseer = _as(client, li)
    address = f"/汇总/{YEAR}/县报/"
    assert "还没有定数" in overseer.get(address).content.decode()
    assert overseer.post(address).status_code == 409
    fixed(people.county, li)
    assert "开始写" in overseer.get(address).content.decode()
    assert overseer.post(address, follow=True).status_code == 200
    own = Report.objects.get(agency=people.county)
    assert own.is_summed
    assert own.printed_title in overseer.get(address).content.decode()
    assert overseer.post(address).status_code == 409


def test_a_unit_sees_its_own_line_of_a_fixed_sum_and_no_other(
    desk: Client, county: Agency, approved: Report, li: Account
) -> None:
    address = f"/reports/{approved.pk}/"
    assert "年汇总" not in desk.get(address).content.decode()
    kept = fixed(county, li)
    kept.content = {
        "counted": [
            {"unit": approved.agency_id, "name": "青石镇", "version": 1},
            {"unit": 0, "name": "白马乡", "version": 1},
        ]
    }
    kept.save()
    page = desk.get(address).content.decode()
    assert f"已计入本县{YEAR}年汇总（第1次定数）" in page
    assert "白马乡" not in page
