"""Numbers to update and figures of tables look like chips in a plain box, and are kept as marks."""

import re

import pytest
from hypothesis import find, settings
from hypothesis import strategies as st
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.document.chips import box_text
from reports.models import Account, CarriedSentence, Report
from reports.workflow.chapters.chapter_store import typed_values
from tests.browser.walking import axe_is_content, open_page, sign_in, wait_ready, wait_saved
from tests.document.test_chips import SHOWN, TEXTS
from tests.factories import save

BOX = "overview.on_request"
KEPT = "公开【请更新：86】条，培训【请更新：3】次。新收{新收申请}件。"
CHIPS = """async ([texts, shown]) => {
  const { boxText, storedText } = await import("/static/js/chips.js");
  const fields = new Map(Object.entries(shown));
  return texts.map((text) => {
    const box = boxText(text, fields);
    const words = box.chips.map(({ start, end }) => box.text.slice(start, end));
    return [box.text, words, storedText(box.text, box.chips)];
  });
}"""
RETYPED = """async (edits) => {
  const { storedText, untouched, boxText } = await import("/static/js/chips.js");
  const { replaced } = await import("/static/js/shifting.js");
  return edits.map(([stored, shown, after]) => {
    const { text, chips } = boxText(stored, new Map(Object.entries(shown)));
    return storedText(after, untouched(chips, text, after, replaced(text, after)));
  });
}"""


@pytest.fixture
def kept(ready: Report, wang: Account) -> Report:
    save(ready, "1", {BOX: KEPT}, wang)
    return ready


@pytest.fixture
def chapter(page: Page, live_server: LiveServer, kept: Report, wang: Account) -> Page:
    sign_in(page, live_server.url, wang)
    open_page(page, live_server.url, kept, "text/1/")
    wait_ready(page)
    return page


def box(page: Page) -> Locator:
    return page.locator(f'textarea[name="{BOX}"]')


def chips(page: Page, kind: str) -> Locator:
    return page.locator(f'[data-marked="{BOX}"] .marks-layer mark.is-{kind}')


def select(page: Page, words: str) -> None:
    box(page).evaluate(
        "(box, words) => { box.focus(); const at = box.value.indexOf(words);"
        " box.setSelectionRange(at, at + words.length); }",
        words,
    )


def is_kept(page: Page, report: Report, text: str) -> None:
    """Wait until the server has exactly this."""
    for _ in range(100):
        if typed_values(Report.objects.get(pk=report.pk), "1")[BOX] == text:
            return
        page.wait_for_timeout(100)
    assert typed_values(Report.objects.get(pk=report.pk), "1")[BOX] == text


def drawn(strategy: st.SearchStrategy[str], how_many: int) -> list[str]:
    """Texts at random, as hypothesis draws them."""
    texts: list[str] = []

    def enough(text: str) -> bool:
        texts.append(text)
        return len(texts) > how_many

    find(strategy, enough, settings=settings(max_examples=how_many + 10, database=None))
    return texts[:how_many]


def test_the_script_reads_texts_as_the_server_does(chapter: Page) -> None:
    texts = drawn(TEXTS.map(lambda text: text.replace("\r", "")), 400)
    found = chapter.evaluate(CHIPS, [texts, SHOWN])
    for text, (reads, own, stored) in zip(texts, found, strict=True):
        known = box_text(text, SHOWN)
        assert reads == known.text
        assert own == [known.text[one.start : one.end] for one in known.chips]
        assert stored == text


def test_the_script_keeps_the_chips_that_the_server_keeps(chapter: Page) -> None:
    edits = []
    for n, stored in enumerate(drawn(TEXTS.map(lambda text: text.replace("\r", "")), 300)):
        known = box_text(stored, SHOWN)
        start = n * 7 % (len(known.text) + 1)
        end = min(len(known.text), start + n % 4)
        after = known.text[:start] + ("", "8", "，", "一.5")[n // 4 % 4] + known.text[end:]
        if after.isprintable() and max(map(ord, after), default=0) < 0x10000:
            edits.append((stored, after))
    told = chapter.evaluate(RETYPED, [[stored, SHOWN, after] for stored, after in edits])
    assert told == [box_text(stored, SHOWN).retyped(after).stored for stored, after in edits]
    assert len(edits) > 50


def test_the_box_reads_plainly_and_the_layer_shows_its_chips(chapter: Page, kept: Report) -> None:
    expect(box(chapter)).to_have_value(re.compile("公开86条，培训3次。新收[0-9]+件。"))
    expect(chips(chapter, "waiting")).to_have_text(["86", "3"])
    expect(chips(chapter, "live")).to_have_count(1)
    axe_is_content(chapter)
    chapter.emulate_media(forced_colors="active")
    expect(chips(chapter, "waiting").first).to_have_css("outline-style", "dashed")
    expect(chips(chapter, "live")).to_have_css("outline-style", "solid")
    box(chapter).press("Control+Home")
    box(chapter).press_sequentially("全年")
    is_kept(chapter, kept, f"全年{KEPT}")


def test_a_number_typed_over_is_this_years_and_undo_brings_back_what_waits(
    chapter: Page, kept: Report
) -> None:
    select(chapter, "86")
    box(chapter).press_sequentially("95")
    expect(chips(chapter, "waiting")).to_have_text(["3"])
    is_kept(chapter, kept, KEPT.replace("【请更新：86】", "95"))
    for _ in range(4):
        if "86" in box(chapter).input_value():
            break
        box(chapter).press("Control+z")
    expect(chips(chapter, "waiting")).to_have_text(["86", "3"])
    is_kept(chapter, kept, KEPT)


def test_a_digit_put_before_a_number_makes_it_another(chapter: Page, kept: Report) -> None:
    select(chapter, "86")
    box(chapter).press("ArrowLeft")
    box(chapter).press_sequentially("1")
    is_kept(chapter, kept, KEPT.replace("【请更新：86】", "186"))


def test_the_same_number_is_confirmed_by_its_button_and_that_can_be_undone(
    chapter: Page, kept: Report
) -> None:
    chapter.get_by_role("button", name="今年也是86").click()
    is_kept(chapter, kept, KEPT.replace("【请更新：86】", "86"))
    expect(chips(chapter, "waiting")).to_have_text(["3"])
    box(chapter).press("Control+z")
    expect(chips(chapter, "waiting")).to_have_text(["86", "3"])
    is_kept(chapter, kept, KEPT)


def test_the_same_number_pasted_over_it_counts_as_typed(chapter: Page, kept: Report) -> None:
    select(chapter, "86")
    box(chapter).press("Control+c")
    box(chapter).press("Control+v")
    is_kept(chapter, kept, KEPT.replace("【请更新：86】", "86"))


def test_an_input_method_composes_beside_a_chip(chapter: Page, kept: Report) -> None:
    select(chapter, "86")
    box(chapter).press("ArrowRight")
    session = chapter.context.new_cdp_session(chapter)
    for text in ("d", "duo", "多"):
        session.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
        )
    session.send("Input.insertText", {"text": "多"})
    is_kept(chapter, kept, KEPT.replace("】条", "】多条", 1))
    expect(chips(chapter, "waiting")).to_have_text(["86", "3"])


def test_a_figure_is_inserted_as_it_reads_and_follows_its_table(
    chapter: Page, kept: Report, wang: Account
) -> None:
    box(chapter).press("Control+End")
    chapter.locator(f'.live-fields button[data-target="{BOX}"]', has_text="上年结转").click()
    is_kept(chapter, kept, KEPT + "{上年结转}")
    save(
        kept,
        "3",
        {"requests.carried_in.total": "7", "requests.carried_in.natural_person": "7"},
        wang,
    )
    chapter.reload()
    expect(box(chapter)).to_have_value(re.compile("件。7$"))
    expect(chips(chapter, "live")).to_have_count(2)


def test_what_is_copied_out_of_a_draft_brings_its_marks(chapter: Page, kept: Report) -> None:
    box(chapter).press("Control+End")
    box(chapter).evaluate(
        "(box, text) => { const clipboardData = new DataTransfer();"
        ' clipboardData.setData("text/plain", text);'
        " const how = { clipboardData, bubbles: true, cancelable: true };"
        ' box.dispatchEvent(new ClipboardEvent("paste", how)); }',
        "又办会【请更新：5】次。",
    )
    expect(box(chapter)).to_have_value(re.compile("又办会5次。$"))
    is_kept(chapter, kept, f"{KEPT}又办会【请更新：5】次。")


def test_a_sentence_of_last_years_is_put_in_with_its_chips_the_first_selected(
    chapter: Page, kept: Report
) -> None:
    CarriedSentence.objects.create(
        report=kept, name=BOX, position=0, opens_paragraph=False, text="答复【请更新：9】件。"
    )
    chapter.reload()
    wait_ready(chapter)
    chapter.get_by_role("button", name="放进去改").click()
    expect(chips(chapter, "waiting")).to_have_text(["86", "3", "9"])
    box(chapter).press_sequentially("11")
    is_kept(chapter, kept, f"{KEPT}答复11件。")


def test_texts_that_were_not_saved_come_back_with_their_chips(chapter: Page, kept: Report) -> None:
    chapter.route("**/save/**", lambda route: route.abort())
    box(chapter).press("Control+Home")
    box(chapter).press_sequentially("全年")
    chapter.wait_for_function("Object.keys(localStorage).some((key) => key.startsWith('journal'))")
    chapter.unroute("**/save/**")
    chapter.reload()
    wait_ready(chapter)
    expect(box(chapter)).to_have_value(re.compile("^全年公开86条"))
    expect(chips(chapter, "waiting")).to_have_text(["86", "3"])
    is_kept(chapter, kept, f"全年{KEPT}")


def test_two_texts_are_compared_as_they_read(chapter: Page, kept: Report, wang: Account) -> None:
    save(kept, "1", {BOX: f"先。{KEPT}"}, wang)
    box(chapter).press("Control+Home")
    box(chapter).press_sequentially("后。")
    conflict = chapter.locator("[data-conflict]")
    expect(conflict).to_contain_text("先。公开86条")
    expect(conflict).not_to_contain_text("请更新")
    conflict.get_by_role("button", name="用另一个窗口的").click()
    expect(box(chapter)).to_have_value(re.compile("^先。公开86条"))
    expect(chips(chapter, "waiting")).to_have_text(["86", "3"])
    wait_saved(chapter)
    assert typed_values(kept, "1")[BOX] == f"先。{KEPT}"


def test_without_scripts_marks_are_found_again_by_the_text(
    page: Page, live_server: LiveServer, kept: Report, wang: Account
) -> None:
    sign_in(page, live_server.url, wang)
    page.route("**/*.js", lambda route: route.abort())
    open_page(page, live_server.url, kept, "text/1/")
    box(page).press("Control+Home")
    box(page).press_sequentially("全年")
    select(page, "3")
    box(page).press_sequentially("5")
    page.get_by_label("86", exact=True).check()
    page.get_by_role("button", name="保存并核查").click()
    is_kept(page, kept, "全年公开86条，培训5次。新收{新收申请}件。")
    expect(box(page)).to_have_value(re.compile("^全年公开86条，培训5次"))


def test_the_form_sends_what_is_kept(chapter: Page, kept: Report) -> None:
    box(chapter).press("Control+Home")
    box(chapter).press_sequentially("全年")
    chapter.get_by_role("button", name="保存，到下一章").click()
    expect(chapter).to_have_url(re.compile("/table/2/"))
    is_kept(chapter, kept, f"全年{KEPT}")
