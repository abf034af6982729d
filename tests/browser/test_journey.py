"""From an empty form to the official documents, as a clerk walks it."""

import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.document import Document
from reports.document.live_fields import written
from reports.document.typed import typed_by_chapter
from reports.models import Account, LedgerEntry, Report, Role
from tests import factories
from tests.browser.journey_report import JourneyReport, journey_reports
from tests.browser.walking import axe_is_content, open_page, picture, sign_in, type_into, wait_saved

NEW = "requests.new_received.natural_person"


@pytest.fixture
def clerk(transactional_db: None, given: JourneyReport) -> Account:
    county = factories.AgencyFactory(name="某县人民政府", short_name="某县")
    unit = factories.AgencyFactory(name=given.document.organisation, parent=county)
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


@pytest.fixture(params=journey_reports())
def given(request: pytest.FixtureRequest) -> JourneyReport:
    report: JourneyReport = request.param
    return report


def test_a_report_from_the_empty_form_to_the_documents(
    page: Page, live_server: LiveServer, clerk: Account, given: JourneyReport, tmp_path: Path
) -> None:
    document = given.document
    sign_in(page, live_server.url, clerk)
    picture(page, "list")
    page.get_by_label("报告年度").select_option("2024")
    page.get_by_role("button", name="开始填写").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(document.title)
    report = Report.objects.get()
    picture(page, "home")
    axe_is_content(page)
    _write_texts(page, live_server.url, report, document)
    _fill_tables(page, live_server.url, report, document)
    _see_an_imbalance_appear_and_heal(page, live_server.url, report)
    _be_refused_and_answer_the_fee(page, live_server.url, report)
    _explain_what_stands(page, live_server.url, report)
    _submit_twice(page, live_server.url, report)
    _find_everything_in_the_documents(page, report, document, tmp_path)


def _write_texts(page: Page, server: str, report: Report, document: Document) -> None:
    chapters = typed_by_chapter(document)
    for chapter in ("0", "1", "5"):
        open_page(page, server, report, f"text/{chapter}/")
        for name, text in chapters[chapter].items():
            if text:
                type_into(page, name, text)
        wait_saved(page)
        picture(page, f"text-{chapter}")
        axe_is_content(page)
    open_page(page, server, report, "text/6/")
    type_into(page, "other_matters", "无。")
    wait_saved(page)


def _fill_tables(page: Page, server: str, report: Report, document: Document) -> None:
    open_page(page, server, report, "table/2/")
    for cell in ("disclosure.licences.decisions", "disclosure.penalties.decisions"):
        type_into(page, cell, written(document.figures[cell]))
    wait_saved(page)
    open_page(page, server, report, "")
    page.get_by_role("link", name="本年未收到申请，全部填0").click()
    for chapter in ("二、", "三、", "四、"):
        page.get_by_label(re.compile(chapter)).check()
    page.get_by_label("行政规范性文件 × 现行有效件数").fill("0")
    picture(page, "zeros")
    axe_is_content(page)
    page.get_by_role("button", name="填0").click()
    expect(page.get_by_role("status").first).to_contain_text("198格")


def _see_an_imbalance_appear_and_heal(page: Page, server: str, report: Report) -> None:
    open_page(page, server, report, "table/3/")
    balance = page.locator('[data-identity="A01.natural_person"]')
    type_into(page, NEW, "1")
    expect(balance).to_contain_text("差 1")
    wait_saved(page)
    picture(page, "table-3-imbalance")
    page.get_by_role("button", name="保存并核查").click()
    expect(page.locator(".error-summary")).to_contain_text("自然人")
    picture(page, "table-3-findings")
    axe_is_content(page)
    type_into(page, NEW, "0")
    expect(page.locator('[data-identity="A01.natural_person"]')).to_contain_text("平")
    total = page.locator('[id="requests.new_received.total"]')
    if total.input_value() != "0":
        total.fill("0")
    wait_saved(page)
    page.get_by_role("button", name="保存并核查").click()
    expect(page.locator(".error-summary")).to_have_count(0)


def _be_refused_and_answer_the_fee(page: Page, server: str, report: Report) -> None:
    open_page(page, server, report, "submit/")
    summary = page.locator(".error-summary")
    expect(summary).to_contain_text("信息处理费")
    picture(page, "submit-refused")
    axe_is_content(page)
    summary.get_by_role("link", name=re.compile("信息处理费")).click()
    expect(page.locator('[id="fee.notices"]')).to_be_visible()
    for name in ("fee.notices", "fee.amount", "fee.received"):
        type_into(page, name, "0")
    wait_saved(page)
    picture(page, "text-6")
    axe_is_content(page)


def _explain_what_stands(page: Page, server: str, report: Report) -> None:
    """One line for each finding that must be explained; a report of our own has none."""
    open_page(page, server, report, "submit/")
    boxes = page.locator(".to-explain input")
    for number in range(boxes.count()):
        boxes.nth(number).fill("与原件核对过，原文如此。")
    if boxes.count():
        page.get_by_role("button", name="保存说明").click()
        expect(page.get_by_role("heading", name="须说明的都已说明")).to_be_visible()
        picture(page, "submit-explained")
        axe_is_content(page)


def _submit_twice(page: Page, server: str, report: Report) -> None:
    open_page(page, server, report, "preview/")
    picture(page, "preview")
    axe_is_content(page)
    open_page(page, server, report, "submit/")
    picture(page, "submit")
    page.get_by_role("button", name=re.compile("报送")).dblclick()
    expect(page.locator(".state")).to_have_text("已送审")
    picture(page, "submitted")
    assert LedgerEntry.objects.filter(report=report, action="submit").count() == 1


def _find_everything_in_the_documents(
    page: Page, report: Report, document: Document, folder: Path
) -> None:
    files = dict(_downloads(page, folder))
    word = docx.Document(io.BytesIO(files["docx"].read_bytes()))
    printed = "".join(part.text for part in word.paragraphs)
    paper = subprocess.run(
        ["pdftotext", "-layout", files["pdf"], "-"], capture_output=True, check=True, text=True
    ).stdout
    texts = [*document.text("lead"), *document.text("problems"), *document.text("measures"), "无。"]
    texts += [one.text for one in document.passages("1")]
    for text in texts:
        assert _bare(text) in _bare(printed)
    for text in texts:
        assert _bare(text)[:24] in _bare(paper)
    for table, form in zip(word.tables, document.edition.tables, strict=True):
        figures = [figure for figure in _figures(table) if figure]
        assert figures == [written(document.figures[cell]) for cell in form.cells]


def _downloads(page: Page, folder: Path) -> Iterator[tuple[str, Path]]:
    for kind, label in (("docx", "Word"), ("pdf", "PDF")):
        with page.expect_download() as download:
            page.locator(".downloads").get_by_role("link", name=re.compile(label)).click()
        path = folder / download.value.suggested_filename
        download.value.save_as(path)
        assert path.name.endswith(f"2024年政府信息公开工作年度报告（草稿）.{kind}")
        yield kind, path


def _figures(table: "docx.table.Table") -> Iterator[str]:
    """The numbers of a table, each printed cell once."""
    for row in table._tbl.tr_lst:
        for cell in row.tc_lst:
            text = "".join(node.text or "" for node in cell.iter() if node.tag.endswith("}t"))
            if cell.vMerge != "continue" and re.fullmatch(r"[\d.]+", text):
                yield text


def _bare(text: str) -> str:
    """Text without spaces, breaks and page numbers, which the page puts where it likes."""
    return re.sub(r"\s|— ?\d+ ?—", "", text)
