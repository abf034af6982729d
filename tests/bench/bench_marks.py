"""How soon after typing stops do the marks of a long box show? In Chromium, over a real server."""

from functools import cache
from statistics import median

from django.conf import settings
from django.test import override_settings
from playwright.sync_api import Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.bench import Figure
from tests.bench.bench_desk import EMPTY, desk, empty_request
from tests.browser.conftest import ARGUMENTS, CHROMIUM

LENGTH = 3000
ROUNDS = 9
BOX = "overview.proactive"
_SENTENCE = "全年通过政府网站公开信息{n}条，建立台帐{n}本，按时更新专栏内容并做好政策解读工作。"
TEXT = "\n".join(_SENTENCE.format(n=n) for n in range(LENGTH))[:LENGTH]
_WAITED = """async ([name, text, pause]) => {
  const box = document.getElementsByName(name)[0];
  const layer = box.parentElement.querySelector(".marks-layer");
  box.focus();
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  const typed = performance.now();
  const answered = () => performance.getEntriesByType("resource")
    .filter(({ name, startTime }) => name.includes("/marks/") && startTime > typed);
  await new Promise((done) => {
    const watch = new MutationObserver(() => answered().length && (watch.disconnect(), done()));
    watch.observe(layer, { childList: true, subtree: true });
  });
  await new Promise(requestAnimationFrame);
  return performance.now() - typed - pause;
}"""
PAUSE = 300
"""Milliseconds without a key after which typing has stopped (marks.js)."""


@cache
def _after_typing() -> float:
    client, report = desk()
    # The server of tests serves scripts where they lie, under their own names.
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    storages = {**settings.STORAGES, "staticfiles": plain}
    with override_settings(STORAGES=storages, ALLOWED_HOSTS=["*"]):
        server = LiveServer("localhost")
        try:
            with sync_playwright() as playwright:
                chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
                context = chromium.new_context()
                session = client.cookies["sessionid"].value
                cookie = {"name": "sessionid", "value": session, "url": server.url}
                context.add_cookies([cookie])  # type: ignore[list-item]
                page = context.new_page()
                page.goto(f"{server.url}/reports/{report.pk}/text/1/")
                found = _waited(page)
                chromium.close()
        finally:
            server.stop()
    return found


def _waited(page: Page) -> float:
    page.wait_for_selector("html[data-ready]")
    texts = (f"{TEXT[:-1]}{n}" for n in range(ROUNDS))
    return median([page.evaluate(_WAITED, [BOX, text, PAUSE]) for text in texts])


FIGURES = [
    Figure(f"标记：{LENGTH}字的一格，停下后", 100, _after_typing, EMPTY, empty_request),
]
