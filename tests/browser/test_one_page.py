"""一页报完 in the browser: nothing typed is lost; by keyboard; without scripts; for every eye."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import CarriedSentence, Report, State
from reports.workflow.chapters.chapter_store import typed_values
from tests import factories
from tests.browser.conftest import SCREEN
from tests.browser.journeys import Township, in_january, last_year, returned, township
from tests.browser.walking import (
    PASSWORD,
    follow,
    objections,
    sideways,
    sign_in,
    wait_ready,
    wait_saved,
)


@pytest.fixture
def there(transactional_db: None) -> Iterator[Township]:
    """A township that reported last year, in the January after this one."""
    with in_january():
        found = township()
        factories.filled(factories.started(found.unit, found.clerk), found.clerk, last_year())
        yield found


@pytest.fixture
def on_page(page: Page, live_server: LiveServer, there: Township) -> Page:
    """The one page, nothing typed yet."""
    sign_in(page, live_server.url, there.clerk)
    follow(page, page.get_by_role("button", name="接着上年报告写"))
    page.get_by_label("下面这些都没有发生").check()
    follow(page, page.get_by_role("button", name="填好，看文字"))
    wait_ready(page)
    return page


def _numbers(page: Page) -> Locator:
    return page.locator(".old-number input")


def _report() -> Report:
    return Report.objects.get(year=2025)


def test_what_is_typed_stands_there_in_another_window(on_page: Page) -> None:
    _numbers(on_page).nth(0).fill("150")
    on_page.get_by_label(re.compile("整章照用")).last.check()
    on_page.locator('[name="fee.notices"]').fill("2")
    wait_saved(on_page)
    expect(on_page.locator("[data-saving-state]")).to_contain_text("已保存")
    again = on_page.context.new_page()
    again.goto(on_page.url)
    expect(_numbers(again).nth(0)).to_have_value("150")
    expect(again.get_by_label(re.compile("整章照用")).last).to_be_checked()
    assert typed_values(_report(), "6")["fee.notices"] == "2"
    assert not CarriedSentence.objects.exclude(answer="").exists()


def test_what_the_server_did_not_take_comes_back_after_a_closed_window(on_page: Page) -> None:
    on_page.route("**/save/", lambda route: route.abort())
    _numbers(on_page).nth(1).fill("90")
    expect(on_page.locator("[data-saving-state]")).to_contain_text("没有保存")
    again = on_page.context.new_page()
    again.goto(on_page.url)
    expect(_numbers(again).nth(1)).to_have_value("90")
    wait_saved(again)
    again.reload()
    expect(_numbers(again).nth(1)).to_have_value("90")


def test_a_lost_session_asks_for_the_password_and_keeps_what_was_typed(on_page: Page) -> None:
    Session.objects.all().delete()
    _numbers(on_page).nth(0).fill("150")
    box = on_page.get_by_label("密码", exact=True)
    box.fill(PASSWORD)
    box.press("Enter")
    expect(on_page.locator("[data-saving-state]")).to_contain_text("已保存")
    on_page.reload()
    expect(_numbers(on_page).nth(0)).to_have_value("150")


def test_two_windows_ask_which_number_stands(on_page: Page) -> None:
    other = on_page.context.new_page()
    other.goto(on_page.url)
    wait_ready(other)
    _numbers(on_page).nth(0).fill("150")
    _numbers(on_page).nth(0).blur()
    expect(on_page.locator("[data-saving-state]")).to_contain_text("已保存")
    _numbers(other).nth(0).fill("160")
    _numbers(other).nth(0).blur()
    other.get_by_role("button", name=re.compile("用这个窗口的")).click()
    expect(other.locator("[data-saving-state]")).to_contain_text("已保存")
    on_page.reload()
    expect(_numbers(on_page).nth(0)).to_have_value("160")


def test_dropped_by_mistake_is_had_back(on_page: Page) -> None:
    line = on_page.locator(".old-line").first
    line.get_by_label("不用").check()
    follow(on_page, on_page.get_by_role("button", name="保存并核查"))
    line = on_page.locator(".old-line.is-dropped")
    line.get_by_label("还是用").check()
    follow(on_page, on_page.get_by_role("button", name="保存并核查"))
    expect(on_page.locator(".old-line.is-dropped")).to_have_count(0)
    assert "本镇按照《条例》" in typed_values(_report(), "1")["overview.intro"]


def test_a_year_that_differs_leads_to_its_chapter_with_everything_kept(on_page: Page) -> None:
    _numbers(on_page).nth(4).fill("2")
    _numbers(on_page).nth(0).fill("150")
    follow(on_page, on_page.get_by_role("button", name=re.compile("这里今年不一样.*三、")))
    assert "/table/3/" in on_page.url
    assert "专栏2个" in typed_values(_report(), "1")["overview.platform"]
    on_page.go_back()
    wait_ready(on_page)
    on_page.reload()
    expect(_numbers(on_page).nth(0)).to_have_value("150")


def _tab_to(page: Page, place: Locator) -> None:
    """With Tab alone, as long as it takes; a place that Tab cannot reach fails."""
    for _ in range(150):
        if place.evaluate("(one) => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(place)


def _go(page: Page, place: Locator, key: str = "Enter") -> None:
    _tab_to(page, place)
    with page.expect_navigation():
        page.keyboard.press(key)
    wait_ready(page)


def test_the_whole_way_by_keyboard_alone(
    page: Page, live_server: LiveServer, there: Township
) -> None:
    there.clerk.set_password(PASSWORD)
    there.clerk.save()
    page.goto(live_server.url)
    wait_ready(page)
    _tab_to(page, page.get_by_label("用户名"))
    page.keyboard.type(there.clerk.username)
    _tab_to(page, page.get_by_label("密码"))
    page.keyboard.type(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    _go(page, page.get_by_role("button", name="接着上年报告写"))
    _tab_to(page, page.get_by_label("下面这些都没有发生"))
    page.keyboard.press("Space")
    _go(page, page.get_by_role("button", name="填好，看文字"))
    for number in range(_numbers(page).count()):
        _tab_to(page, _numbers(page).nth(number))
        page.keyboard.type(str(500 if not number else 31 + number))
    for whole in page.get_by_label(re.compile("整章照用")).all():
        _tab_to(page, whole)
        page.keyboard.press("Space")
    _go(page, page.get_by_role("button", name=re.compile("^报送")))
    for words in page.locator(".suggestions button").all():
        _tab_to(page, words)
        page.keyboard.press("Enter")
    _go(page, page.get_by_role("button", name=re.compile("^报送")))
    assert _report().state == State.SUBMITTED


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SCREEN, locale="zh-CN", java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_whole_way_without_scripts(
    without_scripts: Page, live_server: LiveServer, there: Township
) -> None:
    page = without_scripts
    sign_in(page, live_server.url, there.clerk)
    follow(page, page.get_by_role("button", name="接着上年报告写"))
    page.get_by_label("下面这些都没有发生").check()
    follow(page, page.get_by_role("button", name="填好，看文字"))
    for number, box in enumerate(_numbers(page).all()):
        box.fill(str(31 + number if number else 500))
    for whole in page.get_by_label(re.compile("整章照用")).all():
        whole.check()
    follow(page, page.get_by_role("button", name=re.compile("^报送")))
    for box in page.locator('[name^="explain-"]').all():
        box.fill("工作机制未变，已逐句核对。")
    follow(page, page.get_by_role("button", name=re.compile("^报送")))
    assert _report().state == State.SUBMITTED


def test_a_returned_report_without_scripts(
    without_scripts: Page, live_server: LiveServer, transactional_db: None
) -> None:
    page = without_scripts
    with in_january():
        there = township()
        returned(there)
        sign_in(page, live_server.url, there.clerk)
        follow(page, page.get_by_role("link", name="按意见修改"))
        page.locator('[name="overview.platform"]').fill("维护政府网站“公开年报”专栏1个。")
        for box in page.get_by_label("回复").all():
            box.fill("已按意见修改。")
        follow(page, page.get_by_role("button", name="都改好了"))
    assert "公开年报" in typed_values(_report(), "1")["overview.platform"]
    assert _report().state == State.SUBMITTED


EYES = {
    "100 %": {"viewport": SCREEN},
    "200 %": {"viewport": {"width": 683, "height": 384}, "device_scale_factor": 2},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "forced colours": {"viewport": SCREEN, "forced_colors": "active"},
}


@pytest.mark.parametrize("eyes", EYES)
def test_axe_has_nothing_to_say(
    browser: Browser, live_server: LiveServer, there: Township, eyes: str
) -> None:
    context = browser.new_context(**EYES[eyes], locale="zh-CN", reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    sign_in(page, live_server.url, there.clerk)
    _silent(page)
    follow(page, page.get_by_role("button", name="接着上年报告写"))
    _silent(page)
    page.get_by_label("下面这些都没有发生").check()
    follow(page, page.get_by_role("button", name="填好，看文字"))
    _silent(page)
    follow(page, page.get_by_role("button", name="保存并核查"))
    _silent(page)
    context.close()


@pytest.mark.parametrize("eyes", EYES)
def test_axe_has_nothing_to_say_of_a_returned_report(
    browser: Browser, live_server: LiveServer, transactional_db: None, eyes: str
) -> None:
    context = browser.new_context(**EYES[eyes], locale="zh-CN", reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    with in_january():
        there = township()
        returned(there)
        sign_in(page, live_server.url, there.clerk)
        follow(page, page.get_by_role("link", name="按意见修改"))
        _silent(page)
    context.close()


def _silent(page: Page) -> None:
    wait_ready(page)
    assert not objections(page), page.url
    assert sideways(page) == 0
