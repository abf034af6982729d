"""A county's own report: by when it is due, on its own board and on that of the body above."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse

from reports.board.rows import UnitLine
from reports.models import Account, Agency, CountyYear, Role, State
from reports.workflow.due_units import expected
from tests.board.counties import YEAR, in_state
from tests.factories import AgencyFactory, appointed

BY_LAW = datetime.date(YEAR + 1, 3, 31)


@pytest.fixture
def city(county: Agency) -> Agency:
    above = AgencyFactory(name="临江市人民政府", short_name="临江市")
    Agency.objects.filter(pk=county.pk).update(parent=above)
    return above


@pytest.fixture
def citys(city: Agency, client: Client) -> Client:
    client.force_login(appointed("han", "韩雪", city, Role.REVIEWER))
    return client


def line(client: Client, county: Agency) -> UnitLine:
    page = client.get(f"/进度/{YEAR}/").context["page"]
    return next(one for one in page if one.unit == county.pk)


@pytest.mark.parametrize("state", [None, State.DRAFT, State.RETURNED, State.APPROVED])
def test_the_board_of_the_body_above_knows_31_march_until_it_is_public(
    state: State | None, county: Agency, li: Account, citys: Client
) -> None:
    if state:
        in_state(county, state, li, publish_by=BY_LAW, sum_number=1).save()
    shown = line(citys, county)
    assert (shown.due, shown.limit) == (BY_LAW, "公布期限")


def test_what_the_body_above_lays_down_goes_before_the_law(
    county: Agency, city: Agency, citys: Client
) -> None:
    day = datetime.date(YEAR + 1, 2, 20)
    CountyYear.objects.create(county=city, year=YEAR, submit_by=day)
    shown = line(citys, county)
    assert (shown.due, shown.limit) == (day, "报送截止")


@pytest.mark.parametrize(
    ("level", "closed", "reports"),
    [
        ("county", (2, 10), False),
        ("county", (3, 31), False),
        ("county", (4, 1), True),
        ("township", (1, 31), False),
        ("township", (2, 10), True),
    ],
)
def test_who_was_closed_before_its_own_report_was_due_leaves_it_to_its_successor(
    level: str, closed: tuple[int, int], reports: bool, county: Agency
) -> None:
    body = AgencyFactory(
        name="某某", level=level, parent=county, closed_on=datetime.date(YEAR + 1, *closed)
    )
    assert Agency.objects.filter(expected(YEAR), pk=body.pk).exists() is reports


def test_a_countys_board_has_a_line_of_its_own_report(
    reviewer: Client, county: Agency, li: Account, units: list[Agency]
) -> None:
    begun = reverse("rollup:county_report", args=[YEAR])
    page = reviewer.get(f"/进度/{YEAR}/").text
    assert "本级报告（县报）" in page
    assert f'<a href="{begun}">还没有开始</a>' in page
    assert "公布期限是3月31日，还有70天" in page
    in_state(county, State.DRAFT, li, publish_by=BY_LAW, sum_number=1).save()
    assert "公布期限是3月31日，还有70天" in reviewer.get(f"/进度/{YEAR}/").text
    assert "本级报告（县报）" not in reviewer.get(f"/进度/{YEAR - 1}/").text
