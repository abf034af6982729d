"""Two people in one chapter: nothing is overwritten until somebody chooses."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.harness import Harness
from tests.browser.harness_pages import SAVED, TextPage

INTRO = "overview.intro"
PROACTIVE = "overview.proactive"
DATE = "signature.date"


@pytest.fixture
def clash(text: TextPage, harness: Harness) -> TextPage:
    """Both wrote the same box; she also wrote another."""
    chapter = harness.chapter("1")
    chapter.version = 5
    chapter.values = {INTRO: "公开30条", PROACTIVE: "她写的"}
    text.box(INTRO).fill("公开25条")
    text.box(INTRO).blur()
    expect(text.conflict).to_be_visible()
    return text


def test_both_texts_are_shown_and_their_difference_marked(clash: TextPage) -> None:
    expect(clash.conflict).to_contain_text("王丽（10:31）也改了这1处")
    assert clash.conflict.locator("mark").all_text_contents() == ["25", "30"]
    expect(clash.state).to_contain_text("请选择保留哪一份")
    expect(clash.box(INTRO)).to_have_value("公开25条")


def test_what_she_wrote_in_another_window_is_no_other_person(
    text: TextPage, harness: Harness
) -> None:
    chapter = harness.chapter("1")
    chapter.version, chapter.is_own, chapter.values = 5, True, {INTRO: "公开30条"}
    text.box(INTRO).fill("公开25条")
    text.box(INTRO).blur()
    expect(text.conflict).to_contain_text("您在另一个窗口（10:31）也改了这1处")
    expect(text.conflict).to_contain_text("这是您在另一个窗口写的")
    expect(text.conflict).not_to_contain_text("王丽")
    text.page.get_by_role("button", name="用另一个窗口的").click()
    expect(text.box(INTRO)).to_have_value("公开30条")


def test_the_choice_comes_on_the_screen_and_the_state_leads_to_it(
    text: TextPage, harness: Harness
) -> None:
    text.page.set_viewport_size({"width": 800, "height": 300})
    text.page.evaluate("document.body.style.paddingBottom = '3000px'")
    chapter = harness.chapter("1")
    chapter.version, chapter.values = 5, {INTRO: "公开30条"}
    text.page.mouse.wheel(0, 2000)
    text.box(INTRO).evaluate("(box) => { box.value = '公开25条'; }")
    text.box(INTRO).dispatch_event("input")
    text.page.evaluate("scrollTo(0, 2500)")
    expect(text.conflict.get_by_role("heading", level=2)).to_be_in_viewport()
    text.page.evaluate("scrollTo(0, 2500)")
    expect(text.conflict.get_by_role("heading", level=2)).not_to_be_in_viewport()
    text.state.get_by_role("link", name="请选择保留哪一份").click()
    expect(text.conflict.get_by_role("heading", level=2)).to_be_in_viewport()


def test_what_only_the_other_changed_is_taken_over(clash: TextPage) -> None:
    expect(clash.box(PROACTIVE)).to_have_value("她写的")


def test_nothing_is_sent_for_a_box_that_is_not_decided(clash: TextPage, harness: Harness) -> None:
    clash.box(PROACTIVE).fill("她写的，我补充")
    clash.box(PROACTIVE).blur()
    expect(clash.box(PROACTIVE)).to_have_value("她写的，我补充")
    expect(clash.page.locator("form [name=version]").first).to_have_value("6")
    assert harness.chapter("1").values == {INTRO: "公开30条", PROACTIVE: "她写的，我补充"}


def test_mine_can_be_kept(clash: TextPage, harness: Harness) -> None:
    clash.page.get_by_role("button", name="用我的").click()
    expect(clash.state).to_have_text(SAVED)
    expect(clash.conflict).to_be_hidden()
    assert harness.chapter("1").values[INTRO] == "公开25条"


def test_theirs_can_be_taken(clash: TextPage, harness: Harness) -> None:
    clash.page.get_by_role("button", name="用对方的").click()
    expect(clash.box(INTRO)).to_have_value("公开30条")
    expect(clash.conflict).to_be_hidden()
    assert harness.chapter("1").values[INTRO] == "公开30条"


def test_an_undecided_conflict_is_still_there_when_the_page_opens_again(clash: TextPage) -> None:
    clash.open()
    expect(clash.conflict).to_be_visible()
    expect(clash.box(INTRO)).to_have_value("公开25条")


def test_a_button_does_not_go_on_while_a_conflict_is_open(
    clash: TextPage, harness: Harness
) -> None:
    clash.page.get_by_role("button", name="保存，下一步").click()
    clash.page.wait_for_timeout(300)
    assert harness.submitted == 0
    expect(clash.conflict).to_be_visible()


def test_changes_of_different_boxes_are_no_conflict(text: TextPage, harness: Harness) -> None:
    chapter = harness.chapter("1")
    chapter.version = 5
    chapter.values = {PROACTIVE: "她写的"}
    text.box(INTRO).fill("我写的")
    text.box(INTRO).blur()
    expect(text.state).to_have_text(SAVED)
    expect(text.box(PROACTIVE)).to_have_value("她写的")
    assert chapter.values == {INTRO: "我写的", PROACTIVE: "她写的"}


def restored(text: TextPage, entry: dict[str, object]) -> None:
    """The page opens again on what this browser kept of the date."""
    kept = json.dumps(json.dumps({DATE: entry}))
    text.page.evaluate(f"localStorage.setItem('journal::1:1', {kept})")
    text.open()


def test_what_the_server_wrote_its_own_way_is_no_conflict(text: TextPage, harness: Harness) -> None:
    """The window was closed before the answer came: 2025年1月8日 is kept as 2025-01-08."""
    chapter = harness.chapter("1")
    chapter.version, chapter.is_own, chapter.values = 2, True, {DATE: "2025-01-08"}
    restored(text, {"mine": "２０２５年1月8日", "base": ""})
    expect(text.state).to_have_text(SAVED)
    expect(text.conflict).to_be_hidden()


@pytest.mark.parametrize("sent", ["2025-01-08", "2025年1月8日"])
def test_what_this_window_sent_is_no_other_window(
    text: TextPage, harness: Harness, sent: str
) -> None:
    """A save was under way when she typed on and pressed F5."""
    chapter = harness.chapter("1")
    chapter.version, chapter.is_own, chapter.values = 2, True, {DATE: "2025-01-08"}
    restored(text, {"mine": "2025-01-09", "base": "", "sent": [sent]})
    expect(text.state).to_have_text(SAVED)
    assert chapter.values == {DATE: "2025-01-09"}
    expect(text.conflict).to_be_hidden()


def test_what_nobody_here_sent_is_a_conflict_also_when_the_page_opens_again(
    text: TextPage, harness: Harness
) -> None:
    chapter = harness.chapter("1")
    chapter.version, chapter.values = 2, {DATE: "2025-01-07"}
    restored(text, {"mine": "2025-01-09", "base": "", "sent": ["2025-01-08"]})
    expect(text.conflict).to_contain_text("王丽（10:31）也改了这1处")
    assert chapter.values == {DATE: "2025-01-07"}


def test_reloading_while_a_save_is_under_way_goes_on_with_what_was_typed(
    text: TextPage, harness: Harness
) -> None:
    harness.chapter("1").is_own = True
    harness.delay = 0.6
    text.box(INTRO).fill("公开2")
    with text.page.expect_request("**/save/1/"):
        text.box(INTRO).blur()
    text.box(INTRO).fill("公开25条")
    text.open()
    expect(text.state).to_have_text(SAVED)
    text.page.wait_for_timeout(1500)
    expect(text.state).to_have_text(SAVED)
    expect(text.conflict).to_be_hidden()
    assert harness.chapter("1").values == {INTRO: "公开25条"}


def test_what_another_window_sent_is_not_taken_for_ones_own(
    text: TextPage, harness: Harness
) -> None:
    """Both windows keep what is unsaved in one place; each knows what it sent itself."""
    chapter = harness.chapter("1")
    chapter.version, chapter.is_own, chapter.values = 5, True, {INTRO: "公开30条"}
    text.page.evaluate(
        "localStorage.setItem('journal::1:1', JSON.stringify("
        "{'overview.intro': {mine: '公开30条', base: '', sent: ['公开30条']}}))"
    )
    text.box(INTRO).fill("公开25条")
    text.box(INTRO).blur()
    expect(text.conflict).to_contain_text("这是您在另一个窗口写的")
