"""A chapter uses the width there is, and tells which one is open whatever the colours are."""

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Report, Role
from tests import factories
from tests.browser.walking import open_page, sideways, sign_in

ASPECT = "overview.on_request"


@pytest.fixture
def chapter(page: Page, live_server: LiveServer, transactional_db: None) -> Page:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    unit = factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    clerk: Account = factories.appointed("wang", "王秀英", unit, Role.FILLER)
    report: Report = factories.started(unit, clerk)
    sign_in(page, live_server.url, clerk)
    open_page(page, live_server.url, report, "text/1/")
    return page


def _places(page: Page) -> tuple[dict[str, float], dict[str, float]]:
    """The box of an aspect, and what one writes from."""
    slot = page.locator(".slot", has=page.locator(f'[name="{ASPECT}"]'))
    return _box(slot.locator("textarea")), _box(slot.locator(".slot-aside"))


def _box(one: Locator) -> dict[str, float]:
    found = one.bounding_box()
    assert found
    return dict(found)


def test_what_one_writes_from_stands_beside_the_box_where_there_is_room(chapter: Page) -> None:
    chapter.set_viewport_size({"width": 1366, "height": 768})
    text, aside = _places(chapter)
    assert aside["x"] > text["x"] + text["width"]
    assert text["width"] + aside["width"] > 1100
    assert text["width"] > aside["width"]
    assert sideways(chapter) == 0


@pytest.mark.parametrize("width", [683, 390])
def test_and_below_it_where_there_is_none(chapter: Page, width: int) -> None:
    chapter.set_viewport_size({"width": width, "height": 768})
    text, aside = _places(chapter)
    assert aside["y"] >= text["y"] + text["height"]
    assert abs(aside["x"] - text["x"]) < 2
    assert sideways(chapter) == 0


def test_the_chapter_that_is_open_is_told_in_forced_colours(chapter: Page) -> None:
    chapter.emulate_media(forced_colors="active")
    current = chapter.locator(".steps [aria-current]")
    expect(current).to_have_count(1)
    ground = "(one) => getComputedStyle(one).backgroundColor"
    others = {one.evaluate(ground) for one in chapter.locator(".steps a:not([aria-current])").all()}
    assert current.evaluate(ground) not in others
