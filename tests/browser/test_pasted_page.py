"""A page of a site, copied from the browser and pasted into 年报体检: every figure is read."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Role
from tests import factories
from tests.browser.walking import picture, sign_in
from tests.corpus.compose import specimen
from tests.corpus.layouts import layouts

PAGES = ("site_all_round", "groups_on_rows", "all_in_one_table", "breaks_for_paragraphs")


@pytest.fixture
def clerk(transactional_db: None) -> Account:
    county = factories.AgencyFactory(name="望溪县人民政府", short_name="望溪县")
    unit = factories.AgencyFactory(name="望溪县柏岭镇人民政府", short_name="柏岭镇", parent=county)
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("kind", "year"), [("few", 2024), ("many", 2025)])
def test_a_page_copied_from_a_browser_is_read_whole(
    page: Page, live_server: LiveServer, clerk: Account, name: str, kind: str, year: int
) -> None:
    sign_in(page, live_server.url, clerk)
    report = specimen("township_plain", kind, 31, year)
    _copy(page, layouts()[f"html/{name}"].printed([report])[0].decode())
    page.goto(f"{live_server.url}/体检/")
    page.get_by_text("没有文件？粘贴全文").click()
    page.get_by_label("报告全文，连同表格").focus()
    page.keyboard.press("Control+V")
    page.get_by_role("button", name="开始体检").click()
    facts = page.locator(".checkup-facts")
    expect(facts).to_contain_text("200／200格")
    picture(page, f"checkup-pasted-{name}")
    expect(facts).to_contain_text(f"{year}年度")
    expect(page.locator("h1")).to_contain_text(report.organisation)
    for asked in ("must_fix", "must_explain"):
        expect(facts.locator(f".is-{asked}")).to_contain_text("0处")


def _copy(page: Page, html: str) -> None:
    """Open a page beside, mark all of it and copy it."""
    site = page.context.new_page()
    site.set_content(html)
    site.keyboard.press("Control+A")
    site.keyboard.press("Control+C")
    site.close()
