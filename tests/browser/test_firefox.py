"""The clerk's ways in Debian's Firefox, by real keys: nothing there depends on Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from pytest_django.live_server_helper import LiveServer

from reports.models import Account, CarriedSentence, Report
from reports.workflow.chapters.chapter_store import typed_values
from tests import factories
from tests.browser.firefox import BINARY, Firefox, firefox, patiently
from tests.browser.journeys import in_january, is_sent, last_year, township
from tests.browser.test_marks import MEASURES
from tests.browser.walking import PASSWORD
from tests.desk.test_last_years_file import typed

READY = "'ready' in document.documentElement.dataset"
NUMBERS = ".old-number input"
BOX = "[name='overview.proactive']"
GRANTED = "requests.granted"
COPIED = """
const sheet = document.createElement("div");
sheet.innerHTML = arguments[0];
document.body.append(sheet);
document.getSelection().selectAllChildren(sheet);
"""
"""A table of another page, marked."""


@pytest.fixture
def fox(tmp_path: Path) -> Iterator[Firefox]:
    """Firefox as somebody opens it for the first time."""
    if not Path(BINARY).exists():
        pytest.fail(f"{BINARY} is missing: make test installs it")
    folder = tmp_path / "profile"
    folder.mkdir()
    with firefox(folder) as opened:
        yield opened


def sign_in(fox: Firefox, server: str, account: Account) -> None:
    account.set_password(PASSWORD)
    account.save()
    fox.open(f"{server}/login/")
    fox.write("[name=username]", account.username)
    fox.write("[name=password]", PASSWORD)
    fox.chord("Enter")
    fox.wait("!location.pathname.startsWith('/login')")


def open_page(fox: Firefox, server: str, report: Report, path: str) -> None:
    fox.open(f"{server}/reports/{report.pk}/{path}")
    fox.wait(READY)


def write_every_number(fox: Firefox) -> list[str]:
    """By keyboard alone; Tab goes from one number to the next, past what is pressed between."""
    fox.click(NUMBERS)
    written: list[str] = []
    while fox.run("return document.activeElement.matches(arguments[0])", NUMBERS):
        written.append(str(31 + len(written)) if written else "500")
        fox.chord("Control", "a")
        fox.type(written[-1])
        for _ in range(12):
            fox.chord("Tab")
            if fox.run("return document.activeElement.matches(arguments[0])", NUMBERS):
                break
    return written


def in_cell(name: str) -> str:
    return f"[name='{GRANTED}.{name}']"


def test_a_year_like_the_last_is_reported_on_one_page(
    fox: Firefox, live_server: LiveServer, transactional_db: None
) -> None:
    with in_january():
        there = township()
        before = factories.started(there.unit, there.clerk)
        factories.filled(before, there.clerk, last_year(there.names))
        sign_in(fox, live_server.url, there.clerk)
        fox.press("接着上年报告写")
        fox.press("下面这些都没有发生", "label")
        fox.press("填好，看文字")
        fox.wait(READY)
        written = write_every_number(fox)
        said = f"[...document.querySelectorAll('{NUMBERS}')].map((one) => one.value)"
        assert fox.run(f"return {said}") == written
        for whole in fox.called("label", "整章照用"):
            fox.press(whole, "label")
        fox.press("报送")
        fox.wait("document.querySelector('.suggestions button')")
        fox.wait(READY)
        for words in fox.called(".suggestions button", ""):
            fox.press(words)
        fox.press("报送")
        patiently(lambda: is_sent(there), "it is sent")


def test_what_is_typed_is_marked_and_mended_by_a_button_that_can_be_undone(
    fox: Firefox, live_server: LiveServer, ready: Report, wang: Account
) -> None:
    sign_in(fox, live_server.url, wang)
    open_page(fox, live_server.url, ready, "text/1/")
    fox.click(BOX)
    fox.chord("Control", "End")
    fox.type("建立台帐。")
    patiently(lambda: fox.called(".marks-layer mark", "台帐"), "a mark")
    shown, layer = fox.run(f"return ({MEASURES})(document.querySelector(arguments[0]))", BOX)
    assert shown == layer
    fox.press("改成“台账”")
    fox.wait("document.querySelector(arguments[0]).value.endsWith('建立台账。')", BOX)
    fox.chord("Control", "z")
    fox.wait("document.querySelector(arguments[0]).value.endsWith('建立台帐。')", BOX)
    patiently(
        lambda: typed_values(ready, "1")["overview.proactive"].endswith("建立台帐。"), "saved"
    )


def test_a_block_is_pasted_and_enter_goes_down(
    fox: Firefox, live_server: LiveServer, draft: Report, wang: Account
) -> None:
    sign_in(fox, live_server.url, wang)
    open_page(fox, live_server.url, draft, "table/3/")
    fox.run(COPIED, "<table><tr><td>1<td>2<tr><td>3<td>4</table>")
    fox.chord("Control", "c")
    fox.click(in_cell("natural_person"))
    fox.chord("Control", "v")
    fox.wait("document.querySelector(arguments[0]).value", in_cell("commercial"))
    fox.chord("Enter")
    fox.type("7")
    fox.chord("Enter")
    below = "requests.partly_granted"
    expected = {f"{GRANTED}.natural_person": "1", f"{GRANTED}.commercial": "2"}
    expected |= {f"{below}.natural_person": "7", f"{below}.commercial": "4"}
    patiently(
        lambda: {key: one for key, one in typed_values(draft, "3").items() if one} == expected,
        "saved",
    )


def test_what_was_not_saved_comes_back_after_a_closed_window(
    fox: Firefox, live_server: LiveServer, ready: Report, wang: Account
) -> None:
    sign_in(fox, live_server.url, wang)
    open_page(fox, live_server.url, ready, "text/1/")
    Session.objects.all().delete()
    fox.click(BOX)
    fox.chord("Control", "End")
    fox.type("另设公开栏。")
    fox.wait("document.querySelector('[data-saving-state]').textContent.includes('没有保存')")
    fox.reopen()
    sign_in(fox, live_server.url, wang)
    open_page(fox, live_server.url, ready, "text/1/")
    assert fox.value(BOX).endswith("另设公开栏。")
    assert "恢复了上次没有来得及保存的1处" in fox.text("[data-restored]")
    patiently(lambda: typed_values(ready, "1")["overview.proactive"].endswith("栏。"), "saved")


def test_last_years_file_is_looked_at_and_taken(
    fox: Firefox, live_server: LiveServer, draft: Report, wang: Account, tmp_path: Path
) -> None:
    path = tmp_path / "去年.txt"
    path.write_bytes(typed().read())
    sign_in(fox, live_server.url, wang)
    fox.open(f"{live_server.url}/reports/{draft.pk}/last-year/")
    fox.hand_in("[name=last_year]", path)
    fox.press("读取，先看看")
    fox.press("先看，再带入", "h1, h2")
    fox.press("按次序", "label")
    fox.press("带入，逐章填写")
    fox.wait("document.querySelector('.carried-line')")
    assert "句上年的文字没有处理" in fox.text(".carried-line")
    assert CarriedSentence.objects.filter(report=draft, name="measures.2").exists()
