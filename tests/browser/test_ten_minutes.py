"""The clerk's ten minutes: a year like the last, from sign-in to 报送, interactions counted."""

import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.document import Document
from reports.exporters import exporter_for
from reports.models import Account, Agency, Report, Role, State, clock
from tests import factories
from tests.browser.counted import CountedPerson
from tests.browser.walking import axe_is_content, sideways
from tests.documents import sound, with_text

MOST_FROM_SYSTEM, MOST_FROM_FILE = 18, 25
DAY = datetime.datetime(2026, 1, 9, 1, 0, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _january(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: DAY)


@pytest.fixture
def unit(transactional_db: None) -> Agency:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    return factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)


@pytest.fixture
def wang(unit: Agency) -> Account:
    return factories.appointed("wang", "王秀英", unit, Role.FILLER)


def last_year() -> Document:
    """A year without applications whose text counts six things."""
    said = with_text(
        sound(2024),
        "overview.proactive",
        "全年主动公开政府信息120条，其中政府网站80条，政务新媒体30条，公开栏10条。",
    )
    said = with_text(said, "overview.platform", "维护政府网站公开专栏1个。")
    return with_text(
        said,
        "overview.supervision",
        "将政府信息公开纳入工作考核，开展社会评议1次，未发生需要追究责任的情形。",
    )


def test_from_last_year_in_the_system(
    page: Page, live_server: LiveServer, unit: Agency, wang: Account
) -> None:
    factories.filled(factories.started(unit, wang), wang, last_year())
    clerk = CountedPerson(page)
    clerk.sign_in(live_server.url, wang)
    expect(page.locator(".next-step")).to_contain_text("上年报告已备好")
    clerk.follow(page.get_by_role("button", name="接着上年报告写"))
    axe_is_content(page)
    clerk.report_a_year_like_the_last()
    assert Report.objects.get(year=2025).state == State.SUBMITTED, page.content()
    assert clerk.interactions <= MOST_FROM_SYSTEM


def test_from_last_years_file(
    page: Page, live_server: LiveServer, wang: Account, tmp_path: Path
) -> None:
    word = exporter_for("docx")
    assert word
    path = tmp_path / "2024年报.docx"
    path.write_bytes(word.render(last_year()))
    clerk = CountedPerson(page)
    clerk.sign_in(live_server.url, wang)
    clerk.choose(page.get_by_label("报告年度"), "2025")
    clerk.hand_in(page.get_by_label("上年报告的文件", exact=True), str(path))
    clerk.follow(page.get_by_role("button", name="开始填写"))
    clerk.follow(page.get_by_role("link", name="一页报完"))
    clerk.report_a_year_like_the_last()
    assert Report.objects.get(year=2025).state == State.SUBMITTED, page.content()
    assert clerk.interactions <= MOST_FROM_FILE


def test_the_page_is_accessible_and_no_wider_than_a_phone(
    page: Page, live_server: LiveServer, unit: Agency, wang: Account
) -> None:
    factories.filled(factories.started(unit, wang), wang, last_year())
    clerk = CountedPerson(page)
    clerk.sign_in(live_server.url, wang)
    clerk.follow(page.get_by_role("button", name="接着上年报告写"))
    clerk.follow(page.get_by_role("button", name="填好，看文字"))
    axe_is_content(page)
    page.set_viewport_size({"width": 390, "height": 844})
    assert sideways(page) == 0
