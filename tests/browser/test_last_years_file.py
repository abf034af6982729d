"""Last year's file before it is taken: by keyboard, by old and narrow windows, without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Agency, CarriedSentence, Report, Role
from tests import factories
from tests.browser.walking import axe_is_content, open_page, sideways, sign_in
from tests.desk.test_last_years_file import typed


@pytest.fixture
def clerk(transactional_db: None) -> Account:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit: Agency = factories.AgencyFactory(
        name="临水县青石镇人民政府", short_name="青石镇", parent=county
    )
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


def hand_in(page: Page, server: str, clerk: Account, folder: Path) -> Report:
    """A draft with a file of another name beside it, whose measures are more than its problems."""
    report = factories.started(clerk.appointments.get().agency, clerk, 2024)
    path = folder / "去年.txt"
    path.write_bytes(typed("临水县青石乡人民政府").read())
    open_page(page, server, report, "last-year/")
    page.locator("[name=last_year]").set_input_files(path)
    page.get_by_role("button", name="读取，先看看").click()
    expect(page.get_by_role("heading", name="先看，再带入")).to_be_visible()
    return report


def test_it_is_answered_and_taken_by_keyboard(
    page: Page, live_server: LiveServer, clerk: Account, tmp_path: Path
) -> None:
    sign_in(page, live_server.url, clerk)
    report = hand_in(page, live_server.url, clerk, tmp_path)
    axe_is_content(page)
    for width in (390, 683, 1366):
        page.set_viewport_size({"width": width, "height": 768})
        assert sideways(page) <= 0
    page.get_by_role("button", name="带入，逐章填写").press("Enter")
    expect(page.locator("[data-error-summary]")).to_contain_text("请先说怎么对应")
    axe_is_content(page)
    page.get_by_label(re.compile("就是本单位的报告")).press("Space")
    page.get_by_label(re.compile("按次序")).press("Space")
    page.get_by_role("button", name="带入，逐章填写").press("Enter")
    expect(page.locator(".carried-line")).to_contain_text("句上年的文字没有处理")
    assert CarriedSentence.objects.filter(report=report, name="measures.2").exists()


def test_without_scripts_what_was_chosen_stays_through_a_refusal(
    browser: Browser, live_server: LiveServer, clerk: Account, tmp_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, live_server.url, clerk)
    hand_in(page, live_server.url, clerk, tmp_path)
    intro = page.locator("select", has=page.locator("option[value='overview.intro'][selected]"))
    intro.first.select_option("overview.platform")
    name = intro.first.get_attribute("name")
    page.get_by_role("button", name="带入，逐章填写").click()
    expect(page.locator("[data-error-summary]")).to_contain_text("请先确认就是本单位的报告")
    expect(page.locator(f'[name="{name}"]')).to_have_value("overview.platform")
    context.close()
