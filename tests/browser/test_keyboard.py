"""The keyboard alone gets through: from the sign-in to the submission, without a mouse."""

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.document.typed import typed_by_chapter
from reports.models import Account, Report, Role, State
from tests import factories
from tests.browser.walking import PASSWORD, wait_saved
from tests.documents import sound

MOST_TABS = 260


@pytest.fixture
def clerk(transactional_db: None) -> Account:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", parent=county)
    clerk = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    clerk.set_password(PASSWORD)
    clerk.save()
    return clerk


def test_a_report_is_written_and_submitted_by_keyboard(
    page: Page, live_server: LiveServer, clerk: Account
) -> None:
    _sign_in(page, live_server.url)
    _start(page)
    report = Report.objects.get()
    _write(page, report)
    _fill_with_zeros(page)
    _correct_a_cell(page)
    _submit(page)
    report.refresh_from_db()
    assert report.state == State.SUBMITTED


def _press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _tab_to(page: Page, place: Locator) -> None:
    """Press Tab until the place has the focus."""
    for _ in range(MOST_TABS):
        if place.evaluate("node => node === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {place}")


def _follow(page: Page, place: Locator) -> None:
    _tab_to(page, place)
    page.keyboard.press("Enter")


def _sign_in(page: Page, server: str) -> None:
    page.goto(f"{server}/login/")
    expect(page.get_by_label("用户名")).to_be_focused()
    page.keyboard.type("wang")
    _press(page, "Tab")
    page.keyboard.type(PASSWORD)
    _press(page, "Enter")


def _start(page: Page) -> None:
    year = page.get_by_label("报告年度")
    _tab_to(page, year)
    page.keyboard.type("2024")
    expect(year).to_have_value("2024")
    _follow(page, page.get_by_role("button", name="开始填写"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("2024年")


def _write(page: Page, report: Report) -> None:
    chapters = typed_by_chapter(sound(report.year))
    _follow(page, page.get_by_role("link", name="下一步"))
    for chapter in ("0", "1"):
        for name, text in chapters[chapter].items():
            _tab_to(page, page.locator(f'[name="{name}"]'))
            page.keyboard.press("Control+a")
            page.keyboard.insert_text(text)
        _follow(page, page.get_by_role("button", name="保存，到下一章"))
    for name in ("第五章", "第六章"):
        _follow(page, page.get_by_role("link", name=name))
        typed = chapters["5" if name == "第五章" else "6"]
        for slot, text in ((slot, text) for slot, text in typed.items() if text):
            _tab_to(page, page.locator(f'[name="{slot}"]'))
            page.keyboard.insert_text(text)
        _press(page, "Tab")
        wait_saved(page)
    _follow(page, page.get_by_role("link", name="回到目录"))


def _fill_with_zeros(page: Page) -> None:
    _follow(page, page.get_by_role("link", name="本年未收到申请，全部填0"))
    for chapter in ("二、", "四、"):
        _tab_to(page, page.get_by_label(chapter))
        page.keyboard.press("Space")
        if chapter == "二、":
            _tab_to(page, page.get_by_label("行政规范性文件 × 现行有效件数"))
            page.keyboard.type("0")
    _follow(page, page.get_by_role("button", name="填0", exact=True))
    expect(page.get_by_role("status").first).to_contain_text("200格")


def _correct_a_cell(page: Page) -> None:
    """In the grid: type, move with the arrows and Enter, see the balance break and heal."""
    _follow(page, page.get_by_role("link", name="第三章"))
    first = page.locator('[name="requests.new_received.natural_person"]')
    balance = page.locator('[data-identity="A01.natural_person"]')
    _tab_to(page, first)
    page.keyboard.type("1")
    expect(balance).to_contain_text("差 1")
    _press(page, "ArrowDown", "ArrowUp")
    expect(first).to_be_focused()
    page.keyboard.type("0")
    _press(page, "Enter")
    expect(balance).to_contain_text("平")
    total = page.locator('[name="requests.new_received.total"]')
    _tab_to(page, total)
    page.keyboard.type("0")
    _press(page, "Tab")
    wait_saved(page)


def _submit(page: Page) -> None:
    _follow(page, page.get_by_role("link", name="预览"))
    _follow(page, page.get_by_role("link", name="报送", exact=True))
    _follow(page, page.get_by_role("button", name="报送"))
    expect(page.locator(".state")).to_have_text("已送审")
