"""The session ends in the middle of typing: the page asks for the password, and nothing is lost."""

import pytest
from django.contrib.sessions.models import Session
from django_otp.oath import TOTP
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Report, Role
from reports.workflow.accounts.two_steps import prepare_two_steps, switch_on_two_steps
from reports.workflow.chapters.chapter_store import typed_values
from tests import factories
from tests.browser.walking import (
    PASSWORD,
    axe_is_content,
    open_page,
    picture,
    sign_in,
    wait_saved,
)

INTRO = "overview.intro"
CELLS = ("disclosure.licences.decisions", "disclosure.penalties.decisions")


@pytest.fixture
def clerk(transactional_db: None) -> Account:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


@pytest.fixture
def report(clerk: Account) -> Report:
    (agency,) = (one.agency for one in clerk.appointments.all())
    return factories.started(agency, clerk)


def _signed_out(page: Page) -> Locator:
    """What the page shows when the server knows nobody any more."""
    asked = page.locator("[data-again]")
    expect(asked).to_be_visible()
    return asked


def _answer(page: Page, password: str) -> None:
    asked = page.locator("[data-again]")
    asked.get_by_label("密码", exact=True).fill(password)
    asked.get_by_role("button", name="登录并保存").click()


def test_a_chapter_of_text_loses_nothing(
    page: Page, live_server: LiveServer, clerk: Account, report: Report
) -> None:
    sign_in(page, live_server.url, clerk)
    open_page(page, live_server.url, report, "text/1/")
    box = page.locator(f'[name="{INTRO}"]')
    box.press_sequentially("本年度，")
    Session.objects.all().delete()
    box.press_sequentially("本镇认真贯彻《条例》")
    asked = _signed_out(page)
    box.press_sequentially("，公开信息120条。")
    expect(box).to_be_focused()
    axe_is_content(page)
    picture(page, "signed-out-text")
    _answer(page, "not-her-password")
    expect(asked).to_contain_text("密码不对")
    _answer(page, PASSWORD)
    expect(asked).to_have_count(0)
    wait_saved(page)
    whole = "本年度，本镇认真贯彻《条例》，公开信息120条。"
    expect(box).to_have_value(whole)
    assert typed_values(report, "1")[INTRO] == whole
    page.get_by_role("button", name="保存，到下一章").click()
    page.wait_for_url("**/table/2/")


def test_a_table_loses_nothing(
    page: Page, live_server: LiveServer, clerk: Account, report: Report
) -> None:
    sign_in(page, live_server.url, clerk)
    open_page(page, live_server.url, report, "table/2/")
    first, second = (page.locator(f'[name="{cell}"]') for cell in CELLS)
    first.press_sequentially("12")
    Session.objects.all().delete()
    page.keyboard.press("Enter")
    second.press_sequentially("3")
    _signed_out(page)
    second.press_sequentially("4")
    picture(page, "signed-out-table")
    _answer(page, PASSWORD)
    wait_saved(page)
    stored = typed_values(report, "2")
    assert [stored[cell] for cell in CELLS] == ["12", "34"]
    page.get_by_role("button", name="保存并核查").click()
    expect(first).to_have_value("12")


def test_the_code_of_the_phone_is_asked_for_in_place(
    page: Page, live_server: LiveServer, clerk: Account, report: Report
) -> None:
    sign_in(page, live_server.url, clerk)
    open_page(page, live_server.url, report, "text/1/")
    device = prepare_two_steps(by=clerk)
    codes = switch_on_two_steps(f"{TOTP(device.bin_key).token():06}", by=clerk)
    Session.objects.all().delete()
    page.locator(f'[name="{INTRO}"]').press_sequentially("还在写")
    asked = _signed_out(page)
    _answer(page, PASSWORD)
    expect(asked).to_contain_text("请输入手机上的六位验证码")
    asked.get_by_label("验证码").fill(codes[0])
    asked.get_by_role("button", name="登录并保存").click()
    wait_saved(page)
    assert typed_values(report, "1")[INTRO] == "还在写"


def test_nobody_else_signs_in_under_her_text(
    page: Page, live_server: LiveServer, clerk: Account, report: Report
) -> None:
    other = factories.appointed("zhao", "赵志远", report.agency, Role.FILLER)
    sign_in(page, live_server.url, clerk)
    open_page(page, live_server.url, report, "text/1/")
    box = page.locator(f'[name="{INTRO}"]')
    Session.objects.all().delete()
    beside = page.context.new_page()
    sign_in(beside, live_server.url, other)
    expect(beside.get_by_role("button", name="退出")).to_be_visible()
    box.press_sequentially("王秀英写的")
    asked = _signed_out(page)
    _answer(page, PASSWORD)
    expect(asked).to_contain_text("现在登录的是“赵志远”")
    assert typed_values(report, "1")[INTRO] == ""
    expect(box).to_have_value("王秀英写的")
    beside.get_by_role("button", name="退出").click()
    beside.wait_for_url("**/login/**")
    _answer(page, PASSWORD)
    wait_saved(page)
    assert typed_values(report, "1")[INTRO] == "王秀英写的"
