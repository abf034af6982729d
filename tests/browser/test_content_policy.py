"""No page asks for anything that the content security policy refuses."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.web.people import cast
from tests.web.walk import Walk, addresses

LISTEN = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""

WHO = {
    "draft": ("clerk", "leader", "administrator", "nobody"),
    "reviewing": ("reviewer",),
}
"""By whom each page is opened: the first of these who may see it."""

ADMIN = ("/admin/", "/admin/reports/account/", "/admin/reports/agency/add/")


def _pages(walk: Walk, person: str) -> list[tuple[str, str]]:
    """Every address that answers the person with a page."""
    found = []
    for name, route in addresses():
        answer = walk.clients[person].get(walk.filled(name, route))
        is_page = answer.headers.get("Content-Type", "").startswith("text/html")
        if answer.status_code == 200 and is_page and not answer.has_header("Content-Disposition"):
            found.append((name, walk.filled(name, route)))
    return found


def _become(page: Page, server: str, client: Client) -> None:
    """Take over the session of a test's client."""
    page.context.clear_cookies()
    if kept := client.cookies.get(settings.SESSION_COOKIE_NAME):
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": kept.value, "url": server}
        page.context.add_cookies([cookie])  # type: ignore[list-item]


def _refused(page: Page, address: str) -> list[str]:
    page.goto(address, wait_until="load")
    return [f"{address}: {one}" for one in page.evaluate("window.refused")]


@pytest.mark.parametrize("state", WHO)
def test_no_page_is_refused_anything(
    page: Page, live_server: LiveServer, transactional_db: None, state: str
) -> None:
    walk = Walk(cast(), state)
    page.add_init_script(LISTEN)
    opened: set[str] = set()
    refused: list[str] = []
    for person in WHO[state]:
        _become(page, live_server.url, walk.clients[person])
        for name, address in _pages(walk, person):
            if name not in opened:
                opened.add(name)
                refused += _refused(page, live_server.url + address)
    assert refused == []
    assert len(opened) > 20


def test_djangos_admin_is_refused_nothing(
    page: Page, live_server: LiveServer, transactional_db: None
) -> None:
    client = Client()
    client.force_login(cast().accounts["operator"])  # type: ignore[arg-type]
    _become(page, live_server.url, client)
    page.add_init_script(LISTEN)
    assert [one for path in ADMIN for one in _refused(page, live_server.url + path)] == []


def test_what_stands_in_a_page_itself_would_be_noticed(
    browser: Browser, live_server: LiveServer, transactional_db: None
) -> None:
    page = browser.new_page()
    page.add_init_script(LISTEN)
    page.goto(f"{live_server.url}/login/")
    style = "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')"
    page.evaluate(style)
    page.wait_for_function("window.refused.length > 0")
    assert "style-src" in page.evaluate("window.refused")[0]
    page.close()
