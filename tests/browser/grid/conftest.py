"""A grid in the browser, and a hand that pastes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.harness import Harness

PASTE = """(cell, { html, text }) => {
  const clipboardData = new DataTransfer();
  if (html) clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  cell.focus();
  cell.dispatchEvent(paste);
}"""


class Sheet:
    """One statutory table on the harness page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        page.goto(address)
        page.wait_for_selector("html[data-ready]")

    def cell(self, name: str) -> Locator:
        return self.page.locator(f'input[name="{name}"]')

    def type(self, name: str, text: str) -> None:
        """Type as a person does, over what stands there; the cell keeps the focus."""
        self.cell(name).focus()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def paste(self, name: str, text: str = "", html: str = "") -> None:
        self.cell(name).evaluate(PASTE, {"text": text, "html": html})

    def answer(self, word: str) -> None:
        """Answer the question that a paste asked: 放入 or 取消."""
        self.notice.get_by_role("button", name=word).click()

    def values(self) -> dict[str, str]:
        return self.page.eval_on_selector_all(
            "input[data-column]", "all => Object.fromEntries(all.map(one => [one.name, one.value]))"
        )

    def balance(self, key: str) -> Locator:
        return self.page.locator(f'[data-identity="{key}"]')

    @property
    def notice(self) -> Locator:
        return self.page.locator("[data-grid-notice]")


@pytest.fixture
def open_sheet(page: Page, harness: Harness, harness_server: str) -> Callable[[str], Sheet]:
    return lambda key: Sheet(page, f"{harness_server}/table/{key}/")


@pytest.fixture
def requests(open_sheet: Callable[[str], Sheet]) -> Sheet:
    """Chapter three, as the harness holds it."""
    return open_sheet("requests")
