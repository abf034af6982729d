"""How is an identity service spoken to? With one time limit for all that one page has to ask."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from io import BytesIO
from typing import Any

from authlib.integrations.requests_client import OAuth2Session
from requests import ConnectionError, PreparedRequest, Response
from requests.adapters import BaseAdapter

from reports.fetching.fetch import SECONDS, Call, Unreachable, ask

_UNTIL: ContextVar[float] = ContextVar("until")


@contextmanager
def in_time() -> Iterator[None]:
    """All that is asked in here is answered within the seconds that one page may take."""
    kept = _UNTIL.set(time.monotonic() + SECONDS)
    try:
        yield
    finally:
        _UNTIL.reset(kept)


class _Careful(BaseAdapter):
    """Short, small and without redirects; the operator named the host, which may lie inside."""

    def send(self, request: PreparedRequest, *_: Any, **__: Any) -> Response:
        sent = request.body
        body = sent.encode() if isinstance(sent, str) else sent if isinstance(sent, bytes) else None
        headers = {name: str(one) for name, one in request.headers.items()}
        headers["Accept-Encoding"] = "identity"
        try:
            page = ask(
                str(request.url),
                Call(str(request.method), headers, body),
                _UNTIL.get(),
                private=True,
            )
        except Unreachable as reason:
            raise ConnectionError(str(reason)) from None
        answer = Response()
        answer.status_code, answer.raw = page.status, BytesIO(page.content)
        answer.headers["Content-Type"] = page.content_type
        answer.url, answer.request = str(request.url), request
        return answer

    def close(self) -> None:
        """Nothing is kept open."""


class CarefulSession(OAuth2Session):  # type: ignore[misc]
    """The library's session, over lines of ours."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.trust_env = False
        for scheme in ("https://", "http://"):
            self.mount(scheme, _Careful())
