"""Say, as JSON, what every page answers that people of an installation can come to by links.

Run as a process of its own on a data directory that has been migrated.
"""

import hashlib
import json
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

BEGINNINGS = ("/", "/公开/", "/核验/", "/核查规则/", "/平台/", "/admin/")
_LINK = re.compile(r'<a\s[^>]*?href="([^"#]+)')
_NUMBER = re.compile(r"\d+")
MOST_ALIKE = 12
"""Pages whose addresses differ by numbers alone that one person sees."""


def walked() -> dict[str, Any]:
    """By person and address the status; and the digests of everything that was given out."""
    from reports.models import Account

    answers: dict[str, dict[str, int]] = {}
    given: set[str] = set()
    for account in (None, *Account.objects.filter(is_active=True).order_by("pk")):
        seen = answers.setdefault(account.username if account else "", {})
        for address, status, content in _pages(account):
            seen[address] = status
            given.add(hashlib.sha256(content).hexdigest())
    return {"answers": answers, "given": sorted(given)}


def _pages(account: Any) -> Iterator[tuple[str, int, bytes]]:
    from django.test import Client

    client = Client(raise_request_exception=False, HTTP_HOST="localhost")
    if account:
        client.force_login(account, "django.contrib.auth.backends.ModelBackend")
    ahead, known, alike = deque(BEGINNINGS), set(BEGINNINGS), dict[str, int]()
    while ahead:
        address = ahead.popleft()
        answer = client.get(address, secure=True)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        yield address, answer.status_code, content
        for onward in _onward(address, answer, content):
            kind = _NUMBER.sub("0", onward)
            alike[kind] = alike.get(kind, 0) + 1
            if onward not in known and alike[kind] <= MOST_ALIKE:
                known.add(onward)
                ahead.append(onward)


def _onward(address: str, answer: Any, content: bytes) -> Iterator[str]:
    """Where an answer leads to on this site: by its links, or because it sends on."""
    if 300 <= answer.status_code < 400:
        links = [answer["Location"]]
    elif answer.get("Content-Type", "").startswith("text/html"):
        links = _LINK.findall(content.decode("utf-8", "replace"))
    else:
        return
    for link in links:
        parts = urlsplit(urljoin(address, unescape(link)))
        is_page = parts.scheme in {"", "http", "https"}
        if is_page and parts.netloc in {"", "localhost"}:
            yield unquote(parts.path)


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(walked(), ensure_ascii=False))
