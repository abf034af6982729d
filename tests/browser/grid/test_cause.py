"""The likely cause stands first in the dock; a press puts it right, another takes that back."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Report, Role
from reports.models.tables import figures_of
from tests import factories
from tests.browser.walking import sign_in

CELL = "requests.granted.commercial"


@pytest.fixture
def full(transactional_db: None, page: Page, live_server: LiveServer) -> Report:
    """A table that balances, and its clerk in front of it."""
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", parent=county)
    clerk = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    report = factories.counted(factories.started(unit, clerk), clerk)
    sign_in(page, live_server.url, clerk)
    page.get_by_role("button", name="退出").wait_for()
    page.goto(f"{live_server.url}/reports/{report.pk}/table/3/")
    page.wait_for_selector("html[data-ready]")
    return report


def test_the_cause_comes_goes_and_is_put_right(full: Report, page: Page) -> None:
    right = figures_of(full)[CELL]
    cause = page.locator("[data-cause]")
    expect(cause).to_be_hidden()
    cell = page.locator(f'[name="{CELL}"]')
    cell.fill(str(right + 7))
    cell.press("Enter")
    page.get_by_role("button", name="不改").click()
    expect(cause).to_contain_text("最可能的原因：")
    assert page.locator("[data-dock] > :visible").first.get_attribute("data-cause") == ""
    page.reload()
    expect(cause).to_contain_text("最可能的原因：")
    cause.get_by_role("button", name="照此修改（1格）").click()
    expect(cell).to_have_value(str(right))
    expect(cause).to_be_hidden()
    expect(page.locator(".balance.is-off")).to_have_count(0)
    page.locator("[data-undo]").click()
    expect(cell).to_have_value(str(right + 7))
    expect(cause).to_be_visible()
