"""A table that only a later edition prints is typed, balanced in the browser and saved."""

import datetime

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Report, Role, clock
from reports.models.tables import figures_of
from tests import factories
from tests.browser.walking import open_page, picture, sign_in, type_into, wait_saved
from tests.editions.report_2027 import YEAR

PICTURES, VIDEOS, TOTAL = (f"explained.policies.{one}" for one in ("pictures", "videos", "total"))


@pytest.fixture
def clerk(transactional_db: None) -> Account:
    county = factories.AgencyFactory(name="某县人民政府", short_name="某县")
    unit = factories.AgencyFactory(name="某县青石镇人民政府", parent=county)
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


@pytest.fixture
def begun(clerk: Account) -> Report:
    day = datetime.datetime(YEAR + 1, 1, 20, 9, tzinfo=datetime.UTC)
    with clock.showing(lambda: day):
        return factories.started(clerk.appointments.get().agency, clerk, YEAR)


def test_its_sums_are_watched_while_they_are_typed(
    page: Page, live_server: LiveServer, clerk: Account, begun: Report
) -> None:
    sign_in(page, live_server.url, clerk)
    open_page(page, live_server.url, begun, "table/5/")
    balance = page.locator('[data-identity="A06.policies"]')
    for cell, figure in ((PICTURES, "2"), (VIDEOS, "3"), (TOTAL, "4")):
        type_into(page, cell, figure)
    expect(balance).to_contain_text("差 1")
    picture(page, "edition-2027-table")
    type_into(page, TOTAL, "5")
    expect(balance).to_contain_text("平")
    wait_saved(page)
    figures = figures_of(begun)
    assert [figures[cell] for cell in (PICTURES, VIDEOS, TOTAL)] == [2, 3, 5]
