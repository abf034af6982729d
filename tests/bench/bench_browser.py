"""How fast are the identities at a keystroke, and how heavy is a table page?"""

import gzip
import re
from functools import cache
from pathlib import Path

from bootstrap_wrapper import get_bootstrap_css_dir
from django.conf import settings
from playwright.sync_api import sync_playwright

from reports.statute import format_for
from reports.web.statutory_grid.balances import live_identities
from tests.bench import Figure
from tests.bench.bench_desk import desk
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.figures import balanced

EDITION = format_for(2024)
STATIC = Path(settings.BASE_DIR) / "static"
_IMPORT = re.compile(rb'(?:from|import)\s*\(?"\./([\w./-]+\.js)"')
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


@cache
def _keystroke() -> dict[str, float]:
    """Milliseconds a keystroke costs in Chromium: all 42 identities, and nothing at all."""
    script = (STATIC / "js/identities.js").read_text(encoding="utf-8")
    identities = [one for key in EDITION.by_key for one in live_identities(EDITION, key)]
    figures = {cell: str(figure) for cell, figure in balanced(EDITION).items()}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        found: dict[str, float] = chromium.new_page().evaluate(
            KEYSTROKES, [script, identities, figures]
        )
        chromium.close()
    return found


def _page_weight() -> float:
    """Kilobytes that the heaviest table page brings, compressed, with all that is loaded by it."""
    client, report = desk()
    html = client.get(f"/reports/{report.pk}/table/3/").content
    names = re.findall(rb'(?:href|src)="/static/([\w./-]+\.(?:css|js|svg))"', html)
    files = {_plain(name.decode()) for name in names}
    files |= {one for name in files if name.endswith(".js") for one in _imported(name)}
    return sum(map(_zipped, (html, *map(_static_file, files)))) / 1000


def _plain(name: str) -> str:
    """A static file's name in the source, whatever hash its served name bears."""
    return re.sub(r"\.[0-9a-f]{12}(?=\.\w+$)", "", name)


def _imported(script: str) -> set[str]:
    """A script and those that it brings along: no other is asked for."""
    found, waiting = set[str](), [script]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [f"js/{one.decode()}" for one in _IMPORT.findall(_static_file(name))]
    return found


def _static_file(name: str) -> bytes:
    """The source of a static file."""
    vendored = name.removeprefix("vendor/bootstrap/")
    folder = Path(get_bootstrap_css_dir()) if vendored != name else STATIC
    return (folder / vendored).read_bytes()


def _bootstrap_weight() -> float:
    return _zipped(_static_file("vendor/bootstrap/bootstrap.min.css")) / 1000


def _zipped(content: bytes) -> int:
    return len(gzip.compress(content, 6))


FIGURES = [
    Figure(
        "浏览器里42式，一次按键",
        1,
        lambda: _keystroke()["identities"],
        "空的输入处理",
        lambda: _keystroke()["empty"],
    ),
    Figure("第三章表格页的传输量", 130, _page_weight, "只有 Bootstrap", _bootstrap_weight, "kB"),
]
