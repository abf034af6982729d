"""From the sign-in to an approved empty report it takes two presses; every page is accessible."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Report, Role, State
from reports.workflow.way.submit import submit
from tests import factories
from tests.browser.walking import axe_is_content, follow, picture, sign_in


@pytest.fixture
def reviewer(transactional_db: None) -> Account:
    """She, and three units that have sent in empty reports."""
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    for name in ("青石镇", "白马乡", "石门镇"):
        unit = factories.AgencyFactory(name=f"临水县{name}人民政府", short_name=name, parent=county)
        clerk = factories.appointed(f"clerk-{name}", f"{name}填报员", unit, Role.FILLER)
        submit(factories.filled(factories.started(unit, clerk), clerk).pk, by=clerk)
    return factories.appointed("li", "李慧", county, Role.REVIEWER)


def test_three_empty_reports_cost_four_presses(
    page: Page, live_server: LiveServer, reviewer: Account
) -> None:
    sign_in(page, live_server.url, reviewer)
    expect(page.get_by_role("heading", name="审核", exact=True)).to_be_visible()
    axe_is_content(page)
    presses = 1
    follow(page, page.get_by_role("link", name="逐份看空报表（3份）"))
    axe_is_content(page)
    picture(page, "empty-report")
    for _ in range(3):
        expect(page.get_by_text("存在的主要问题", exact=False).first).to_be_visible()
        follow(page, page.get_by_role("button", name="通过"))
        presses += 1
    expect(page.get_by_text("没有等着审核的报告")).to_be_visible()
    assert presses == 4
    assert set(Report.objects.values_list("state", flat=True)) == {State.APPROVED}


def test_a_colleagues_report_is_asked_for(
    page: Page, live_server: LiveServer, reviewer: Account
) -> None:
    county = reviewer.appointments.get().agency
    colleague = factories.appointed("wu", "吴天", county, Role.REVIEWER)
    sign_in(page, live_server.url, colleague)
    follow(page, page.get_by_role("button", name="从第一份开始"))
    page.context.clear_cookies()
    sign_in(page, live_server.url, reviewer)
    follow(page, page.get_by_role("link", name="接过来"))
    axe_is_content(page)
    follow(page, page.get_by_role("button", name="接过来，由我审核"))
    expect(page.get_by_text("现在由您审核")).to_be_visible()
