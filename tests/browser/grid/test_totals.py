"""Totals fill themselves, balances follow the typing."""

import re
from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.grid.conftest import Sheet
from tests.browser.harness import EDITION, Harness
from tests.figures import balanced

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


LINE = "requests.new_received"
AGAIN = "requests.result_total.total"


@pytest.fixture
def typed(open_sheet: Callable[[str], Sheet], harness: Harness) -> Sheet:
    """A table whose totals were all typed, and are what their parts come to."""
    figures = balanced(EDITION, 7, most=50)
    cells = EDITION.by_key["requests"].cells
    harness.chapter("3").values = {cell: str(figures[cell]) for cell in cells}
    return open_sheet("requests")


def question(sheet: Sheet) -> Locator:
    return sheet.page.locator("[data-totals-question]")


def total_of(sheet: Sheet, cells: Iterable[str]) -> str:
    return str(sum(int(sheet.values()[cell]) for cell in cells))


def test_typed_totals_are_asked_about_once_and_follow_together(
    typed: Sheet, harness: Harness
) -> None:
    before = typed.values()
    typed.type("requests.granted.natural_person", "77")
    expect(question(typed)).to_be_hidden()
    typed.page.keyboard.press("Enter")
    expect(question(typed)).to_contain_text("合计没跟着变，一起改？")
    assert typed.page.evaluate("document.activeElement.name") == (
        "requests.partly_granted.natural_person"
    )
    typed.page.keyboard.type("5\n")
    question(typed).get_by_role("button", name="一起改").click()
    expect(question(typed)).to_be_hidden()
    after = typed.values()
    row = [f"requests.granted.{who}" for who in (*WHO, "other_organisation")]
    assert after["requests.granted.total"] == total_of(typed, row)
    column = [f"requests.{one}.total" for one in ("granted", "partly_granted")]
    grown = sum(int(after[cell]) - int(before[cell]) for cell in column)
    assert int(after[AGAIN]) - int(before[AGAIN]) == grown
    typed.type(f"{LINE}.natural_person", "1")
    assert typed.values()[f"{LINE}.total"] == total_of(
        typed, [f"{LINE}.{who}" for who in (*WHO, "other_organisation")]
    )
    expect(typed.page.locator("[data-saving-state]")).to_have_text("已保存 10:32")
    assert AGAIN in harness.chapter("3").automatic


def test_alt_and_enter_say_yes_from_the_cell(typed: Sheet) -> None:
    typed.type("requests.granted.natural_person", "77")
    typed.page.keyboard.press("Enter")
    expect(question(typed)).to_be_visible()
    typed.page.keyboard.press("Alt+Enter")
    expect(question(typed)).to_be_hidden()
    row = [f"requests.granted.{who}" for who in (*WHO, "other_organisation")]
    assert typed.values()["requests.granted.total"] == total_of(typed, row)
    assert typed.page.evaluate("document.activeElement.name").startswith("requests.partly")


def test_a_question_declined_changes_nothing_and_is_not_asked_again(typed: Sheet) -> None:
    before = typed.values()
    typed.type("requests.granted.natural_person", "77")
    typed.page.keyboard.press("Enter")
    question(typed).get_by_role("button", name="不改").click()
    typed.type("requests.granted.natural_person", "78")
    typed.page.keyboard.press("Enter")
    expect(question(typed)).to_be_hidden()
    after = typed.values()
    changed = {cell for cell in after if after[cell] != before[cell]}
    assert changed == {"requests.granted.natural_person"}


def test_what_never_was_the_sum_is_the_sources_own_and_not_asked_about(
    open_sheet: Callable[[str], Sheet], harness: Harness
) -> None:
    figures = balanced(EDITION, 7, most=50)
    values = {cell: str(figures[cell]) for cell in EDITION.by_key["requests"].cells}
    values["requests.granted.total"] = "999"
    harness.chapter("3").values = values
    sheet = open_sheet("requests")
    sheet.type("requests.granted.natural_person", "77")
    sheet.page.keyboard.press("Enter")
    question(sheet).get_by_role("button", name="一起改").click()
    assert sheet.values()["requests.granted.total"] == "999"
    sheet.balance("A03.granted").get_by_role("button").click()
    row = [f"requests.granted.{who}" for who in (*WHO, "other_organisation")]
    assert sheet.values()["requests.granted.total"] == total_of(sheet, row)


def test_which_totals_follow_is_known_in_another_browser(
    line: Sheet, harness_server: str, newcomer: Callable[[], Page]
) -> None:
    line.type(LAST, "5")
    expect(line.page.locator("[data-saving-state]")).to_have_text("已保存 10:32")
    other = Sheet(newcomer(), f"{harness_server}/table/requests/")
    assert other.cell(TOTAL).get_attribute("aria-description") == "自动合计"
    other.type(LAST, "7")
    expect(other.cell(TOTAL)).to_have_value("17")


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
