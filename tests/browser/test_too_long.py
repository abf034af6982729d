"""A text that the server cannot keep stays with the browser, and is said to be unsaved."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Report, Role
from tests import factories
from tests.browser.walking import open_page, sign_in, type_into

NAME = "signature.organisation"
LONG = "长" * 150


@pytest.fixture
def clerk(transactional_db: None) -> Account:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", parent=county)
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


def test_a_text_too_long_is_kept_by_the_browser(
    page: Page, live_server: LiveServer, clerk: Account
) -> None:
    report = factories.started(clerk.appointments.get().agency, clerk)
    sign_in(page, live_server.url, clerk)
    expect(page.get_by_role("heading", level=1)).to_have_text("年度报告")
    open_page(page, live_server.url, report, "text/0/")
    type_into(page, NAME, LONG)
    expect(page.locator("[data-saving-state]")).to_contain_text("有1处没有保存")
    expect(page.locator(f'[data-error-for="{NAME}"]')).to_contain_text("最多写100字")
    page.reload()
    expect(page.locator(f'[name="{NAME}"]')).to_have_value(LONG)
    expect(page.locator("[data-saving-state]")).to_contain_text("有1处没有保存")
    assert Report.objects.get().signature_organisation == report.agency.name
