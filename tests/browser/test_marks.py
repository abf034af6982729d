"""Findings are drawn in the very box that is typed in, which stays what it is."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Report
from tests.browser.walking import axe_is_content, open_page, sign_in, wait_ready, wait_saved
from tests.factories import save

BOX = "overview.proactive"
WRONG = "建立台帐(含电子版)，公开30条，，形 式多样。"
AN_OLD_BROWSER = """
  delete CSS.highlights;
  delete globalThis.Highlight;
  delete globalThis.structuredClone;
  delete AbortSignal.timeout;
  delete Object.hasOwn;
  for (const name of ["at", "findLast", "toSorted"]) delete Array.prototype[name];
  delete String.prototype.at;
  CSS.supports = () => false;
"""
MEASURES = """box => {
  const layer = box.parentElement.querySelector(".marks-layer");
  const style = (one) => ["fontSize", "fontFamily", "lineHeight", "paddingLeft", "letterSpacing"]
    .map((name) => getComputedStyle(one)[name]);
  return [box, layer].map((one) =>
    [one.clientWidth, one.scrollHeight, one.scrollTop, ...style(one)]);
}"""
SHIFTED = """async ([marks, before, after]) => {
  const { shifted } = await import("/static/js/shifting.js");
  return shifted(marks, before, after).map(({ start, end }) => after.slice(start, end));
}"""


@pytest.fixture
def chapter(page: Page, live_server: LiveServer, ready: Report, wang: Account) -> Page:
    """The chapter of text as an old browser shows it: without what Chromium 86 has not."""
    page.add_init_script(AN_OLD_BROWSER)
    sign_in(page, live_server.url, wang)
    open_page(page, live_server.url, ready, "text/1/")
    wait_ready(page)
    return page


def box(page: Page) -> Locator:
    return page.locator(f'textarea[name="{BOX}"]')


def marks(page: Page) -> Locator:
    return page.locator(f'[data-marked="{BOX}"] .marks-layer mark')


def test_a_mark_written_out_by_hand_moves_no_other(chapter: Page) -> None:
    field = box(chapter)
    field.press("Control+End")
    field.press_sequentially("公开【请更新：5】条，新收{新收申请}件，建立台帐。")
    expect(marks(chapter).filter(has_text=re.compile("^台帐$"))).to_be_visible()


def test_what_is_typed_is_marked_and_mended_by_a_button_that_can_be_undone(chapter: Page) -> None:
    field = box(chapter)
    field.press("Control+End")
    field.press_sequentially(WRONG)
    expect(marks(chapter).filter(has_text=re.compile("^台帐$"))).to_be_visible()
    finding = chapter.locator(".box-finding", has_text="台账")
    finding.get_by_text("为什么").click()
    expect(finding).to_contain_text("依据")
    axe_is_content(chapter)
    finding.get_by_role("button", name="改成“台账”").click()
    expect(field).to_have_value(re.compile("建立台账"))
    expect(chapter.locator(".box-finding", has_text="台账")).to_have_count(0)
    field.press("Control+z")
    expect(field).to_have_value(re.compile(re.escape(WRONG)))
    wait_saved(chapter)


def test_what_says_the_same_is_one_line_and_one_button(chapter: Page) -> None:
    field = box(chapter)
    field.fill("建立台帐，核对台帐。\n更新台帐。")
    expect(marks(chapter).filter(has_text=re.compile("^台帐$"))).to_have_count(3)
    expect(chapter.locator(".box-finding", has_text="台账")).to_have_count(1)
    chapter.get_by_role("button", name="改成“台账”").click()
    expect(field).to_have_value("建立台账，核对台账。\n更新台账。")
    wait_saved(chapter)


def test_a_box_of_one_line_has_marks_as_well(
    chapter: Page, live_server: LiveServer, ready: Report
) -> None:
    open_page(chapter, live_server.url, ready, "text/0/")
    wait_ready(chapter)
    field = chapter.locator('input[name="title"]')
    field.fill("青石镇2024年政府信息公开工作年度报告，，")
    mark = chapter.locator('[data-marked="title"] .marks-layer mark', has_text="，，")
    expect(mark).to_be_visible()
    expect(chapter.locator('[data-marked="title"] + .box-findings')).to_contain_text("，，")
    shown, layer = field.evaluate(MEASURES)
    assert shown == layer
    axe_is_content(chapter)


def test_marks_are_seen_in_forced_colours(chapter: Page) -> None:
    """A box whose colours the browser forces has a sheet behind its text that hides the layer."""
    chapter.emulate_media(forced_colors="active")
    box(chapter).fill("建立台帐。")
    expect(marks(chapter).filter(has_text=re.compile("^台帐$"))).to_have_css(
        "border-bottom-style", "dotted"
    )
    expect(box(chapter)).to_have_css("forced-color-adjust", "none")


def test_the_layer_lies_under_its_text_line_by_line(chapter: Page) -> None:
    field = box(chapter)
    long = "全年主动公开政府信息，建立台帐，形式多样。\n" * 60
    field.fill(long)
    expect(marks(chapter).first).to_be_visible()
    field.evaluate("box => { box.scrollTop = 300; }")
    chapter.wait_for_function(
        "([name]) => document.getElementsByName(name)[0].scrollTop > 200", arg=[BOX]
    )
    shown, layer = field.evaluate(MEASURES)
    assert shown == layer


def test_marks_move_with_the_text_around_them_while_the_line_is_dead(chapter: Page) -> None:
    field = box(chapter)
    field.fill(f"一。{WRONG}")
    expect(marks(chapter).filter(has_text=re.compile("^台帐$"))).to_be_visible()
    chapter.route("**/marks/**", lambda route: route.abort())
    field.press("Control+Home")
    field.press_sequentially("又，")
    expect(marks(chapter).filter(has_text=re.compile("^台帐$"))).to_be_visible()


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [
        ("台帐和帐号", "有台帐和帐号", ["台帐", "帐号"]),
        ("台帐和帐号", "台帐、和帐号", ["台帐", "帐号"]),
        ("台帐和帐号", "台账和帐号", ["帐号"]),
        ("台帐和帐号", "", []),
        ("台帐和帐号", "台帐", ["台帐"]),
    ],
)
def test_a_mark_that_was_typed_in_goes_and_the_others_stay(
    chapter: Page, before: str, after: str, left: list[str]
) -> None:
    known = [{"start": 0, "end": 2}, {"start": 3, "end": 5}]
    assert chapter.evaluate(SHIFTED, [known, before, after]) == left


def test_f8_goes_through_the_report_in_its_order_and_round(
    chapter: Page, ready: Report, wang: Account
) -> None:
    save(ready, "5", {"measures.0": "一是加强公开，，每周更新。"}, wang)
    box(chapter).fill("建立台帐。维护帐号。")
    expect(marks(chapter).filter(has_text=re.compile("^台帐$"))).to_be_visible()
    wait_saved(chapter)
    box(chapter).press("Control+Home")
    for words in ("台帐", "帐号"):
        walk_to(chapter, words)
    for _ in range(9):  # what is missing in the boxes behind stands between
        chapter.keyboard.press("F8")
        if re.search("/text/5/$", chapter.url):
            break
    wait_ready(chapter)
    expect(chapter).to_have_url(re.compile("/text/5/$"))
    assert selected(chapter)


def walk_to(page: Page, words: str) -> None:
    """Press F8 until the words are selected: findings of the whole box may stand before them."""
    for _ in range(6):
        page.keyboard.press("F8")
        if selected(page) == words:
            return
    raise AssertionError(words)


def selected(page: Page) -> str:
    said: str = page.evaluate(
        "(() => { const box = document.activeElement;"
        " return (box.value ?? '').slice(box.selectionStart, box.selectionEnd); })()"
    )
    return said


def test_without_scripts_the_plain_box_stays(
    page: Page, live_server: LiveServer, ready: Report, wang: Account
) -> None:
    sign_in(page, live_server.url, wang)
    page.route("**/*.js", lambda route: route.abort())
    open_page(page, live_server.url, ready, "text/1/")
    expect(box(page)).to_be_visible()
    expect(page.locator(".marks-layer")).to_have_count(0)
    expect(page.locator("[data-walk]")).to_be_hidden()


def test_a_text_too_long_to_be_judged_says_so_until_it_is_short_again(chapter: Page) -> None:
    said = chapter.locator("[data-walk-said]")
    box(chapter).fill("公" * 30_000)
    expect(said).to_contain_text("现在标不出问题")
    box(chapter).fill("建立台帐。")
    expect(marks(chapter).filter(has_text="台帐")).to_be_visible()
    expect(said).to_be_hidden()
