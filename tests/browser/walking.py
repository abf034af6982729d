"""What a person does in the browser: sign in, open, type, wait, look."""

import os
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from reports.models import Account, Report

PASSWORD = "a-long-enough-password"
PICTURES = os.environ.get("PICTURES", "")
"""Folder for pictures of every screen; none are taken when it is not set."""

SIZES = {"desktop": (1366, 768), "phone": (390, 844)}


def sign_in(page: Page, server: str, account: Account) -> None:
    """Sign in through the page."""
    account.set_password(PASSWORD)
    account.save()
    page.goto(f"{server}/login/")
    page.get_by_label("用户名").fill(account.username)
    page.get_by_label("密码").fill(PASSWORD)
    follow(page, page.get_by_role("button", name="登录"))


def follow(page: Page, link: Locator) -> None:
    """Click what leads to another page, and wait until that one has come: a click alone ends
    before it, and whatever looks at the page next may still see the old one go.
    """
    with page.expect_navigation():
        link.click()


def open_page(page: Page, server: str, report: Report, path: str) -> None:
    """Open one page of a report."""
    page.goto(f"{server}/reports/{report.pk}/{path}")


def sideways(page: Page) -> int:
    """By how many pixels a page is wider than its window."""
    wide = "document.documentElement.scrollWidth - innerWidth"
    return int(page.evaluate(wide))


def type_into(page: Page, name: str, text: str) -> None:
    """Put text into a cell or box and leave it."""
    place = page.locator(f'[name="{name}"]:not([type=hidden])')
    place.fill(text)
    place.blur()


def wait_saved(page: Page) -> None:
    """Wait until the page says that everything is saved, or that nothing has changed."""
    saved = re.compile("已保存|所有修改会自动保存")
    expect(page.locator("[data-saving-state]")).to_contain_text(saved)


def wait_ready(page: Page) -> None:
    """Wait until the page that has come answers to keys and to marked words: scripts come last."""
    expect(page.locator("html[data-ready]")).to_be_attached()


def mark_words(page: Page, words: str) -> None:
    """Mark words in the page, as with the mouse."""
    assert page.evaluate("words => find(words)", words)


def picture(page: Page, name: str) -> None:
    """Keep a picture of the page in both sizes, where a folder for them is given."""
    if not PICTURES:
        return
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        path = Path(PICTURES) / f"{name}-{size}.png"
        page.screenshot(path=path, full_page=name.startswith(("preview", "text", "table")))
    width, height = SIZES["desktop"]
    page.set_viewport_size({"width": width, "height": height})


def axe_is_content(page: Page) -> None:
    """No objection to the page's accessibility, of whatever severity. The page must have come:
    see ``follow``.
    """
    assert not objections(page)


def objections(page: Page) -> list[tuple[str, str]]:
    """What axe objects to, and to what first."""
    found = Axe().run(page).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found]
