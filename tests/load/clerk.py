"""One clerk at work: she saves a cell every few seconds and opens a page now and then."""

import asyncio
import json
import random
import time
from collections import defaultdict
from dataclasses import dataclass, field
from urllib.parse import quote

from tests.deploy.proxy import trusting

CELL = "requests.granted.natural_person"
PAGES = ("table/3/", "text/1/", "")
TOKEN = "a" * 32
SAVES_A_PAGE = 4


@dataclass
class Seen:
    """Seconds by kind of request, and what was acknowledged or went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: list[str] = field(default_factory=list)


@dataclass
class Clerk:
    """``version`` is the last one that the server acknowledged."""

    port: int
    report: int
    session: str
    version: int
    host: str = ""

    async def work(self, seen: Seen, every: float, until: float) -> None:
        """Until that moment, at random intervals of ``every`` seconds on the average."""
        acts = random.randrange(SAVES_A_PAGE)
        await asyncio.sleep(random.uniform(0, every))
        while time.monotonic() < until:
            acts += 1
            if acts % (SAVES_A_PAGE + 1):
                await self.save(seen)
            else:
                await self._open(seen, random.choice(PAGES))
            await asyncio.sleep(random.uniform(0.5, 1.5) * every)

    async def save(self, seen: Seen) -> None:
        """Put another figure into a cell."""
        figure = str(random.randrange(1000))
        body = json.dumps({"version": self.version, "values": {CELL: figure}}).encode()
        status, answer = await self._timed(seen, "保存", "POST", "save/3/", body)
        if status == 200:
            self.version = json.loads(answer)["version"]
        else:
            seen.failed.append(f"{status}")

    async def _open(self, seen: Seen, page: str) -> None:
        status, _ = await self._timed(seen, "打开页面", "GET", page)
        if status != 200:
            seen.failed.append(f"{page}: {status}")

    async def _timed(
        self, seen: Seen, kind: str, method: str, page: str, body: bytes = b""
    ) -> tuple[int, bytes]:
        began = time.perf_counter()
        answer = await request(
            self.port, method, f"/reports/{self.report}/{page}", self.head, body, self.host
        )
        seen.seconds[kind].append(time.perf_counter() - began)
        return answer

    @property
    def head(self) -> str:
        """Who she is, as the head of each request says."""
        cookies = f"sessionid={self.session}; csrftoken={TOKEN}"
        origin = f"Referer: https://{self.host}/\r\n" if self.host else ""
        kind = "Content-Type: application/json\r\n"
        return f"Cookie: {cookies}\r\nX-CSRFToken: {TOKEN}\r\n{origin}{kind}"


async def request(
    port: int, method: str, path: str, head: str = "", body: bytes = b"", host: str = ""
) -> tuple[int, bytes]:
    """One request on a connection of its own: its status (0 = no answer) and its body.

    With ``host`` over HTTPS, as that site.
    """
    status, _, content = await answered(port, method, path, head, body, host)
    return status, content


async def answered(
    port: int, method: str, path: str, head: str = "", body: bytes = b"", host: str = ""
) -> tuple[int, str, bytes]:
    """The same with the head of the answer; 0 as well for an answer whose head broke off."""
    try:
        secret = trusting() if host else None
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=secret)
        length = f"Content-Length: {len(body)}\r\n"
        start = f"{method} {quote(path, safe='/?=&%')} HTTP/1.1\r\nConnection: close\r\n"
        start += f"Host: {host or '127.0.0.1'}\r\n"
        writer.write(f"{start}{length}{head}\r\n".encode() + body)
        answer = await reader.read()
        writer.close()
        told, end, content = answer.partition(b"\r\n\r\n")
        return (int(told.split(b" ", 2)[1]), told.decode(), content) if end else (0, "", b"")
    except (OSError, IndexError, ValueError):
        return 0, "", b""
