"""A reviewer reads reports by keyboard: her presses are counted, and nothing fires by chance."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Remark, Report, Role, State
from reports.workflow.way.submit import submit
from tests import factories
from tests.browser.walking import axe_is_content, follow, picture, sideways, sign_in, wait_ready
from tests.workflow.reviewed import LICENCES

MISTYPED = "没有其它需要报告的事项。"
NAMES = ("青石镇", "白马乡", "柳溪镇")


@pytest.fixture
def waiting(transactional_db: None) -> list[Report]:
    """Three reports that wait for the county, each with words that a check objects to."""
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    factories.appointed("li", "李慧", county, Role.REVIEWER)
    return [_sent(county, number, name) for number, name in enumerate(NAMES)]


def _sent(county: object, number: int, name: str) -> Report:
    unit = factories.AgencyFactory(name=f"临水县{name}人民政府", short_name=name, parent=county)
    clerk = factories.appointed(f"clerk{number}", "王秀英", unit, Role.FILLER)
    report = factories.filled(factories.started(unit, clerk), clerk)
    factories.save(report, "6", {"other_matters": MISTYPED}, clerk)
    return submit(report.pk, by=clerk)


@pytest.fixture
def reading(page: Page, live_server: LiveServer, waiting: list[Report]) -> Page:
    """The page of the first report, not yet begun."""
    sign_in(page, live_server.url, Account.objects.get(username="li"))
    page.goto(f"{live_server.url}/审核/{waiting[0].pk}/")
    wait_ready(page)
    return page


def _states(reports: list[Report]) -> list[str]:
    return [Report.objects.get(pk=one.pk).state for one in reports]


def _press(page: Page, key: str) -> None:
    """Press a key that leads to another page, and wait until that one can be used."""
    with page.expect_navigation():
        page.keyboard.press(key)
    wait_ready(page)


def test_a_clean_report_takes_one_key_and_a_returned_one_three(
    reading: Page, waiting: list[Report]
) -> None:
    _press(reading, "b")
    _press(reading, "Shift+A")
    assert reading.url.endswith(f"/{waiting[1].pk}/")
    assert _states(waiting) == [State.APPROVED, State.REVIEWING, State.SUBMITTED]
    with reading.expect_navigation():
        reading.get_by_role("button", name=re.compile("提为意见.*其它")).click()
    wait_ready(reading)
    reading.keyboard.press("r")
    expect(reading.get_by_role("button", name="退回并打开下一份", exact=True)).to_be_focused()
    picture(reading, "review-return-next")
    _press(reading, "Enter")
    assert reading.url.endswith(f"/{waiting[2].pk}/")
    assert _states(waiting) == [State.APPROVED, State.RETURNED, State.REVIEWING]
    assert Remark.objects.get().quote == "其它"


def test_a_key_that_is_held_down_acts_once(reading: Page, waiting: list[Report]) -> None:
    _press(reading, "b")
    reading.evaluate(
        """document.body.dispatchEvent(new KeyboardEvent("keydown",
            { key: "A", shiftKey: true, repeat: true, bubbles: true }))"""
    )
    reading.wait_for_timeout(300)
    assert _states(waiting)[0] == State.REVIEWING


@pytest.mark.parametrize("silence", ["typing", "switched off", "with a modifier"])
def test_nothing_fires_by_chance(reading: Page, waiting: list[Report], silence: str) -> None:
    _press(reading, "b")
    _SILENCES[silence](reading)
    for key in ("Shift+A", "Shift+T", "r", "z", "n"):
        reading.keyboard.press(f"Control+{key}" if silence == "with a modifier" else key)
    reading.wait_for_timeout(300)
    assert _states(waiting) == [State.REVIEWING, State.SUBMITTED, State.SUBMITTED]
    expect(reading.get_by_label("退回意见")).to_be_hidden()
    assert "rows" not in reading.url


def _type(page: Page) -> None:
    page.keyboard.press("m")
    expect(page.get_by_label("意见", exact=True).first).to_be_focused()


def _switch_off(page: Page) -> None:
    page.keyboard.press("?")
    page.get_by_label("使用单键快捷键").uncheck()
    page.keyboard.press("Escape")


_SILENCES: dict[str, Callable[[Page], None]] = {
    "typing": _type,
    "switched off": _switch_off,
    "with a modifier": lambda page: None,
}


def test_a_sentence_is_chosen_by_keyboard_and_remarked_on(
    reading: Page, waiting: list[Report]
) -> None:
    _press(reading, "b")
    sentences = reading.locator("[data-section] [data-sentence]")
    sentences.first.focus()
    reading.keyboard.press("ArrowDown")
    expect(sentences.nth(1)).to_be_focused()
    expect(reading.get_by_role("button", name="对所选文字提意见")).to_be_visible()
    picture(reading, "review-sentence")
    axe_is_content(reading)
    reading.keyboard.press("Enter")
    form = reading.locator(".remark-form.is-called")
    words = sentences.nth(1).text_content()
    expect(form.get_by_label("所指文字")).to_have_value(words or "nothing")
    reading.keyboard.type("请写具体。")
    form.get_by_role("button", name="提出意见").click()
    expect(reading.locator("mark.is-remark")).to_have_text(words or "nothing")


def test_the_rows_of_zeros_are_folded_by_a_key_and_come_back(reading: Page) -> None:
    reading.goto(reading.url)
    wait_ready(reading)
    penalties = reading.locator('[data-cell="disclosure.penalties.decisions"]')
    expect(penalties).to_be_visible()
    _press(reading, "z")
    expect(penalties).to_have_count(0)
    expect(reading.get_by_text(re.compile("折叠了.+行")).first).to_be_visible()
    axe_is_content(reading)
    _press(reading, "z")
    expect(penalties).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844), (683, 384)])
def test_what_is_said_stands_at_its_place_at_every_width(
    reading: Page, waiting: list[Report], width: int, height: int
) -> None:
    reading.set_viewport_size({"width": width, "height": height})
    _press(reading, "b")
    note = reading.locator(".note", has_text="“其它”应为“其他”").bounding_box()
    words = reading.locator("#text-other_matters").bounding_box()
    assert note
    assert words
    if width > 1040:
        assert abs(note["y"] - words["y"]) < 60
        assert note["x"] > words["x"] + words["width"]
    else:
        assert 0 < note["y"] - (words["y"] + words["height"]) < 60
    assert sideways(reading) == 0


def test_a_remark_on_a_cell_stands_at_its_row(reading: Page) -> None:
    _press(reading, "b")
    cell = reading.locator(f'[data-cell="{LICENCES}"]')
    cell.focus()
    reading.keyboard.press("m")
    reading.keyboard.type("请核对许可。")
    with reading.expect_navigation():
        reading.get_by_role("button", name="提出意见").locator("visible=true").click()
    wait_ready(reading)
    note, row = reading.locator(".note.is-remark").bounding_box(), cell.bounding_box()
    assert note
    assert row
    assert abs(note["y"] - row["y"]) < 40


def test_without_scripts_all_of_it_is_there(
    browser: Browser, live_server: LiveServer, waiting: list[Report]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, live_server.url, Account.objects.get(username="li"))
    page.goto(f"{live_server.url}/审核/{waiting[0].pk}/")
    follow(page, page.get_by_role("button", name="开始审核"))
    follow(page, page.get_by_role("link", name="只看非零"))
    expect(page.get_by_text(re.compile("折叠了.+行")).first).to_be_visible()
    follow(page, page.get_by_role("button", name=re.compile("提为意见.*其它")))
    expect(page.locator("mark.is-remark")).to_have_text("其它")
    page.locator("summary", has_text="退回").click()
    follow(page, page.get_by_role("button", name="退回并打开下一份", exact=True))
    assert page.url.endswith(f"/{waiting[1].pk}/")
    expect(page.get_by_text(re.compile("折叠了.+行")).first).to_be_visible()
    follow(page, page.get_by_role("button", name="通过并打开下一份"))
    assert page.url.endswith(f"/{waiting[2].pk}/")
    assert _states(waiting) == [State.RETURNED, State.APPROVED, State.REVIEWING]
    context.close()
