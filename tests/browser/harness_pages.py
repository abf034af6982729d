"""How tests speak of a harness page: its fields, its state of saving, its journal."""

from playwright.sync_api import Locator, Page

SAVED = "已保存 10:32"


class TextPage:
    """The chapter of text on the harness site."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.address = f"{server}/text/"
        self.open()

    def open(self) -> None:
        self.page.goto(self.address)
        self.page.wait_for_selector("html[data-ready]")

    def box(self, name: str) -> Locator:
        return self.page.locator(f'[name="{name}"]')

    @property
    def state(self) -> Locator:
        return self.page.locator("[data-saving-state]")

    @property
    def conflict(self) -> Locator:
        return self.page.locator("[data-conflict]")
