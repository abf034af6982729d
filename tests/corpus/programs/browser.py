"""What does Chromium make of a page: its text, its clipboard, its prints, its archive?"""

import os
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell")
RULED = "table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:2px}"
"""What sites say of their tables, so that a print has lines."""


def is_there() -> bool:
    """Whether Chromium is installed."""
    return Path(CHROMIUM).exists()


def _convert(files: Sequence[bytes], act: Callable[[Page], bytes], style: str = "") -> list[bytes]:
    """Open each page and let ``act`` say what comes of it.

    In a thread of its own: Playwright has one loop a thread, and a test may have begun one.
    """
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(_converted, files, act, style).result()


def _converted(files: Sequence[bytes], act: Callable[[Page], bytes], style: str) -> list[bytes]:
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
        page, made = context.new_page(), []
        for data in files:
            path = Path(folder) / "page.html"
            path.write_bytes(data)
            page.goto(path.as_uri())
            if style:
                page.add_style_tag(content=style)
            made.append(act(page))
        browser.close()
    return made


def _inner_text(page: Page) -> bytes:
    return str(page.evaluate("document.body.innerText")).encode()


def _selected(page: Page) -> bytes:
    script = "() => {getSelection().selectAllChildren(document.body); return getSelection()+''}"
    return str(page.evaluate(script)).encode()


def _dom(page: Page) -> bytes:
    return page.content().encode()


def _pasted(page: Page, into: str, read: str) -> bytes:
    """Select all, copy, and paste into an element of an empty page."""
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+C")
    other = page.context.new_page()
    other.set_content(f"<meta charset=utf-8>{into}")
    other.focus("#a")
    other.keyboard.press("Control+V")
    made = str(other.evaluate(f"document.querySelector('#a').{read}")).encode()
    other.close()
    return made


def _pasted_text(page: Page) -> bytes:
    return _pasted(page, "<textarea id=a></textarea>", "value")


def _pasted_html(page: Page) -> bytes:
    inner = _pasted(page, "<div id=a contenteditable></div>", "innerHTML")
    return b'<html><head><meta charset="utf-8"></head><body>' + inner + b"</body></html>"


def _archive(page: Page) -> bytes:
    session = page.context.new_cdp_session(page)
    kept: dict[str, Any] = session.send("Page.captureSnapshot", {"format": "mhtml"})
    return str(kept["data"]).encode()


def _print(page: Page, **options: Any) -> bytes:
    return page.pdf(**{"format": "A4", "print_background": True, **options})


def _one(act: Callable[[Page], bytes]) -> Callable[[Sequence[bytes]], list[bytes]]:
    return partial(_convert, act=act)


def _printed(**options: Any) -> Callable[[Sequence[bytes]], list[bytes]]:
    return partial(_convert, act=partial(_print, **options), style=RULED)


MARGIN = dict.fromkeys(("top", "right", "bottom", "left"), "15mm")

CONVERSIONS = {
    "inner_text": (".txt", _one(_inner_text)),
    "selected_text": (".txt", _one(_selected)),
    "pasted_text": (
        ".txt",
        _one(partial(_pasted, into="<textarea id=a></textarea>", read="value")),
    ),
    "pasted_html": (".html", _one(_pasted_html)),
    "dom": (".html", _one(_dom)),
    "archive": (".mhtml", _one(_archive)),
    "print": (".pdf", _printed(margin=MARGIN)),
    "print_landscape": (".pdf", _printed(landscape=True)),
    "print_small": (".pdf", _printed(scale=0.7, margin=MARGIN)),
    "print_small_pages": (".pdf", _printed(format="A5", scale=0.6)),
    "print_with_header": (".pdf", _printed(display_header_footer=True, margin=MARGIN)),
    "print_without_rules": (".pdf", partial(_convert, act=_print)),
}
