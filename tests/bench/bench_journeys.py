"""How much does a clerk do from sign-in to 报送? Interactions, and seconds of the hands.

The ways and their rules stand in ``tests/browser`` (``journeys``, ``counted``, ``keystrokes``).
Beside: what the same ways took before there was one page for a year like the last.
"""

from collections.abc import Callable
from functools import cache, partial

from django.conf import settings
from django.test import override_settings
from playwright.sync_api import sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.bench import Figure
from tests.browser.conftest import ARGUMENTS, CHROMIUM, SCREEN
from tests.browser.counted import CountedPerson
from tests.browser.journeys import JOURNEYS, Journey, in_january, is_sent, township

BEFORE = {"from_system": (63, 176), "from_file": (61, None)}
"""Counted by hand when chapters were filled one by one."""


def plain_names() -> override_settings:
    """The server of tests serves scripts under their own names, not those of their content."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    return override_settings(STORAGES={**settings.STORAGES, "staticfiles": plain})


@cache
def _walked(journey: Journey) -> CountedPerson:
    """One walk counts both: nothing in it is left to chance."""
    server = LiveServer("localhost")
    try:
        with plain_names(), in_january(), sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            page = chromium.new_page(viewport=SCREEN, locale="zh-CN")
            there = township(journey.place)
            person = journey.walk(page, server.url, there)
            assert is_sent(there), journey.name
            chromium.close()
    finally:
        server.stop()
    return person


def _before(journey: Journey, which: int) -> Callable[[], float | None]:
    counted = BEFORE.get(journey.walk.__name__)
    return lambda: counted[which] if counted else None


FIGURES = [
    Figure(f"{one.name}：{what}", limit, measure, "一章一章填", _before(one, which), unit)
    for one in JOURNEYS
    for what, limit, measure, which, unit in (
        ("操作", one.interactions, partial(lambda it: _walked(it).interactions, one), 0, "次"),
        ("用时（按键模型）", one.seconds, partial(lambda it: _walked(it).seconds, one), 1, "s"),
    )
]
