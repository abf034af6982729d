"""axe finds nothing of any severity: wide, narrow, at 200 %, in forced colours."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from reports.models import Role
from tests import factories
from tests.browser.harness import EDITION, Harness
from tests.browser.walking import objections, sideways, sign_in

ADDRESSES = ("table/disclosure/", "table/requests/", "table/disputes/", "text/", "parts/", "login/")


MODES = {
    "wide": (1366, 768, "none"),
    "phone": (390, 768, "none"),
    "at 200 %": (683, 384, "none"),
    "in forced colours": (1366, 768, "active"),
}


def _look(page: Page, mode: str) -> None:
    width, height, colours = MODES[mode]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(forced_colors=colours)  # type: ignore[arg-type]


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing(page: Page, harness: Harness, harness_server: str, mode: str) -> None:
    _look(page, mode)
    cell = "requests.new_received.natural_person"
    harness.chapter("3").values = dict.fromkeys(EDITION.by_key["requests"].cells, "1") | {cell: "x"}
    harness.findings = {"requests.carried_in.natural_person": "与上年不一致"}
    found = {}
    for address in ADDRESSES:
        page.goto(f"{harness_server}/{address}")
        page.wait_for_selector("html[data-ready]")
        found[address] = objections(page)
    assert found == {address: [] for address in ADDRESSES}


PAGES = (
    *("", "text/0/", "text/1/?checked=1", "table/2/", "table/3/?checked=1", "text/5/", "text/6/"),
    *("preview/", "submit/", "zeros/", "nothing/", "one-page/", "last-year/", "copy/", "记录/"),
)
EVERYONES = ("/", "/体检/", "/核查规则/", "/通知/", "/帮助/", "/公开/", "/核验/", "/nowhere/")


@pytest.mark.parametrize("mode", ["at 200 %", "in forced colours"])
def test_axe_finds_nothing_on_the_clerks_pages(
    page: Page, live_server: LiveServer, transactional_db: None, mode: str
) -> None:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    clerk = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    report = factories.started(unit, clerk)
    factories.save(report, "3", {"requests.granted.natural_person": "三件"}, clerk)
    sign_in(page, live_server.url, clerk)
    _look(page, mode)
    addresses = [*EVERYONES, *(f"/reports/{report.pk}/{one}" for one in PAGES)]
    found = {}
    for address in addresses:
        page.goto(f"{live_server.url}{address}")
        found[address] = [*objections(page), *(["sideways"] if sideways(page) > 0 else [])]
    assert found == {address: [] for address in addresses}


@pytest.mark.parametrize("width", [1366, 390])
def test_no_page_scrolls_sideways(
    page: Page, harness: Harness, harness_server: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    too_wide = {}
    for address in ADDRESSES:
        page.goto(f"{harness_server}/{address}")
        too_wide[address] = sideways(page)
    assert too_wide == dict.fromkeys(ADDRESSES, 0)
