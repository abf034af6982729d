"""The page of 定数: what stands in the way, one press to fix it, what came later."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, Agency, Report
from reports.workflow.county_body import sum_in_force
from tests.board.counties import YEAR
from tests.workflow.rollup.fixable import corrected, fixable_county, lawful, settle_all

pytestmark = pytest.mark.django_db
PAGE = f"/汇总/{YEAR}/定数/"
MOST_QUERIES = 14


@pytest.fixture
def reports(county: Agency, li: Account) -> list[Report]:
    return fixable_county(county, li)


@pytest.fixture
def reviewer(client: Client, li: Account) -> Client:
    client.force_login(li)
    return client


def test_the_sum_is_fixed_and_what_comes_later_is_adopted(
    reviewer: Client, county: Agency, li: Account, reports: list[Report]
) -> None:
    assert reviewer.post(PAGE, {"act": "fix"}).status_code == 302
    assert "已经定数（第1次）" in reviewer.get(PAGE).text
    newer = corrected(reports[0], lawful(77), li)
    page = reviewer.get(PAGE)
    assert f"第1版 → 第2版：{newer.correction_reason}" in page.text
    assert page.context["changes"][0].cells
    settle_all(county, li)
    assert reviewer.post(PAGE, {"act": "adopt", "reason": "单位更正"}).status_code == 302
    fixed = sum_in_force(county.pk, YEAR)
    assert fixed
    assert fixed.number == 2
    assert "各单位的报告和定数时一样" in reviewer.get(PAGE).text


def test_what_is_refused_says_why_on_the_page(
    reviewer: Client, county: Agency, li: Account, reports: list[Report]
) -> None:
    Agency.objects.create(name="新河镇人民政府", short_name="新河镇", parent=county)
    refused = reviewer.post(PAGE, {"act": "fix"})
    assert refused.status_code == 409
    assert "新河镇" in refused.text
    assert sum_in_force(county.pk, YEAR) is None


def test_what_is_asked_is_read_once(
    reviewer: Client,
    county: Agency,
    li: Account,
    reports: list[Report],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES):
        assert reviewer.get(PAGE).status_code == 200


def test_an_act_that_there_is_not_is_none(reviewer: Client, reports: list[Report]) -> None:
    assert reviewer.post(PAGE, {"act": "delete"}).status_code == 404
