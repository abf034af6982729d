"""A browser, and the harness site served beside the tests."""

import copy
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site_settings
from django.db import connection
from django.test import override_settings
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from tests.browser.harness import MEMORY, Harness
from tests.browser.harness_pages import TextPage
from tests.migrated import begin_with_a_copy

# Playwright's loop runs in the tests' thread; Django would take that for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell")
SCREEN: ViewportSize = {"width": 1366, "height": 768}
PATIENCE = 30_000
"""Milliseconds: a machine that does other things beside may be slow without being wrong."""

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--no-first-run",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs Chromium."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    tmp_path_factory: pytest.TempPathFactory,
    django_db_modify_db_settings_parallel_suffix: None,
) -> None:
    """On SQLite a file, as an office has: of two who write at once the second waits. A database
    in memory turns her away.
    """
    if connection.vendor == "sqlite":
        path = tmp_path_factory.mktemp("database") / "db.sqlite3"
        connection.settings_dict["TEST"]["NAME"] = str(path)
    begin_with_a_copy()


@pytest.fixture(autouse=True)
def _requests_have_ended() -> Iterator[None]:
    """Let the server's threads notice that the pages are closed, before it may be stopped:
    one that closes its connection later would find it to be another thread's. A browser may keep
    lines open for long: together they are waited for no longer than one of them.
    """
    yield
    until = time.monotonic() + 3
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=max(0, until - time.monotonic()))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.fail(f"{CHROMIUM} is missing: make test installs it")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page at the size of an office screen; an error in a script fails the test."""
    with _somebody(browser) as opened:
        yield opened


@pytest.fixture
def newcomer(browser: Browser) -> Iterator[Callable[[], Page]]:
    """Opens a browser of its own for one more person."""
    with ExitStack() as everybody:
        yield lambda: everybody.enter_context(_somebody(browser))


@contextmanager
def _somebody(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport=SCREEN,
        locale="zh-CN",
        permissions=["clipboard-read", "clipboard-write"],
        # Colours half way between two states are nobody's: axe would judge them all the same.
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    opened.on("console", lambda said: faults.append(said.text) if "Content" in said.text else None)
    try:
        yield opened
    finally:
        context.close()
    assert not faults


@pytest.fixture(scope="session")
def harness_server(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None
) -> Iterator[str]:
    """The harness site. It asks no database, but Django looks after its connections all the same:
    the tests' own must be there when a journey in the same process has opened it before.
    """
    # Only while it starts: journeys in the same process are served by the real site.
    with override_settings(**_harness_settings(tmp_path_factory.mktemp("static"))):
        server = LiveServer("localhost")
    yield server.url
    server.stop()


@pytest.fixture
def harness(
    harness_server: str, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> Iterator[Harness]:
    """The harness's memory, empty; its site answers for the length of a test."""
    MEMORY.reset()
    with override_settings(**_harness_settings(tmp_path)), django_db_blocker.unblock():
        yield MEMORY


def _harness_settings(static_root: Path) -> dict[str, Any]:
    templates = copy.deepcopy(site_settings.TEMPLATES)
    templates[0]["DIRS"] = [*templates[0]["DIRS"], HERE / "pages"]
    return {
        "ROOT_URLCONF": "tests.browser.harness",
        "TEMPLATES": templates,
        "STATIC_ROOT": static_root,
        "STORAGES": {
            **site_settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "testserver"],
    }


@pytest.fixture
def text(page: Page, harness: Harness, harness_server: str) -> TextPage:
    """The chapter of text, opened."""
    return TextPage(page, harness_server)
