"""复制到网站, read back by pasting into an editor; and the page for a file that cannot be made."""

from dataclasses import dataclass, replace

import pytest
from lxml import html
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.desk.views import download
from reports.document import Document
from reports.exporters import Exporter, exporter_for
from reports.exporters.blocks import AS_ISSUED, Printing
from reports.exporters.html import fragment
from reports.models import Account, Report, Role
from reports.workflow.judging.dossier import document_of
from tests import factories
from tests.browser.walking import SIZES, axe_is_content, open_page, picture, sideways, sign_in

EDITOR = """<meta charset="utf-8"><div id="editor" contenteditable="true"></div>"""
LISTEN = """() => document.addEventListener("paste", ({ clipboardData }) => {
  window.pasted = Object.fromEntries(
    [...clipboardData.types].map((type) => [type, clipboardData.getData(type)]),
  );
})"""


NO_ASYNC_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
"""As over plain http in an intranet, where browsers leave it out."""


@pytest.fixture
def report(transactional_db: None) -> Report:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    clerk = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    return factories.filled(factories.started(unit, clerk), clerk)


@pytest.fixture
def document(report: Report) -> Document:
    return document_of(Report.objects.select_related("agency").get(pk=report.pk))


@pytest.fixture
def opened(page: Page, live_server: LiveServer, report: Report) -> Page:
    """The page, signed in, in a browser without the asynchronous clipboard."""
    page.add_init_script(NO_ASYNC_CLIPBOARD)
    sign_in(page, live_server.url, Account.objects.get(username="wang"))
    open_page(page, live_server.url, report, "preview/")
    page.get_by_role("link", name="复制到网站").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("复制到网站")
    return page


@dataclass(frozen=True)
class Pasted:
    """What an editor on another site receives, and what it makes of it."""

    kinds: dict[str, str]
    made: html.HtmlElement

    @property
    def tables(self) -> list[html.HtmlElement]:
        return self.made.xpath("//table")


def _paste(page: Page) -> Pasted:
    """Paste into an editor on a page of its own, as a content system has it."""
    site = page.context.new_page()
    site.set_content(EDITOR)
    site.evaluate(LISTEN)
    site.locator("#editor").focus()
    site.keyboard.press("Control+V")
    made = html.fromstring(site.locator("#editor").evaluate("editor => editor.outerHTML"))
    return Pasted(site.evaluate("window.pasted"), made)


def test_the_formatted_report_arrives_in_an_editor(opened: Page, document: Document) -> None:
    opened.get_by_role("button", name="复制（粘贴到网站编辑器）").click()
    expect(opened.locator("[data-copying-answer]")).to_contain_text("已复制")
    pasted = _paste(opened)
    assert fragment(document).strip() in pasted.kinds["text/html"]
    assert [len(table.xpath(".//tr")) for table in pasted.tables] == [14, 28, 4]
    scopes = {head.get("scope") for head in pasted.tables[1].xpath(".//th")}
    assert scopes == {"row", "rowgroup", "col", "colgroup"}
    assert pasted.tables[1].xpath(".//td[@headers]")
    assert "border" in pasted.tables[1].xpath(".//th")[0].get("style")
    lines = pasted.kinds["text/plain"].splitlines()
    assert lines[0] == document.title
    assert document.text("problems")[0] in lines
    assert "\t".join(["行政许可", "0"]) in lines


def test_the_source_arrives_as_text_alone(opened: Page, document: Document) -> None:
    opened.get_by_role("button", name="复制源代码").click()
    expect(opened.locator("[data-copying-answer]")).to_contain_text("源代码已复制")
    pasted = _paste(opened)
    assert pasted.kinds == {"text/plain": fragment(document)}
    assert pasted.tables == []


def test_a_browser_that_does_not_copy_is_reported(opened: Page) -> None:
    answer = opened.locator("[data-copying-answer]")
    opened.evaluate("document.execCommand = () => false")
    opened.get_by_role("button", name="复制源代码").click()
    expect(answer).to_contain_text("Ctrl＋A")
    expect(answer).to_have_attribute("role", "status")
    picture(opened, "copying-failed")


def test_keyboard_alone_is_enough(opened: Page, document: Document) -> None:
    opened.get_by_role("button", name="复制（粘贴到网站编辑器）").focus()
    opened.keyboard.press("Enter")
    expect(opened.locator("[data-copying-answer]")).to_contain_text("已复制")
    expect(opened.get_by_role("button", name="复制（粘贴到网站编辑器）")).to_be_focused()
    opened.get_by_role("textbox", name="源代码").focus()
    opened.keyboard.press("Control+A")
    opened.keyboard.press("Control+C")
    assert _paste(opened).kinds["text/plain"] == fragment(document)


@pytest.mark.parametrize("size", SIZES)
def test_the_page_is_sound_wide_and_narrow(opened: Page, size: str) -> None:
    width, height = SIZES[size]
    opened.set_viewport_size({"width": width, "height": height})
    picture(opened, "copying")
    opened.set_viewport_size({"width": width, "height": height})
    axe_is_content(opened)
    assert sideways(opened) == 0
    opened.get_by_role("button", name="复制（粘贴到网站编辑器）").click()
    expect(opened.locator("[data-copying-answer]")).to_contain_text("已复制")
    axe_is_content(opened)
    picture(opened, "copying-done")


def test_without_script_the_source_can_still_be_taken(
    page: Page, live_server: LiveServer, report: Report, document: Document
) -> None:
    page.route("**/copying*.js", lambda route: route.abort())
    sign_in(page, live_server.url, Account.objects.get(username="wang"))
    open_page(page, live_server.url, report, "copy/")
    expect(page.get_by_role("button", name="复制源代码")).to_be_hidden()
    expect(page.get_by_role("textbox", name="源代码")).to_have_value(fragment(document))


SITE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>年报</title>
<meta name="viewport" content="width=device-width"><style>
  body {{ margin: 0; font: 16px/1.8 sans-serif; }} main {{ padding: 0 15px; }}
  td, th {{ padding: 8px 10px; border: 1px solid #ddd; }} p {{ margin: 0 0 1em; }}
</style></head><body><main>{}</main></body></html>"""


@pytest.mark.parametrize("width", [1366, 390])
def test_a_site_shows_the_report_wide_and_narrow(
    page: Page, document: Document, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.set_content(SITE.format(fragment(document)))
    assert page.evaluate("document.documentElement.scrollWidth") == width
    crowded = "cells => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length"
    assert page.locator("td, th").evaluate_all(crowded) == 0
    axe_is_content(page)


@pytest.mark.usefixtures("nothing_rendered")
def test_a_file_that_cannot_be_made_is_explained_on_the_page(
    page: Page, live_server: LiveServer, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(document: Document, printing: Printing = AS_ISSUED) -> bytes:
        raise OSError("cannot load library 'libpango-1.0-0'")

    def found(identifier: str) -> Exporter | None:
        exporter = exporter_for(identifier)
        return replace(exporter, render=fail) if exporter and identifier == "pdf" else exporter

    monkeypatch.setattr(download, "exporter_for", found)
    sign_in(page, live_server.url, Account.objects.get(username="wang"))
    open_page(page, live_server.url, report, "preview/")
    picture(page, "preview-actions")
    page.get_by_role("link", name="下载PDF").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("没有生成PDF文件")
    axe_is_content(page)
    picture(page, "not-rendered")
    with page.expect_download() as word:
        page.get_by_role("link", name="下载Word").click()
    assert word.value.suggested_filename == f"{report.printed_title}（草稿）.docx"
    page.get_by_role("link", name="再试一次").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("没有生成PDF文件")
    monkeypatch.undo()
    with page.expect_download():
        page.get_by_role("link", name="再试一次").click()
