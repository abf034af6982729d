"""Every change reaches the server, or stays in the page and is said to be there."""

import pytest
from playwright.sync_api import expect

from tests.browser.harness import Harness
from tests.browser.harness_pages import SAVED, TextPage

PROACTIVE = "overview.proactive"
INTRO = "overview.intro"


def test_a_pause_in_typing_saves_the_changed_field_alone(text: TextPage, harness: Harness) -> None:
    text.box(PROACTIVE).press_sequentially("公开120条")
    expect(text.state).to_have_text("未保存")
    expect(text.state).to_have_text(SAVED)
    assert harness.received == [{"version": 1, "values": {PROACTIVE: "公开120条"}}]


def test_leaving_a_field_saves_at_once(text: TextPage, harness: Harness) -> None:
    """The clock stands still: no pause in typing comes to an end."""
    text.page.clock.install(time=0)
    text.open()
    text.page.clock.pause_at(3600)
    text.box(PROACTIVE).press_sequentially("甲")
    expect(text.state).to_have_text("未保存")
    text.page.keyboard.press("Tab")
    expect(text.state).to_have_text(SAVED)


def test_one_request_at_a_time_and_what_came_meanwhile_goes_with_the_next(
    text: TextPage, harness: Harness
) -> None:
    harness.delay = 0.5
    text.box(INTRO).fill("一")
    text.box(INTRO).blur()
    expect(text.state).to_have_text("正在保存…")
    text.box(INTRO).fill("一二")
    text.box(PROACTIVE).fill("三")
    text.box(PROACTIVE).blur()
    expect(text.state).to_have_text(SAVED)
    assert [sent["values"] for sent in harness.received] == [
        {INTRO: "一"},
        {INTRO: "一二", PROACTIVE: "三"},
    ]
    assert [sent["version"] for sent in harness.received] == [1, 2]


def test_a_text_typed_and_taken_back_is_not_sent(text: TextPage, harness: Harness) -> None:
    text.box(INTRO).press_sequentially("x")
    text.page.keyboard.press("Backspace")
    expect(text.state).to_have_text("所有修改会自动保存")
    assert harness.received == []


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (403, "没有保存：页面放得太久"),
        (404, "没有保存：这份报告找不到"),
        (413, "没有保存：内容太长"),
        (500, "没有保存：服务器出错"),
    ],
)
def test_a_refusal_is_said_plainly_and_tried_again(
    text: TextPage, harness: Harness, status: int, sentence: str
) -> None:
    harness.answers = [status]
    text.box(INTRO).fill("内容还在")
    text.box(INTRO).blur()
    expect(text.state).to_contain_text(sentence)
    expect(text.box(INTRO)).to_have_value("内容还在")
    expect(text.state).to_have_text(SAVED)
    assert harness.chapter("1").values == {INTRO: "内容还在"}


def test_a_dead_line_keeps_the_text_and_saves_when_it_is_back(
    text: TextPage, harness: Harness
) -> None:
    text.page.context.set_offline(True)
    text.box(INTRO).fill("断网时写的")
    text.box(INTRO).blur()
    expect(text.state).to_have_text("没有保存（网络断开，稍后自动重试）")
    text.page.context.set_offline(False)
    expect(text.state).to_have_text(SAVED)
    assert harness.chapter("1").values == {INTRO: "断网时写的"}


def test_a_lost_session_costs_no_keystroke(text: TextPage, harness: Harness) -> None:
    harness.answers = [401]
    text.box(INTRO).fill("登录过期前写的")
    text.box(INTRO).blur()
    expect(text.state).to_contain_text("登录已过期")
    link = text.page.get_by_role("link", name="重新登录")
    expect(link).to_have_attribute("href", "/login/?next=/")
    expect(link).to_have_attribute("target", "_blank")
    text.page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(text.state).to_have_text(SAVED)
    assert harness.chapter("1").values == {INTRO: "登录过期前写的"}


def test_what_was_not_saved_is_restored_when_the_page_opens_again(
    text: TextPage, harness: Harness
) -> None:
    harness.answers = [500] * 20
    text.box(INTRO).fill("浏览器关掉前写的")
    text.box(INTRO).blur()
    expect(text.state).to_contain_text("没有保存")
    text.page.goto("about:blank")
    text.page.wait_for_timeout(500)
    harness.answers = []
    harness.chapter("1").values.clear()
    text.open()
    expect(text.page.locator("[data-restored]")).to_contain_text(
        "恢复了上次没有来得及保存的1处：总述"
    )
    expect(text.box(INTRO)).to_have_value("浏览器关掉前写的")
    expect(text.state).to_have_text(SAVED)
    text.open()
    expect(text.page.locator("[data-restored]")).to_have_count(0)


@pytest.fixture
def restored(text: TextPage) -> TextPage:
    """The page with a text that never reached the server."""
    text.page.evaluate(
        "localStorage.setItem('journal::1:1',"
        " JSON.stringify({'overview.intro': {mine: '旧稿', base: ''}}))"
    )
    text.open()
    expect(text.page.locator("[data-restored]")).to_be_visible()
    return text


def test_the_notice_of_what_was_restored_leaves_when_she_goes_on(restored: TextPage) -> None:
    restored.box(PROACTIVE).press_sequentially("新")
    expect(restored.page.locator("[data-restored]")).to_have_count(0)
    expect(restored.box(INTRO)).to_have_value("旧稿")


def test_the_notice_of_what_was_restored_can_be_sent_away(restored: TextPage) -> None:
    restored.page.get_by_role("button", name="知道了").click()
    expect(restored.page.locator("[data-restored]")).to_have_count(0)
    expect(restored.box(INTRO)).to_have_value("旧稿")


def test_a_restored_text_can_be_put_aside_after_it_was_saved(
    restored: TextPage, harness: Harness
) -> None:
    expect(restored.state).to_have_text(SAVED)
    restored.page.get_by_role("button", name="不要，用已保存的").click()
    expect(restored.box(INTRO)).to_have_value("")
    expect(restored.state).to_have_text(SAVED)
    assert harness.chapter("1").values[INTRO] == ""


def test_a_restored_text_can_be_put_aside(restored: TextPage, harness: Harness) -> None:
    text = restored
    text.page.get_by_role("button", name="不要，用已保存的").click()
    expect(text.box(INTRO)).to_have_value("")
    text.open()
    expect(text.box(INTRO)).to_have_value("")


def test_leaving_the_page_takes_the_last_words_along(text: TextPage, harness: Harness) -> None:
    text.box(INTRO).press_sequentially("最后一句")
    text.page.goto("about:blank")
    for _ in range(50):
        if harness.received:
            break
        text.page.wait_for_timeout(50)
    assert harness.chapter("1").values == {INTRO: "最后一句"}


def test_a_button_waits_for_saving_and_sends_the_new_version(
    text: TextPage, harness: Harness
) -> None:
    harness.delay = 0.3
    text.box(INTRO).fill("先保存")
    with text.page.expect_navigation():
        text.page.get_by_role("button", name="保存，下一步").click()
    expect(text.box(INTRO)).to_have_value("先保存")
    assert len(harness.received) == 1
    assert harness.submitted == 1


def test_a_double_click_submits_once(text: TextPage, harness: Harness) -> None:
    text.page.get_by_role("button", name="保存，下一步").dblclick()
    text.page.wait_for_load_state()
    text.page.wait_for_timeout(200)
    assert harness.submitted == 1


def test_the_token_is_read_when_it_is_sent(text: TextPage, harness: Harness) -> None:
    """Signing in again in another tab changes the cookie."""
    cookie = {"name": "csrftoken", "value": "f" * 32, "domain": "localhost", "path": "/"}
    text.page.context.add_cookies([cookie])
    text.box(INTRO).fill("换了令牌")
    text.box(INTRO).blur()
    expect(text.state).to_have_text(SAVED)


def test_live_figures_are_inserted_as_they_print_and_saved_as_fields(
    text: TextPage, harness: Harness
) -> None:
    text.box(PROACTIVE).fill("新收")
    text.page.get_by_role("button", name="新收申请").click()
    text.box(PROACTIVE).blur()
    expect(text.box(PROACTIVE)).to_have_value("新收3")
    expect(text.state).to_have_text(SAVED)
    assert harness.received[-1]["values"][PROACTIVE] == "新收{新收申请}"


@pytest.mark.parametrize("keys", ["Control+s", "Meta+s"])
def test_the_save_key_saves_at_once_and_says_so(
    text: TextPage, harness: Harness, keys: str
) -> None:
    text.page.evaluate(
        """document.documentElement.addEventListener("keydown",
        (event) => { window.wasLeft = () => !event.defaultPrevented; })"""
    )
    text.page.keyboard.press(keys)
    expect(text.state).to_have_text("已保存，没有还没保存的内容")
    assert text.page.evaluate("window.wasLeft()") is False
    text.box("overview.intro").fill("刚写的")
    text.box("overview.intro").press(keys)
    expect(text.state).to_have_text("已保存 10:32，没有还没保存的内容", timeout=700)
    assert harness.chapter("1").values["overview.intro"] == "刚写的"
