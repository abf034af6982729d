"""How many interactions does a way take, and how long? A filled field, a press, a chord is one."""

import re

from playwright.sync_api import Locator, Page

from reports.models import Account
from tests.browser.keystrokes import Hands
from tests.browser.walking import PASSWORD, follow, wait_ready


class CountedPerson:
    """Somebody at a page whose interactions are counted; Tab and scrolling are not."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hands = Hands(page)
        self.interactions = 0

    @property
    def seconds(self) -> float:
        return self.hands.seconds

    def fill(self, box: Locator, text: str) -> None:
        self.hands.type(box, text)
        box.fill(text)
        self.interactions += 1

    def tick(self, box: Locator) -> None:
        self.hands.press(box)
        box.check()
        self.interactions += 1

    def press(self, button: Locator) -> None:
        """Press what stays on the page."""
        self.hands.press(button)
        button.click()
        self.interactions += 1

    def choose(self, box: Locator, option: str) -> None:
        self.hands.choose(box)
        box.select_option(option)
        self.interactions += 1

    def hand_in(self, box: Locator, path: str) -> None:
        self.hands.choose(box, 2)
        box.set_input_files(path)
        self.interactions += 1

    def follow(self, button: Locator) -> None:
        """Press what leads to another page."""
        self.hands.press(button)
        follow(self.page, button)
        wait_ready(self.page)
        self.interactions += 1

    def sign_in(self, server: str, account: Account) -> None:
        """From the page that everybody opens; her password is set beforehand."""
        account.set_password(PASSWORD)
        account.save()
        self.page.goto(f"{server}/")
        self.fill(self.page.get_by_label("用户名"), account.username)
        self.fill(self.page.get_by_label("密码"), PASSWORD)
        self.follow(self.page.get_by_role("button", name="登录"))

    def report_a_year_like_the_last(self) -> None:
        """From the question what did not happen to 报送: all of it, every number anew."""
        page = self.page
        self.tick(page.get_by_label("下面这些都没有发生"))
        self.follow(page.get_by_role("button", name="填好，看文字"))
        for number, box in enumerate(page.locator(".old-number input").all()):
            self.fill(box, str(31 + number if number else 500))
        for whole in page.get_by_label(re.compile("整章照用")).all():
            self.tick(whole)
        self.send()
        ready = page.locator(".suggestions button").all()
        for words in ready:
            self.press(words)
        if ready:
            self.send()

    def send(self) -> None:
        self.follow(self.page.get_by_role("button", name=re.compile("^(报送|送审签)")))
