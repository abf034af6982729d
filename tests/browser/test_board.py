"""The county's board looks after itself while somebody looks at it, and urges in one click."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Agency, Report, Role
from reports.workflow.way.submit import submit
from tests import factories
from tests.browser.walking import axe_is_content, picture, sign_in, wait_ready

MINUTE = "01:05"
YEAR = 2024


@pytest.fixture
def units(transactional_db: None) -> list[Agency]:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    factories.appointed("li", "李慧", county, Role.REVIEWER)
    names = ("青石镇", "白马乡")
    return [
        factories.AgencyFactory(name=f"临水县{name}人民政府", short_name=name, parent=county)
        for name in names
    ]


@pytest.fixture
def report(units: list[Agency]) -> Report:
    clerk = factories.appointed("wang", "王秀英", units[0], Role.FILLER)
    return factories.filled(factories.started(units[0], clerk, YEAR), clerk)


@pytest.fixture
def board(page: Page, live_server: LiveServer, report: Report) -> Page:
    sign_in(page, live_server.url, Account.objects.get(username="li"))
    page.get_by_role("link", name="进度", exact=True).wait_for()
    page.clock.install()
    page.goto(f"{live_server.url}/进度/{YEAR}/")
    wait_ready(page)
    return page


def test_it_takes_in_what_has_happened_and_keeps_what_was_chosen(
    board: Page, report: Report, units: list[Agency]
) -> None:
    line = board.locator("tr", has_text="青石镇")
    expect(line).to_contain_text("草稿")
    chosen = board.locator("tr", has_text="白马乡").get_by_role("checkbox")
    chosen.check()
    chosen.focus()
    submit(report.pk, by=Account.objects.get(username="wang"))
    board.clock.fast_forward(MINUTE)
    expect(line).to_contain_text("已送审")
    expect(chosen).to_be_checked()
    expect(chosen).to_be_focused()
    board.clock.fast_forward("00:01")
    expect(board.locator("[data-board-said]")).to_contain_text("进度有变化：")
    axe_is_content(board)
    picture(board, "board-refreshed")


def test_it_says_when_it_is_out_of_date(board: Page) -> None:
    Session.objects.all().delete()
    board.clock.fast_forward(MINUTE)
    expect(board.locator("[data-board-stale]")).to_contain_text("可能不是最新情况")
    expect(board.locator("tr", has_text="青石镇")).to_be_visible()


def test_the_chosen_are_urged_in_one_click(board: Page) -> None:
    board.locator("tr", has_text="青石镇").get_by_role("checkbox").check()
    board.get_by_role("button", name="催报选中").click()
    expect(board.get_by_role("status").first).to_contain_text("已催报1个单位，通知1人")
