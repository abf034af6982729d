"""A browser without scripts that may ask another server with each request."""

import json
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from typing import Any

_BOUNDARY = "a-line-between-parts"


@dataclass(frozen=True)
class Answer:
    status: int
    text: str
    address: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


@dataclass
class Visitor:
    """One person with her cookies, which know no port; ``trusts`` is for HTTPS."""

    cookies: CookieJar = field(default_factory=CookieJar)
    trusts: ssl.SSLContext | None = None

    def get(self, server: str, path: str) -> Answer:
        return self._asked(urllib.request.Request(server + _quoted(path)))

    def post(self, server: str, path: str, values: Mapping[str, str]) -> Answer:
        body = urllib.parse.urlencode({**values, "csrfmiddlewaretoken": self.token}).encode()
        return self._asked(urllib.request.Request(server + _quoted(path), body))

    def post_json(self, server: str, path: str, values: object) -> Answer:
        headers = {"Content-Type": "application/json", "X-CSRFToken": self.token}
        body = json.dumps(values).encode()
        return self._asked(urllib.request.Request(server + _quoted(path), body, headers))

    def upload(self, server: str, path: str, file: tuple[str, str, bytes], **more: str) -> Answer:
        field_name, name, content = file
        fields = {**more, "csrfmiddlewaretoken": self.token}
        parts = [f'name="{key}"\r\n\r\n{value}'.encode() for key, value in fields.items()]
        kind = "Content-Type: application/octet-stream"
        head = f'name="{field_name}"; filename="{name}"\r\n{kind}\r\n\r\n'
        parts.append(head.encode() + content)
        line = f"--{_BOUNDARY}"
        begun = f"{line}\r\nContent-Disposition: form-data; ".encode()
        body = b"".join(begun + part + b"\r\n" for part in parts) + f"{line}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={_BOUNDARY}"}
        return self._asked(urllib.request.Request(server + _quoted(path), body, headers))

    @property
    def token(self) -> str:
        return next((str(one.value) for one in self.cookies if one.name == "csrftoken"), "")

    def _asked(self, request: urllib.request.Request) -> Answer:
        kept = urllib.request.HTTPCookieProcessor(self.cookies)
        opener = urllib.request.build_opener(kept, urllib.request.HTTPSHandler(context=self.trusts))
        request.add_header("Referer", f"{request.type}://{request.host.partition(':')[0]}/")
        try:
            with opener.open(request, timeout=60) as answer:
                return Answer(answer.status, answer.read().decode(), answer.url)
        except urllib.error.HTTPError as refused:
            with refused:
                return Answer(refused.code, refused.read().decode(), refused.url)


def _quoted(path: str) -> str:
    return urllib.parse.quote(path, safe="/?=&%")
