"""口径, findings and errors at the cell, by keyboard and on touch; saving of cells."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.grid.conftest import Sheet
from tests.browser.harness import Harness

N = "requests.new_received.natural_person"


def test_the_focused_cell_shows_what_is_counted_and_why(requests: Sheet) -> None:
    requests.cell("requests.denied_process_information.research").focus()
    bar = requests.page.locator("[data-guidance]")
    expect(bar).to_contain_text("（三）不予公开6.属于四类过程性信息 × 科研机构")
    expect(bar).to_contain_text("讨论记录、过程稿、磋商信函、请示报告四类。")
    expect(bar).to_contain_text("条例第十六条第二款")
    expect(bar).to_contain_text("高校、研究院所等。")


def test_a_question_mark_opens_the_words_and_reads_them_out(requests: Sheet) -> None:
    requests.cell(N).focus()
    requests.page.keyboard.press("?")
    expect(requests.page.get_by_role("button", name="口径全文")).to_have_attribute(
        "aria-expanded", "true"
    )
    expect(requests.page.locator("[data-announce]")).to_contain_text("以个人名义提出的申请")
    expect(requests.cell(N)).to_have_value("")


def test_each_group_of_chapter_four_has_its_own_words(
    open_sheet: Callable[[str], Sheet],
) -> None:
    sheet = open_sheet("disputes")
    sheet.cell("disputes.litigation_direct.upheld").focus()
    expect(sheet.page.locator("[data-guidance]")).to_contain_text("未经复议的行政诉讼")


def test_a_wrong_entry_is_kept_and_explained_after_saving(
    requests: Sheet, harness: Harness
) -> None:
    requests.type(N, "三件")
    requests.page.keyboard.press("Tab")
    expect(requests.cell(N)).to_have_attribute("aria-invalid", "true")
    expect(requests.page.locator("[data-grid-errors]")).to_contain_text("“三件”不是数字，没有就填0")
    expect(requests.cell(N)).to_have_value("三件")
    requests.page.locator("[data-grid-errors] a").click()
    expect(requests.cell(N)).to_be_focused()
    expect(requests.page.locator("[data-guidance]")).to_contain_text("不是数字")
    requests.type(N, "3")
    requests.page.keyboard.press("Tab")
    expect(requests.page.locator("[data-grid-errors]")).to_be_hidden()
    expect(requests.cell(N)).not_to_have_attribute("aria-invalid", "true")


def test_a_pasted_block_is_saved_in_one_request(requests: Sheet, harness: Harness) -> None:
    requests.paste(N, text="\n".join("\t".join("0" * 6) for _ in range(25)))
    expect(requests.page.locator("[data-saving-state]")).to_have_text("已保存 10:32")
    assert len(harness.received) == 1
    assert len(harness.received[0]["values"]) == 175


def test_a_finding_of_the_server_is_marked_until_the_cell_changes(
    harness: Harness, open_sheet: Callable[[str], Sheet]
) -> None:
    harness.findings = {N: "自然人：一＋二是3，三（七）＋四是2，差1"}
    sheet = open_sheet("requests")
    sheet.cell(N).focus()
    expect(sheet.page.locator("[data-guidance]")).to_contain_text("差1")
    expect(sheet.page.locator(".has-finding")).to_have_count(1)
    sheet.type(N, "2")
    expect(sheet.page.locator(".has-finding")).to_have_count(0)


def test_without_scripts_the_table_is_sent_and_answered(
    requests: Sheet, harness: Harness, harness_server: str
) -> None:
    context = requests.page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{harness_server}/table/requests/")
    plain.fill(f'[name="{N}"]', "x")
    plain.get_by_role("button", name="保存，下一步").click()
    expect(plain.locator("[data-grid-errors]")).to_contain_text("“x”不是数字，没有就填0")
    expect(plain.locator(f'[name="{N}"]')).to_have_value("x")
    context.close()
