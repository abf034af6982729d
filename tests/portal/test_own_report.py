"""The county's own report for everyone: 公开/…/本级/, with the bodies behind its figures."""

import pytest
from django.test import Client

from reports.models import Account, Agency, CountySettings, FixedSum, Report
from reports.workflow.way.approve_alone import approve_alone
from reports.workflow.way.publish import publish
from tests.on_the_way import ADDRESS
from tests.workflow.rollup.county_reports import YEAR, cast, fixed, signed

CONTENT = {
    "counted": [{"unit": 1, "name": "临水县青石镇人民政府"}],
    "left_out": [{"unit": 2, "name": "临水县税务局", "reason": "垂直管理部门"}],
    "missing": [{"unit": 3, "name": "临水县白马乡人民政府", "reason": "负责人调离"}],
    "own": {"disclosure.penalties.decisions": "3"},
}


@pytest.fixture
def public(county: Agency, township: Agency, li: Account) -> Report:
    people = cast(county)
    fixed(county, people.clerk)
    FixedSum.objects.update(content=CONTENT)
    li.appointments.all().delete()
    report = approve_alone(signed(people).pk, by=people.leader)
    return publish(report.pk, ADDRESS, by=people.clerk)


def test_everyone_reads_it_and_of_whose_reports_it_is_the_sum(
    client: Client, public: Report, county: Agency
) -> None:
    assert county.short_name in client.get("/公开/").content.decode()
    above = client.get(f"/公开/{county.public_code}/{YEAR}/").content.decode()
    assert "本级：" in above
    assert public.printed_title in above
    page = client.get(f"/公开/{county.public_code}/{YEAR}/本级/").content.decode()
    assert "一、总体情况" in page
    for told in ("计入1个单位", "临水县税务局：垂直管理部门", "负责人调离", "本级自身的数另行计入"):
        assert told in page
    files = f"/公开/{county.public_code}/{YEAR}/1"
    assert client.get(f"{files}/pdf/").status_code == 200


def test_a_county_that_keeps_its_page_closed_keeps_this_closed_as_well(
    client: Client, public: Report, county: Agency
) -> None:
    CountySettings.objects.create(county=county, public_page=False)
    for address in (
        f"/公开/{county.public_code}/{YEAR}/本级/",
        f"/公开/{county.public_code}/{YEAR}/",
    ):
        assert client.get(address).status_code == 404
    assert county.short_name not in client.get("/公开/").content.decode()
