"""The page is there and its scripts are not yet: what is typed meanwhile counts, Enter stays."""

import pytest
from playwright.sync_api import Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Report, Role
from reports.models.tables import figures_of
from reports.workflow.chapters.chapter_store import typed_values
from tests import factories
from tests.browser.harness import Harness
from tests.browser.harness_pages import SAVED
from tests.browser.walking import sign_in

CELL = "requests.new_received.natural_person"
OTHER = "requests.granted.commercial"
INTRO = "overview.intro"
SCRIPTS = "**/js/**"
FIRST = "/movement"
"""The script that comes before the cells of a table."""


class SlowLine:
    """A line on which scripts wait until they are let through."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.waiting: list[Route] | None = []
        page.route(SCRIPTS, self._arrived)

    def _arrived(self, route: Route) -> None:
        if self.waiting is None or FIRST in route.request.url:
            route.continue_()
        else:
            self.waiting.append(route)

    def let_through(self) -> None:
        waiting, self.waiting = self.waiting or [], None
        for route in waiting:
            route.continue_()
        expect(self.page.locator("html[data-ready]")).to_be_attached()


@pytest.fixture
def slow(page: Page) -> SlowLine:
    return SlowLine(page)


def _open(slow: SlowLine, address: str) -> None:
    slow.page.goto(address, wait_until="commit")
    slow.page.locator("#desk-form .actions").wait_for()


def test_a_digit_typed_before_the_scripts_come_is_never_lost(
    slow: SlowLine, harness: Harness, harness_server: str
) -> None:
    _open(slow, f"{harness_server}/table/requests/")
    slow.page.locator(f'[name="{CELL}"]').focus()
    slow.page.keyboard.type("7")
    slow.let_through()
    expect(slow.page.locator("[data-saving-state]")).to_have_text(SAVED)
    assert harness.chapter("3").values[CELL] == "7"


def test_a_text_typed_before_the_scripts_come_is_never_lost(
    slow: SlowLine, harness: Harness, harness_server: str
) -> None:
    harness.chapter("1").values[INTRO] = "\n第一行\n第二行"
    _open(slow, f"{harness_server}/text/")
    slow.page.locator(f'[name="{INTRO}"]').focus()
    slow.page.keyboard.press("Control+End")
    slow.page.keyboard.insert_text("和最后一句")
    slow.let_through()
    expect(slow.page.locator("[data-saving-state]")).to_have_text(SAVED)
    assert harness.chapter("1").values[INTRO].endswith("第一行\n第二行和最后一句")


def test_a_page_on_which_nothing_was_typed_saves_nothing(
    slow: SlowLine, harness: Harness, harness_server: str
) -> None:
    harness.chapter("1").values[INTRO] = "\n\n第一行 \n第二行\n"
    _open(slow, f"{harness_server}/text/")
    slow.let_through()
    slow.page.wait_for_timeout(1200)
    assert harness.received == []


def test_escape_never_empties_a_cell_entered_before_the_scripts_came(
    slow: SlowLine, harness: Harness, harness_server: str
) -> None:
    harness.chapter("3").values[CELL] = "12"
    _open(slow, f"{harness_server}/table/requests/")
    slow.page.locator(f'[name="{CELL}"]').focus()
    slow.page.keyboard.press("End")
    slow.page.keyboard.type("3")
    slow.let_through()
    slow.page.keyboard.press("Escape")
    expect(slow.page.locator(f'[name="{CELL}"]')).to_have_value("12")


def test_neither_the_kept_text_nor_the_one_just_typed_is_dropped_unseen(
    slow: SlowLine, harness: Harness, harness_server: str
) -> None:
    slow.page.goto(f"{harness_server}/login/", wait_until="commit")
    slow.page.evaluate(
        "localStorage.setItem('journal::1:1',"
        " JSON.stringify({'overview.intro': {mine: '上次没存上的', base: ''}}))"
    )
    _open(slow, f"{harness_server}/text/")
    slow.page.locator(f'[name="{INTRO}"]').focus()
    slow.page.keyboard.insert_text("刚写的")
    slow.let_through()
    panel = slow.page.locator("[data-conflict]")
    expect(panel).to_contain_text("上次没存上的")
    expect(panel).to_contain_text("刚写的")
    panel.get_by_role("button", name="用我的").click()
    expect(slow.page.locator("[data-saving-state]")).to_have_text(SAVED)
    assert harness.chapter("1").values[INTRO] == "刚写的"


@pytest.fixture
def draft_of(transactional_db: None, page: Page, live_server: LiveServer) -> Report:
    """A draft, and its clerk signed in."""
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", parent=county)
    clerk: Account = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    sign_in(page, live_server.url, clerk)
    page.get_by_role("button", name="退出").wait_for()
    return factories.started(unit, clerk)


def test_enter_moves_before_the_scripts_come_and_every_digit_is_saved(
    draft_of: Report, slow: SlowLine, live_server: LiveServer
) -> None:
    address = f"{live_server.url}/reports/{draft_of.pk}/table/3/"
    _open(slow, address)
    slow.page.locator(f'[name="{CELL}"]').focus()
    slow.page.keyboard.type("7\n8\n")
    slow.let_through()
    slow.page.keyboard.type("9\n")
    expect(slow.page.locator("[data-saving-state]")).to_contain_text("已保存")
    slow.page.reload()
    assert slow.page.url == address
    figures = figures_of(draft_of)
    lines = ("new_received", "carried_in", "granted", "partly_granted")
    assert [figures[f"requests.{line}.natural_person"] for line in lines] == [7, 8, 9, None]


@pytest.mark.parametrize("way", ["?checked=1", "#walk"])
def test_who_types_already_is_not_led_away_when_the_scripts_come(
    draft_of: Report, slow: SlowLine, live_server: LiveServer, way: str
) -> None:
    _open(slow, f"{live_server.url}/reports/{draft_of.pk}/table/3/{way}")
    slow.page.locator(f'[data-column][name="{OTHER}"]').focus()
    slow.page.keyboard.type("1")
    slow.let_through()
    slow.page.keyboard.type("2")
    expect(slow.page.locator(f'[data-column][name="{OTHER}"]')).to_have_value("12")


def test_no_cell_is_there_before_enter_can_move(
    slow: SlowLine, harness: Harness, harness_server: str
) -> None:
    held: list[Route] = []
    slow.page.route("**/js/movement*", lambda route: held.append(route))
    slow.page.goto(f"{harness_server}/table/requests/", wait_until="commit")
    expect(slow.page.locator("h1")).to_be_visible()
    slow.page.wait_for_timeout(300)
    assert slow.page.locator("input[data-column]").count() == 0
    held[0].continue_()
    slow.page.locator(f'[name="{CELL}"]').focus()
    slow.page.keyboard.type("7\n8")
    slow.let_through()
    expect(slow.page.locator("[data-saving-state]")).to_have_text(SAVED)
    assert set(harness.chapter("3").values.values()) == {"7", "8"}


def test_enter_in_a_line_of_text_saves_and_stays(
    draft_of: Report, slow: SlowLine, live_server: LiveServer
) -> None:
    address = f"{live_server.url}/reports/{draft_of.pk}/text/0/"
    _open(slow, address)
    slow.let_through()
    slow.page.locator('[name="signature.date"]').fill("2025-01-08")
    slow.page.keyboard.press("Enter")
    expect(slow.page.locator(".notice.is-success")).to_have_text("已保存。")
    assert slow.page.url == address
    draft_of.refresh_from_db()
    assert typed_values(draft_of, "0")["signature.date"] == "2025-01-08"
