"""Counting, inserting and long pastes in the boxes of text."""

from playwright.sync_api import expect

from tests.browser.harness_pages import TextPage

PROACTIVE = "overview.proactive"
PASTE = """(box, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  box.focus();
  const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  box.dispatchEvent(paste);
}"""


def test_characters_are_counted_box_by_box_and_together(text: TextPage) -> None:
    text.box(PROACTIVE).fill("公开 120 条。\n好")
    text.box("overview.intro").fill("总述")
    own = text.page.locator(f'[data-count-for="{PROACTIVE}"]')
    expect(own).to_have_text("已写 8 字，建议不超过 400 字")
    expect(text.page.locator("[data-count-sum]")).to_have_text("已写 10 字，建议不超过 1000 字")


def test_a_starter_sentence_begins_a_line_and_a_live_figure_goes_to_the_cursor(
    text: TextPage,
) -> None:
    text.box(PROACTIVE).fill("新收件。")
    text.box(PROACTIVE).evaluate("box => box.setSelectionRange(2, 2)")
    text.page.get_by_role("button", name="新收申请").click()
    expect(text.box(PROACTIVE)).to_have_value("新收3件。")
    text.box(PROACTIVE).press("Control+End")
    text.page.get_by_text("可以用的句子").click()
    text.page.get_by_role("button", name="发布政策解读").click()
    expect(text.box(PROACTIVE)).to_have_value("新收3件。\n发布政策解读XX条，回应群众关切XX条。")


def test_a_paste_too_long_for_a_box_is_cut_aloud(text: TextPage) -> None:
    text.box(PROACTIVE).evaluate(PASTE, "长" * 200_000)
    assert len(text.box(PROACTIVE).input_value()) == 20_000
    expect(text.page.locator("[data-paste-note]")).to_contain_text("其余 180000 字没有放入")
