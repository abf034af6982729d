"""A file dropped on 年报体检 starts a report; last year's comes over, locked; lines are written."""

import base64
import re
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.document import Document, ProcessingFee
from reports.exporters import exporter_for
from reports.models import Account, CarriedSentence, Report, Role
from reports.models.tables import figures_of
from reports.workflow.chapters.chapter_store import typed_values
from tests import factories
from tests.browser.walking import (
    SIZES,
    axe_is_content,
    open_page,
    picture,
    sideways,
    sign_in,
    type_into,
    wait_saved,
)
from tests.documents import sound, with_figures, with_text

COLUMNS = {"natural_person": 100, "commercial": 16, "legal_service": 5, "total": 121}
CARRIED = {f"requests.carried_out.{column}": figure for column, figure in COLUMNS.items()}
DROP = """([name, content]) => {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name));
  const zone = document.querySelector("[data-drop-zone]");
  for (const kind of ["dragenter", "dragover", "drop"]) {
    zone.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }
}"""


@pytest.fixture
def clerk(transactional_db: None) -> Account:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


def last_years() -> Document:
    """A report of 2023 with cases pending, a mobile number in its text, and no word on the fee."""
    document = with_figures(sound(2023), CARRIED)
    text = "2023年，热线由13812345678接听，开展培训2次。落实公开要求。"
    document = with_text(document, "overview.platform", text)
    return replace(document.with_texts({"other_matters": ("无。",)}), fee=ProcessingFee())


def word(document: Document) -> bytes:
    exporter = exporter_for("docx")
    assert exporter
    return exporter.render(document)


def drop(page: Page, name: str, content: bytes) -> None:
    page.wait_for_selector("html[data-ready]")
    page.evaluate(DROP, [name, base64.b64encode(content).decode()])


def narrow_and_wide(page: Page) -> None:
    """No page scrolls sideways, and axe has nothing serious to say."""
    for width, height in SIZES.values():
        page.set_viewport_size({"width": width, "height": height})
        assert sideways(page) == 0
        axe_is_content(page)
    page.set_viewport_size({"width": SIZES["desktop"][0], "height": SIZES["desktop"][1]})


def test_a_dropped_file_shows_findings_and_starts_a_report(
    page: Page, live_server: LiveServer, clerk: Account
) -> None:
    sign_in(page, live_server.url, clerk)
    page.get_by_role("link", name="年报体检").click()
    picture(page, "checkup")
    narrow_and_wide(page)
    drop(page, "青石镇2023年报告.docx", word(last_years()))
    expect(page.get_by_role("heading", level=1)).to_contain_text("体检结果")
    expect(page.locator(".checkup-facts")).to_contain_text("200／200格")
    picture(page, "checkup-result")
    narrow_and_wide(page)
    page.get_by_role("link", name=re.compile("手机号")).click()
    quote = page.locator("mark:target")
    expect(quote).to_have_text("13812345678")
    expect(quote).to_be_in_viewport()
    page.get_by_role("button", name="作为上年报告，开始2024年报告").click()
    page.get_by_role("button", name="带入，逐章填写").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2024年")
    expect(page.locator(".notice")).to_contain_text("上年结转7格")
    assert Report.objects.get().year == 2024


MARKED = "() => [...(CSS.highlights.get('repeated') ?? [])].map((one) => String(one))"


def test_sentences_of_last_year_are_marked_in_the_text(
    page: Page, live_server: LiveServer, clerk: Account
) -> None:
    sign_in(page, live_server.url, clerk)
    page.goto(f"{live_server.url}/体检/")
    page.get_by_text("有上年的年报？").click()
    before = {"name": "2023.docx", "mimeType": "", "buffer": word(last_years())}
    page.locator("[name=last_year]").set_input_files(before)
    now = {"name": "2024.docx", "mimeType": "", "buffer": word(sound(2024))}
    page.locator("[name=file]").set_input_files(now)
    page.get_by_role("button", name="开始体检").click()
    said = page.locator(".repetition-rows")
    expect(said).to_contain_text(re.compile("与上年报告相同 [0-9]+%"))
    page.get_by_label("在报告里标出相同的句子").check()
    marked = page.evaluate(MARKED)
    assert sorted(marked) == sorted(page.locator("[data-repeated]").all_text_contents())
    assert marked
    picture(page, "checkup-repeated")
    narrow_and_wide(page)
    page.get_by_label("在报告里标出相同的句子").uncheck()
    assert page.evaluate(MARKED) == []


def test_a_file_that_is_no_report_gets_a_sentence(
    page: Page, live_server: LiveServer, clerk: Account
) -> None:
    sign_in(page, live_server.url, clerk)
    page.goto(f"{live_server.url}/体检/")
    drop(page, "程序.exe", b"MZ" * 400)
    expect(page.locator(".error-summary")).to_contain_text("不是年报")
    narrow_and_wide(page)


def test_last_year_comes_over_with_its_lock(
    page: Page, live_server: LiveServer, clerk: Account
) -> None:
    sign_in(page, live_server.url, clerk)
    page.get_by_label("报告年度").select_option("2024")
    expect(page.get_by_label("上年报告的文件", exact=True)).to_be_hidden()
    page.get_by_label(re.compile("接着上年报告的文件")).check()
    page.get_by_label("上年报告的文件", exact=True).set_input_files(
        {"name": "2023.docx", "mimeType": "", "buffer": word(last_years())}
    )
    page.get_by_role("button", name="开始填写").click()
    expect(page.get_by_role("heading", name="先看，再带入")).to_be_visible()
    narrow_and_wide(page)
    page.get_by_role("button", name="带入，逐章填写").click()
    expect(page.locator(".carried-line")).to_contain_text("句上年的文字没有处理")
    narrow_and_wide(page)
    report = Report.objects.get()
    _see_the_lock_hold(page, live_server.url, report)
    _take_and_drop_sentences(page, live_server.url, report)
    _see_the_expected_figure(page, live_server.url, report)
    _unlock(page, live_server.url, report)


def _see_the_lock_hold(page: Page, server: str, report: Report) -> None:
    open_page(page, server, report, "table/3/")
    for column, figure in COLUMNS.items():
        cell = page.locator(f'[id="requests.carried_in.{column}"]')
        expect(cell).to_have_value(str(figure))
        expect(cell).not_to_be_editable()
    picture(page, "table-3-locked")
    narrow_and_wide(page)
    page.evaluate("navigator.clipboard.writeText('1\\n7\\n3')")
    page.locator('[id="requests.new_received.natural_person"]').focus()
    page.keyboard.press("Control+V")
    expect(page.locator('[id="requests.granted.natural_person"]')).to_have_value("3")
    expect(page.locator('[id="requests.carried_in.natural_person"]')).to_have_value("100")
    wait_saved(page)
    assert figures_of(report)["requests.carried_in.natural_person"] == 100


def _take_and_drop_sentences(page: Page, server: str, report: Report) -> None:
    open_page(page, server, report, "text/1/")
    box = page.locator('[name="overview.platform"]')
    old = page.locator('[data-carried="overview.platform"]')
    narrow_and_wide(page)
    old.get_by_role("button", name=re.compile("放进去改")).click()
    expect(box).to_have_value(re.compile("2024年，热线.*培训2次。"))
    page.keyboard.type("4")
    expect(box).to_have_value(re.compile("培训4次。"))
    old.get_by_role("button", name=re.compile("不用")).click()
    expect(old).to_be_hidden()
    wait_saved(page)
    expect(page.locator("[data-saving-state]")).to_contain_text("已保存")
    assert "培训4次。" in typed_values(report, "1")["overview.platform"]
    answers = CarriedSentence.objects.filter(report=report, name="overview.platform")
    assert sorted(answers.values_list("answer", flat=True)) == ["dropped", "taken"]
    picture(page, "text-1-carried")


def _see_the_expected_figure(page: Page, server: str, report: Report) -> None:
    open_page(page, server, report, "table/2/")
    line = page.locator('[data-line="disclosure.normative_documents"]')
    for column, figure in {"issued": "5", "repealed": "0", "in_force": "7"}.items():
        type_into(page, f"disclosure.normative_documents.{column}", figure)
    expect(line).to_contain_text("＝ 5")
    expect(line).to_contain_text("与填的不同")
    wait_saved(page)


def _unlock(page: Page, server: str, report: Report) -> None:
    open_page(page, server, report, "table/3/")
    page.get_by_role("link", name="要改？先解锁").click()
    picture(page, "unlock")
    narrow_and_wide(page)
    page.get_by_label("为什么要改？").fill("上年报告多报一件，县里同意更正")
    page.get_by_role("button", name="解锁").click()
    expect(page.locator(".carried-lock")).to_contain_text("县里同意更正")
    expect(page.locator('[id="requests.carried_in.total"]')).to_be_editable()


def test_a_line_on_a_finding_opens_the_way(
    page: Page, live_server: LiveServer, clerk: Account
) -> None:
    report = factories.filled(
        factories.started(clerk.appointments.get().agency, clerk, 2024), clerk
    )
    sign_in(page, live_server.url, clerk)
    open_page(page, live_server.url, report, "last-year/")
    narrow_and_wide(page)
    page.get_by_label(re.compile("2023年报告的文件")).set_input_files(
        {"name": "2023.docx", "mimeType": "", "buffer": word(last_years())}
    )
    page.get_by_role("button", name="读取，先看看").click()
    page.get_by_role("button", name="带入，逐章填写").click()
    open_page(page, live_server.url, report, "submit/")
    expect(page.get_by_role("button", name="报送")).to_have_count(0)
    narrow_and_wide(page)
    boxes = page.locator(".to-explain")
    for number in range(boxes.count()):
        boxes.nth(number).locator(".suggestions button").first.click()
    picture(page, "submit-explaining")
    page.get_by_role("button", name="保存说明").click()
    expect(page.get_by_role("heading", name=re.compile("都已说明"))).to_be_visible()
    page.get_by_role("button", name=re.compile("报送")).click()
    expect(page.locator(".state")).to_have_text("已送审")
