"""Two people in one chapter: nothing is overwritten until somebody chooses."""

import pytest
from playwright.sync_api import expect

from tests.browser.harness import Harness
from tests.browser.harness_pages import SAVED, TextPage

INTRO = "overview.intro"
PROACTIVE = "overview.proactive"


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
