"""Who only reads the sum, to write or sign the county's report: every link leads somewhere."""

import re
from html import unescape

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, Agency, OwnFigures, ProblemPair, Report, Role, State
from reports.statute import format_for
from reports.workflow.access import OF_COUNTY
from tests.board.counties import YEAR
from tests.factories import appointed
from tests.figures import zeros
from tests.workflow.rollup.summed_county import reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
CELL = "requests.new_received.total"
PAGES = ("", "三张表/", f"三张表/{CELL}/", "县报/")


@pytest.fixture
def reports(county: Agency, li: Account) -> list[Report]:
    figures = zeros(EDITION) | {CELL: 12}
    kept = dict.fromkeys((CELL,), "3")
    OwnFigures.objects.create(county=county, year=YEAR, figures=kept, by=li)
    return reported(county, [figures, figures], li)


def test_no_link_of_the_sum_leads_nowhere(
    client: Client, county: Agency, reports: list[Report]
) -> None:
    seen: dict[str, set[str]] = {}
    for role in (Role.SIGNER, Role.FILLER, Role.REVIEWER, Role.ADMINISTRATOR):
        client.force_login(appointed(role.value, "孙副县长", county, role))
        links = seen[role.value] = _links(client, role)
        assert len(links) > len(PAGES)
        lost = [one for one in sorted(links) if client.get(one, follow=True).status_code == 404]
        assert lost == [], role
    assert len(seen["signer"]) < len(seen["reviewer"])


def _links(client: Client, role: Role) -> set[str]:
    """Where the pages of the sum lead to that a person in this role may open."""
    more = ("文字指标/",) if role in OF_COUNTY else ()
    pages = {page: client.get(f"/汇总/{YEAR}/{page}").text for page in (*PAGES, *more)}
    assert all("第0镇" in pages[page] for page in ("", f"三张表/{CELL}/"))
    main = (text.split("<main", 1)[1] for text in pages.values())
    return {unescape(one) for text in main for one in re.findall(r'href="(/[^"#]*)"', text)}


def test_who_writes_the_countys_report_sees_what_several_units_name(
    client: Client,
    county: Agency,
    reports: list[Report],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for report in reports:
        ProblemPair.objects.create(report=report, position=0, problem="政策解读形式单一。")
    client.force_login(appointed("qian", "钱学文", county, Role.FILLER))
    with django_assert_max_num_queries(14):
        page = client.get(f"/汇总/{YEAR}/县报/").text
    assert "2个单位在年度报告中提到" in page
    assert "第0镇、第1镇" in page
    Report.objects.filter(pk=reports[0].pk).update(state=State.REVIEWING)
    assert "在年度报告中提到" not in client.get(f"/汇总/{YEAR}/县报/").text
