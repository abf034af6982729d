"""Can a page on the web be opened from here? One careful request: short, small, and outward only.

Names are resolved first and the very address that was judged is connected to: a name that changes
its mind in between leads nowhere. The service asks for pages that others registered, and must not
be made to ask its own network.
"""

import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from reports.fetching.public_host import is_public

SECONDS = 5
MOST_BYTES = 2 * 1024 * 1024
MOST_REDIRECTS = 3
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = {301, 302, 303, 307, 308}
_OURSELVES = "sunshine-annual-report"


class Unreachable(Exception):
    """Nothing was answered; the message says why, in a few Chinese words."""


@dataclass(frozen=True)
class Page:
    """What was answered: the status, and the beginning of the body."""

    status: int
    content: bytes
    content_type: str


@dataclass(frozen=True)
class Call:
    """What is asked, beside the address: nothing but the page, unless somebody says more."""

    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None


_THE_PAGE = Call()


def ask(address: str, call: Call, until: float, *, private: bool = False) -> Page:
    """The answer to one call, before a moment of ``time.monotonic``; no redirect is followed.

    Unreachable when there is no answer in time.
    """
    return _once(address, until, private, call)[0]


def fetch(address: str, *, private: bool = False) -> Page:
    """The page at an address, redirects followed; Unreachable when there is no answer in time.

    ``private``: addresses of this machine and of internal networks are allowed, too.
    """
    until = time.monotonic() + SECONDS
    for _ in range(MOST_REDIRECTS + 1):
        page, onward = _once(address, until, private)
        if onward is None:
            return page
        address = urljoin(address, onward)
    raise Unreachable("跳转太多")


def _once(
    address: str, until: float, private: bool, call: Call = _THE_PAGE
) -> tuple[Page, str | None]:
    """One request: the page, and where it sends us on to, if it does."""
    try:
        parts = urlsplit(address)
        line = _line(parts, until, private)
        with line, _hung_up(line, until):
            return _asked(parts, line, until, call)
    except (OSError, ValueError, HTTPException) as failure:
        late = time.monotonic() >= until
        raise Unreachable(_why(TimeoutError() if late else failure)) from failure


def _asked(
    parts: SplitResult, line: socket.socket, until: float, call: Call
) -> tuple[Page, str | None]:
    connection = HTTPConnection(str(parts.hostname), _port(parts))
    connection.default_port = _PORTS[parts.scheme]
    connection.sock = line
    headers = {**call.headers, "User-Agent": _OURSELVES}
    connection.request(call.method, _path(parts), body=call.body, headers=headers)
    answer = connection.getresponse()
    onward = answer.getheader("Location") if answer.status in _REDIRECTS else None
    content = b"" if onward else answer.read(MOST_BYTES)
    _left(until)
    return Page(answer.status, content, answer.getheader("Content-Type") or ""), onward


@contextmanager
def _hung_up(line: socket.socket, until: float) -> Iterator[None]:
    """Whoever answers byte by byte is cut off when time is up."""
    # Not the method of an encrypted line: that one would wait for the other side.
    watch = threading.Timer(_left(until), _shut, [line])
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _shut(line: socket.socket) -> None:
    with suppress(OSError):
        socket.socket.shutdown(line, socket.SHUT_RDWR)


def _line(parts: SplitResult, until: float, private: bool) -> socket.socket:
    """A line to one of the host's addresses; none that we may not ask is ever tried."""
    if parts.scheme not in _PORTS or not parts.hostname:
        raise Unreachable("不是网页地址")
    found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    allowed = [str(where[0]) for *_, where in found if private or is_public(str(where[0]))]
    if not allowed:
        raise Unreachable("是内部网络的地址，没有核对")
    line = socket.create_connection((allowed[0], _port(parts)), timeout=_left(until))
    if parts.scheme == "http":
        return line
    return ssl.create_default_context().wrap_socket(line, server_hostname=parts.hostname)


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS[parts.scheme]


def _path(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _why(failure: Exception) -> str:
    if isinstance(failure, TimeoutError):
        return f"{SECONDS}秒内没有应答"
    if isinstance(failure, ssl.SSLError):
        return "证书或加密有问题"
    if isinstance(failure, socket.gaierror):
        return "找不到这个域名"
    return "没有应答"
