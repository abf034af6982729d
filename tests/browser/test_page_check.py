"""A digit altered in a copy of a published page is named: by address, by file, by bookmark.

The copies stand on a site of another port, whose pages may run no script but their own.
"""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, Report, Role
from tests import factories, on_the_way
from tests.browser.walking import SIZES, axe_is_content, follow, picture, sideways, sign_in
from tests.documents import sound, with_figures
from tests.importers.shapes import page_in_pieces
from tests.workflow.published.test_compare_page import CELL

NAMES = ("青石镇", "白马乡", "柳林镇")
STRICT = "default-src 'self'; connect-src 'none'; style-src 'unsafe-inline'"


class Site(NamedTuple):
    """A site of somebody else's: where it stands, and what it prints."""

    address: str
    pages: dict[str, bytes]


@pytest.fixture
def site() -> Iterator[Site]:
    pages: dict[str, bytes] = {}

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path, b"")
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Security-Policy", STRICT)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """A test prints nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(f"http://127.0.0.1:{server.server_port}", pages)
    server.shutdown()
    server.server_close()


@pytest.fixture
def li(transactional_db: None) -> Account:
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    return factories.appointed("li", "李慧", county, Role.REVIEWER)


@pytest.fixture
def three(li: Account, site: Site, settings: Settings) -> list[Report]:
    """Three published reports; the site prints a digit of each otherwise."""
    settings.CHECK_PRIVATE_ADDRESSES = True
    return [_published(number, name, li, site) for number, name in enumerate(NAMES)]


def _published(number: int, name: str, li: Account, site: Site) -> Report:
    county = li.appointments.get().agency
    unit = factories.AgencyFactory(
        name=f"临水县{name}人民政府", short_name=name, parent=county, level="township"
    )
    clerk = factories.appointed(f"clerk{number}", "王秀英", unit, Role.FILLER)
    report = on_the_way.published(
        factories.filled(factories.started(unit, clerk), clerk), clerk, li
    )
    page, _ = page_in_pieces(with_figures(sound(2024), {CELL: 7}))
    site.pages[f"/{number}.html"] = page
    Report.objects.filter(pk=report.pk).update(public_address=f"{site.address}/{number}.html")
    return report


def _check(page: Page, server: LiveServer, report: Report) -> None:
    page.goto(f"{server.url}/reports/{report.pk}/网页核对/")


def _is_named(page: Page) -> None:
    expect(page.locator(".page-comparison h2")).to_contain_text("有1处差别")
    row = page.locator(".page-differences tbody tr")
    expect(row.locator("td").first).to_have_text("0")
    expect(row.locator("td").last).to_contain_text("7")


def test_an_altered_digit_is_named_by_address_by_file_and_by_bookmark(
    page: Page,
    live_server: LiveServer,
    three: list[Report],
    li: Account,
    site: Site,
    tmp_path: Path,
) -> None:
    sign_in(page, live_server.url, li)
    by_address, by_file, by_bookmark = three
    _check(page, live_server, by_address)
    follow(page, page.get_by_role("button", name="打开网址核对"))
    _is_named(page)

    saved = tmp_path / "公开的网页.html"
    saved.write_bytes(site.pages["/1.html"])
    _check(page, live_server, by_file)
    page.locator("#page").set_input_files(saved)
    follow(page, page.get_by_role("button", name="用这个文件核对"))
    _is_named(page)

    _check(page, live_server, by_bookmark)
    script = str(page.locator("#bookmark").input_value()).removeprefix("javascript:")
    page.goto(f"{site.address}/2.html")
    with page.expect_navigation():
        page.evaluate(script)
    expect(page.locator("h1")).to_have_text("网页已送到")
    follow(page, page.get_by_role("link", name="去确认"))
    picture(page, "page-check-waiting")
    follow(page, page.get_by_role("button", name="确认，和定稿核对"))
    _is_named(page)
    axe_is_content(page)
    for width, height in SIZES.values():
        page.set_viewport_size({"width": width, "height": height})
        assert sideways(page) <= 0
    picture(page, "page-check")
    page.goto(f"{live_server.url}/进度/2024/")
    expect(page.locator(".board-check .chip")).to_have_count(3)
    picture(page, "page-check-board")
