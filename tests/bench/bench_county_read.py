"""How much does a reviewer do to read a county's hundred reports and return forty of them?

The county and the way stand in ``tests/browser`` (``reviewing_county``, ``counted_reviewer``).
"""

from functools import cache

from playwright.sync_api import sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.bench import Figure
from tests.bench.bench_journeys import plain_names
from tests.browser.conftest import ARGUMENTS, CHROMIUM, SCREEN
from tests.browser.counted_reviewer import CountedReviewer
from tests.browser.reviewing_county import EMPTY, reviewed_county

BEFORE = 1200
"""Reckoned from the pages as they were, for the same hundred."""


@cache
def _read() -> tuple[int, int]:
    """Interactions for all, and the most for a clean empty one."""
    server = LiveServer("localhost")
    try:
        with plain_names(), sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            there = reviewed_county(empty=55, answered=5, returned=40)
            reviewer = CountedReviewer(chromium.new_page(viewport=SCREEN, locale="zh-CN"))
            reviewer.read_all(server.url, there)
            assert there.came_out() == there.wanted()
            chromium.close()
    finally:
        server.stop()
    clean = (reviewer.took[name] for name, plan in there.plans.items() if plan == EMPTY)
    return reviewer.interactions, max(clean)


def _nothing() -> None:
    return None


FIGURES = [
    Figure("审100份退40份：操作", 450, lambda: _read()[0], "以前", lambda: BEFORE, "次"),
    Figure("其中没有问题的空报表一份：操作", 2, lambda: _read()[1], "以前", _nothing, "次"),
]
