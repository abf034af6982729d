"""How long do all equations take in the browser at one keystroke?"""

from functools import cache
from pathlib import Path

from playwright.sync_api import sync_playwright

from reports.desk.table_grid import live_identities
from reports.statute import format_for
from tests.bench import Figure
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.figures import balanced

EDITION = format_for(2024)
SCRIPT = Path(__file__).parents[2] / "static/js/identities.js"
KEYSTROKES = """async ([script, identities, figures]) => {
  const file = new Blob([script], { type: "text/javascript" });
  const { broken } = await import(URL.createObjectURL(file));
  const input = document.body.appendChild(document.createElement("input"));
  const median = (listener) => {
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
  let typed = 0;
  const judge = () => {
    figures[cell] = String((typed += 1));
    broken(identities, figures);
  };
  return [median(judge), median(() => {})];
}"""


@cache
def _keystroke() -> tuple[float | None, float | None]:
    """All equations after one changed figure, and an empty input handler; None without Chromium."""
    if not Path(CHROMIUM).exists():
        return None, None
    identities = [one for key in EDITION.by_key for one in live_identities(EDITION, key)]
    figures = {cell: str(figure) for cell, figure in balanced(EDITION).items()}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = chromium.new_page()
        judged, empty = page.evaluate(KEYSTROKES, [SCRIPT.read_text("utf-8"), identities, figures])
        chromium.close()
    return judged, empty


FIGURES = [
    Figure(
        name="四十二个勾稽关系（浏览器，每次按键）",
        limit_ms=1,
        measure=lambda: _keystroke()[0],
        yardstick_name="空的输入事件",
        yardstick=lambda: _keystroke()[1],
    ),
]
