"""The public address of a report is tried, carefully, and what was answered is kept."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone
from pytest_django import Settings

from reports.fetching import fetch as fetching
from reports.fetching.fetch import MOST_BYTES, Unreachable, fetch
from reports.fetching.public_host import is_public
from reports.models import Account, Report, State
from reports.workflow.published.check_address import A_FILE, FOUND, NOT_FOUND, check_address

TITLE = "临水县青石镇人民政府2024年政府信息公开工作年度报告"


class Site(BaseHTTPRequestHandler):
    """A site with a page for each thing that may happen."""

    def do_GET(self) -> None:
        getattr(self, self.path[1:].partition("/")[0] or "title")()

    def title(self) -> None:
        self._say(200, f"<h1>{TITLE[:10]}\n<b>{TITLE[10:]}</b></h1><p>正文</p>".encode())

    def gbk(self) -> None:
        text = "<p>临水县青石镇人民政府</p><p>2024年</p>"
        self._say(200, text.encode("gb18030"), "text/html; charset=gb2312")

    def other(self) -> None:
        self._say(200, "<title>通知公告</title>".encode())

    def file(self) -> None:
        self._say(200, b"%PDF-1.7", "application/pdf")

    def gone(self) -> None:
        self._say(404, b"")

    def onward(self) -> None:
        self._say(302, b"", location="/title")

    def circle(self) -> None:
        self._say(302, b"", location="/circle")

    def away(self) -> None:
        self._say(302, b"", location="ftp://127.0.0.1/")

    def endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b" " * 1024 * 1024)

    def dripping(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.05)

    def _say(self, status: int, body: bytes, kind: str = "text/html", location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """A test prints nothing."""


class Quiet(HTTPServer):
    """Somebody who hangs up on it is no error."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = Quiet(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def inside(settings: Settings) -> None:
    settings.CHECK_PRIVATE_ADDRESSES = True


@pytest.fixture
def report(draft: Report, wang: Account) -> Report:
    """A published report; how it got there does not matter here."""
    now = timezone.now()
    Report.objects.filter(pk=draft.pk).update(
        state=State.PUBLISHED,
        public_address="http://127.0.0.1/",
        **{f"{act}_at": now for act in ("submitted", "approved", "published")},
        **{f"{act}_by": wang for act in ("submitted", "approved", "published")},
    )
    return Report.objects.get(pk=draft.pk)


def _at(report: Report, address: str) -> str:
    Report.objects.filter(pk=report.pk).update(public_address=address)
    return check_address(report.pk)


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize(
    ("page", "answer"),
    [
        ("title", FOUND),
        ("gbk", FOUND),
        ("onward", FOUND),
        ("other", NOT_FOUND),
        ("file", A_FILE),
        ("gone", "打不开：404"),
        ("circle", "连不上：跳转太多"),
        ("away", "连不上：不是网页地址"),
    ],
)
def test_what_was_answered_is_kept(report: Report, site: str, page: str, answer: str) -> None:
    assert _at(report, f"{site}/{page}/报告.html?年=2024") == answer
    report.refresh_from_db()
    assert report.address_answer == answer
    assert report.address_checked_at is not None


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/",
        "http://nowhere.invalid/",
        "ftp://127.0.0.1/",
        "http://[::1/",
        "http://127.0.0.1:99999/",
        f"http://{'a' * 80}.example/",
        "https://127.0.0.1:1/",
        "",
    ],
)
def test_a_bad_address_is_answered_and_never_raises(report: Report, address: str) -> None:
    with pytest.raises(Unreachable):
        fetch(address, private=True)
    if address:
        assert _at(report, address).startswith("连不上：")


def test_nobody_makes_us_ask_our_own_network(report: Report, site: str) -> None:
    assert _at(report, f"{site}/title") == "连不上：是内部网络的地址，没有核对"


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "fe80::1%eth0", "fc00::1", "ff02::1"),
        *("::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "::"),
    ],
)
def test_addresses_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2400:3200::1", "::ffff:8.8.8.8"])
def test_addresses_outside_are_public(address: str) -> None:
    assert is_public(address)


def test_a_page_without_end_is_read_to_its_limit(site: str) -> None:
    assert len(fetch(f"{site}/endless", private=True).content) == MOST_BYTES


def test_a_page_that_drips_is_cut_off(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 0.5)
    began = time.monotonic()
    with pytest.raises(Unreachable, match="没有应答"):
        fetch(f"{site}/dripping", private=True)
    assert time.monotonic() - began < 3


@pytest.mark.usefixtures("inside")
def test_the_command_asks_once_a_day(report: Report, site: str) -> None:
    Report.objects.filter(pk=report.pk).update(public_address=f"{site}/title")
    first, second = StringIO(), StringIO()
    call_command("check_addresses", stdout=first)
    call_command("check_addresses", stdout=second)
    assert FOUND in first.getvalue()
    assert second.getvalue() == "核对了0个公开网址。\n"


def test_a_report_that_is_not_published_is_not_asked_for(draft: Report) -> None:
    assert check_address(draft.pk) == ""
