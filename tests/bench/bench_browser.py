"""How fast are the identities at a keystroke, and how heavy is a table page?"""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from bootstrap_wrapper import get_bootstrap_css_dir
from django.conf import settings
from django.template.loader import render_to_string
from playwright.sync_api import Browser, Page, sync_playwright

from reports.desk.table_grid import balances, grid_rows, live_identities
from reports.statute import format_for
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.figures import balanced

EDITION = format_for(2024)
ROOT = Path(settings.BASE_DIR)
MOST_WEIGHT = 100_000
MOST_MILLISECONDS = 1.0
KEYSTROKES = """async ([script, identities, figures]) => {
  const file = new Blob([script], { type: "text/javascript" });
  const { broken } = await import(URL.createObjectURL(file));
  const input = document.body.appendChild(document.createElement("input"));
  const time = (listener) => {
    input.oninput = listener;
    const each = [];
    for (let n = 0; n < 400; n += 1) {
      const start = performance.now();
      for (let again = 0; again < 10; again += 1) input.dispatchEvent(new Event("input"));
      each.push((performance.now() - start) / 10);
    }
    return each.sort((a, b) => a - b)[200];
  };
  const cell = Object.keys(figures)[10];
  const judge = () => broken(identities, { ...figures, [cell]: "7" });
  return { identities: time(judge), empty: time(() => {}) };
}"""


@pytest.fixture
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


def test_bench_identities_at_a_keystroke(browser: Browser) -> None:
    page: Page = browser.new_page()
    script = (ROOT / "static/js/identities.js").read_text(encoding="utf-8")
    identities = [one for key in EDITION.by_key for one in live_identities(EDITION, key)]
    figures = {cell: str(figure) for cell, figure in balanced(EDITION).items()}
    found = page.evaluate(KEYSTROKES, [script, identities, figures])
    print(f"\n{len(identities)} identities, one keystroke: {found['identities']:.3f} ms")
    print(f"  beside an empty input handler: {found['empty']:.4f} ms")
    assert len(identities) == 42
    assert found["identities"] < MOST_MILLISECONDS


def test_bench_weight_of_a_table_page() -> None:
    parts = {"html": zipped(table_page()), "bootstrap": zipped(bootstrap()), "css": 0, "js": 0}
    for kind in ("css", "js"):
        files = (ROOT / "static" / kind).glob(f"*.{kind}")
        parts[kind] = sum(zipped(path.read_bytes()) for path in files)
    print(f"\na table page, gzipped: {sum(parts.values())} bytes {parts}")
    print(f"  beside Bootstrap alone: {parts['bootstrap']} bytes")
    assert sum(parts.values()) < MOST_WEIGHT


def zipped(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def bootstrap() -> bytes:
    return (Path(get_bootstrap_css_dir()) / "bootstrap.min.css").read_bytes()


def table_page() -> bytes:
    """The heaviest page: base, chapter three filled, its balances and identities."""
    figures = balanced(EDITION)
    base = (ROOT / "templates/base.html").read_text(encoding="utf-8")
    grid = {"grid": grid_rows(EDITION.by_key["requests"], figures), "editable": True}
    body = render_to_string("_grid.html", grid)
    body += render_to_string(
        "desk/_balances.html", {"balances": balances(EDITION, "requests", figures)}
    )
    words = str(live_identities(EDITION, "requests"))
    return (base + body + words).encode()
