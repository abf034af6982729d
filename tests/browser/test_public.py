"""A stranger with a phone finds a published report, reads it and downloads it."""

import re
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Agency, Report, Role
from reports.workflow.way.publish import publish
from tests import factories
from tests.browser.walking import SIZES, axe_is_content, sideways
from tests.on_the_way import approved

ADDRESS = "http://www.linshui.example/1.html"


@pytest.fixture
def done(transactional_db: None) -> Report:
    """A published report, and another unit that has published nothing."""
    county: Agency = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    factories.AgencyFactory(name="临水县白马乡人民政府", short_name="白马乡", parent=county)
    wang = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    li = factories.appointed("li", "李慧", county, Role.REVIEWER)
    report = approved(factories.filled(factories.started(unit, wang), wang), wang, li)
    return publish(report.pk, ADDRESS, by=li)


def test_a_stranger_finds_reads_and_downloads_on_a_phone(
    page: Page, live_server: LiveServer, done: Report, tmp_path: Path
) -> None:
    width, height = SIZES["phone"]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{live_server.url}/login/")
    page.get_by_role("link", name="查看已公开的年度报告").click()
    _fits(page)
    page.get_by_role("link", name="临水县", exact=True).click()
    page.get_by_role("link", name=re.compile("2024年")).click()
    _fits(page)
    expect(page.locator("main")).not_to_contain_text("白马乡")
    page.get_by_role("link", name="2024年一图读懂").click()
    expect(page.locator("main")).to_contain_text("已公开的1个单位")
    _fits(page)
    page.go_back()
    page.get_by_role("link", name="临水县青石镇人民政府").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2024年政府信息公开工作年度报告")
    expect(page.get_by_role("heading", name="一、总体情况")).to_be_visible()
    _fits(page)
    page.goto(f"{page.url}对照/{done.agency.public_code}/")
    _fits(page)
    page.go_back()
    page.get_by_role("link", name="青石镇历年的数据").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("历年的年度报告")
    _fits(page)
    page.get_by_role("link", name="说明", exact=True).click()
    _fits(page)
    page.go_back()
    page.get_by_role("link", name="2024年", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("下载 Word")).click()
    file = tmp_path / "report.docx"
    download.value.save_as(file)
    printed = docx.Document(str(file))
    assert printed.tables
    assert printed.tables
    assert any("一、总体情况" in one.text for one in printed.paragraphs)


def _fits(page: Page) -> None:
    """Nothing is cut off, and nothing keeps anybody from reading it."""
    assert sideways(page) == 0
    axe_is_content(page)


def test_a_stranger_finds_a_report_by_a_word_of_its_text_on_a_phone(
    page: Page, live_server: LiveServer, done: Report
) -> None:
    width, height = SIZES["phone"]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{live_server.url}/公开/")
    page.get_by_label("查找正文里写到的词").fill("公开栏更新")
    page.get_by_role("button", name="搜索").click()
    expect(page.get_by_role("heading", name="查到1份")).to_be_visible()
    expect(page.locator("mark")).to_have_text("公开栏更新")
    _fits(page)
    page.get_by_role("link", name=re.compile("临水县青石镇人民政府2024年")).click()
    expect(page.locator("article")).to_contain_text("公开栏更新不够及时")
