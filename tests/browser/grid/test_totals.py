"""Totals fill themselves, balances follow the typing."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.grid.conftest import Sheet
from tests.browser.harness import EDITION, Harness

WHO = ("natural_person", "commercial", "research", "public_welfare", "legal_service")
LAST = "requests.new_received.other_organisation"
TOTAL = "requests.new_received.total"


@pytest.fixture
def line(requests: Sheet) -> Sheet:
    """The first line complete but for its last part."""
    for number, who in enumerate(WHO):
        requests.type(f"requests.new_received.{who}", str(number))
    return requests


def test_a_total_waits_until_its_parts_are_complete(line: Sheet) -> None:
    expect(line.cell(TOTAL)).to_have_value("")
    line.type(LAST, "5")
    expect(line.cell(TOTAL)).to_have_value("15")
    assert line.cell(TOTAL).get_attribute("aria-description") == "自动合计"


def test_a_filled_total_follows_its_parts_and_is_blank_again_with_them(line: Sheet) -> None:
    line.type(LAST, "5")
    line.type(LAST, "6")
    expect(line.cell(TOTAL)).to_have_value("16")
    line.cell(LAST).press("Backspace")
    expect(line.cell(TOTAL)).to_have_value("")


def test_a_typed_total_is_never_overwritten(line: Sheet) -> None:
    line.type(TOTAL, "99")
    line.type(LAST, "5")
    expect(line.cell(TOTAL)).to_have_value("99")
    expect(line.balance("A03.new_received")).to_contain_text("差 84")


def test_a_typed_total_can_be_given_back_to_its_parts(line: Sheet) -> None:
    line.type(TOTAL, "99")
    line.type(LAST, "5")
    line.balance("A03.new_received").get_by_role("button").click()
    expect(line.cell(TOTAL)).to_have_value("15")
    line.type(LAST, "6")
    expect(line.cell(TOTAL)).to_have_value("16")


def test_a_total_emptied_by_hand_fills_again_only_on_leaving(line: Sheet) -> None:
    line.type(LAST, "5")
    line.cell(TOTAL).focus()
    line.page.keyboard.press("Delete")
    expect(line.cell(TOTAL)).to_have_value("")
    line.page.keyboard.press("Home")
    expect(line.cell(TOTAL)).to_have_value("15")


def test_a_filled_total_still_follows_after_the_page_was_loaded_again(line: Sheet) -> None:
    line.type(LAST, "5")
    expect(line.page.locator("[data-saving-state]")).to_have_text("已保存 10:32")
    line.page.reload()
    line.page.wait_for_selector("html[data-ready]")
    line.type(LAST, "7")
    expect(line.cell(TOTAL)).to_have_value("17")


def test_a_balance_breaks_and_heals_while_typing(requests: Sheet) -> None:
    balance = requests.balance("A01.natural_person")
    expect(balance).to_contain_text("待填")
    for line, figure in {"new_received": 3, "carried_in": 0, "result_total": 1}.items():
        requests.type(f"requests.{line}.natural_person", str(figure))
    requests.type("requests.carried_out.natural_person", "1")
    expect(balance.locator(".balance-sums")).to_have_text(re.compile(r"3\s+≠\s+2"))
    expect(balance).to_contain_text("差 1")
    requests.type("requests.carried_out.natural_person", "2")
    expect(balance).to_contain_text("平")


def test_nothing_is_red_while_typing(requests: Sheet) -> None:
    requests.type("requests.new_received.natural_person", "abc")
    assert requests.page.locator(".has-error, .has-finding, [aria-invalid]").count() == 0


def test_a_balance_that_changed_is_said_politely_on_leaving(requests: Sheet) -> None:
    for line in ("new_received", "carried_in", "result_total", "carried_out"):
        requests.type(f"requests.{line}.natural_person", "1")
    requests.page.keyboard.press("Tab")
    expect(requests.page.locator("[data-announce]")).to_have_text("自然人：2 ＝ 2，平")


def test_the_sums_are_there_before_any_script_runs(
    requests: Sheet, harness: Harness, harness_server: str
) -> None:
    harness.chapter("3").values = dict.fromkeys(EDITION.by_key["requests"].cells, "0")
    context = requests.page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{harness_server}/table/requests/")
    expect(plain.locator('[data-identity="A01.total"]')).to_contain_text("平")
    context.close()


def test_chapter_four_shows_its_three_totals(open_sheet, harness: Harness) -> None:
    sheet = open_sheet("disputes")
    for verdict in ("upheld", "corrected", "other", "pending"):
        sheet.type(f"disputes.litigation_direct.{verdict}", "1")
    expect(sheet.cell("disputes.litigation_direct.total")).to_have_value("4")
    expect(sheet.balance("A06.litigation_direct")).to_contain_text("平")


def test_totals_follow_their_parts_after_a_fill_with_zeros(open_sheet, harness: Harness) -> None:
    harness.chapter("3").values = dict.fromkeys(EDITION.by_key["requests"].cells, "0")
    sheet = open_sheet("requests")
    sheet.type("requests.new_received.natural_person", "2")
    sheet.type("requests.granted.natural_person", "2")
    expect(sheet.cell("requests.granted.total")).to_have_value("2")
    expect(sheet.cell("requests.result_total.total")).to_have_value("2")
    expect(sheet.balance("A01.natural_person")).to_contain_text("平")
