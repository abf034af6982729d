"""A reviewer who reads a whole county, and does with each report only what a person can do."""

import re

from playwright.sync_api import Locator, Page

from tests.browser.counted import CountedPerson
from tests.browser.reviewing_county import EMPTY, QUOTE, REMARK, Plan, ReviewedCounty

MOST_SCREENS = 40

_ENDS = """(paragraph, words) => {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0], boxes[boxes.length - 1]];
    const middle = (box) => box.top + box.height / 2;
    return [first.left + 1, middle(first), last.right - 1, middle(last)];
  }
  return null;
}"""


class CountedReviewer(CountedPerson):
    """Counts what each report took, too."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.took: dict[str, int] = {}
        self._before = 0

    def read_all(self, server: str, there: ReviewedCounty) -> None:
        """From sign-in until nothing waits any more."""
        self.sign_in(server, there.reviewer)
        self._to_queue()
        empty = self.page.get_by_role("link", name=re.compile("^逐份看空报表"))
        if empty.count():
            self.follow(empty)
        while name := self._opened():
            self._read()
            self._decide(there.plans[name])
            self.took[name] = self.took.get(name, 0) + self.interactions - self._before

    def _opened(self) -> str:
        """The unit whose report is before her; from the queue she opens the first that waits."""
        page = self.page
        self._before = self.interactions
        is_open = page.locator(".review-short, .review-paper").count()
        waits = page.locator(".page-head .state-submitted, .page-head .state-reviewing")
        if is_open and waits.count():
            return self._named()
        if is_open:
            self._to_queue()
        begin = page.get_by_role("button", name=re.compile("^从第一份开始"))
        if not begin.count():
            return ""
        self.follow(begin)
        return self._named()

    def _to_queue(self) -> None:
        self.follow(self.page.get_by_role("link", name="审核", exact=True).first)

    def _named(self) -> str:
        return re.sub(r".*县|人民政府.*", "", self.page.locator("h1").inner_text())

    def _read(self) -> None:
        """Every screen of it passes before her eyes: scrolling is no interaction."""
        for _ in range(MOST_SCREENS):
            self.page.mouse.wheel(0, 700)
            if self.page.evaluate("scrollY + innerHeight >= document.body.scrollHeight - 2"):
                return

    def _decide(self, plan: Plan) -> None:
        """One of the empty ones that is not to pass is read whole later on."""
        if not self.page.locator(".review-short").count():
            self._decide_on_page(plan)
        elif plan == EMPTY:
            self.follow(self.page.get_by_role("button", name=re.compile("^通过")))
        else:
            skip = self.page.get_by_role("link", name="跳过，看下一份")
            self.follow(skip) if skip.count() else self._to_queue()

    def _decide_on_page(self, plan: Plan) -> None:
        for number in range(plan.from_findings):
            self.follow(self._takes().nth(number))
        for _ in range(plan.on_words):
            self._remark_on_words()
        if plan.closes:
            self.follow(self.page.get_by_role("button", name=re.compile(r"^关闭\s*意见")))
        if plan.is_returned:
            self.press(self.page.locator("summary", has_text="退回"))
            self._go_on("退回")
        else:
            unfolded = self.page.locator("summary", has_text="通过")
            if unfolded.count():
                self.press(unfolded)
            self._go_on("通过")

    def _go_on(self, what: str) -> None:
        """The first of the buttons that do it: where there are two, it opens the next report."""
        self.follow(self.page.locator(".acts form button[type=submit]", has_text=what).first)

    def _takes(self) -> Locator:
        return self.page.get_by_role("button", name=re.compile("^提为意见"))

    def _remark_on_words(self) -> None:
        self._mark(self.page.locator(".review-paper p", has_text=QUOTE).first, QUOTE)
        self.press(self.page.get_by_role("button", name="对所选文字提意见"))
        form = self.page.locator(".remark-form.is-called")
        self.fill(form.get_by_label("意见", exact=True), REMARK)
        self.follow(form.get_by_role("button", name="提出意见"))

    def _mark(self, paragraph: Locator, words: str) -> None:
        """Words are marked with the mouse, in one movement."""
        paragraph.scroll_into_view_if_needed()
        self.hands.press(paragraph)
        left, top, right, bottom = paragraph.evaluate(_ENDS, words)
        self.page.mouse.move(left, top)
        self.page.mouse.down()
        self.page.mouse.move(right, bottom, steps=5)
        self.page.mouse.up()
        self.interactions += 1
