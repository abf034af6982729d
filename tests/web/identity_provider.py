"""A small identity service on this machine, which can be made to tell lies."""

import json
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit
from uuid import uuid4

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "annual-report", "a secret between two"


class Provider:
    """Who is there is ``person``; ``said`` goes over what a token says by itself."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self.person = "wang-7"
        self.said: dict[str, Any] = {}
        self.pause = 0.0
        self.body: str | None = None
        """What is answered in place of everything else."""
        self.codes: dict[str, dict[str, str]] = {}
        self.asked: list[str] = []
        self.change_key()

    def change_key(self) -> None:
        """Sign with a new key, which is published; the former is forgotten."""
        self.signing = self.published = new_key()

    def go(self, address: str, **instead: str) -> str:
        """The person says yes at the service; where her browser is sent to."""
        asked = dict(parse_qsl(urlsplit(address).query))
        assert asked["response_type"] == "code"
        assert (asked["client_id"], asked["code_challenge_method"]) == (CLIENT, "S256")
        code = uuid4().hex
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?" + urlencode(
            {"code": code, "state": asked["state"], **instead}
        )

    def description(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
        }

    def token(self, posted: dict[str, str]) -> dict[str, Any] | None:
        """None for a code that is none of ours, or is shown by somebody else."""
        asked = self.codes.pop(posted.get("code", ""), None)
        digest = sha256(posted.get("code_verifier", "").encode()).digest()
        if asked is None or urlsafe_b64encode(digest).rstrip(b"=").decode() != asked.get(
            "code_challenge"
        ):
            return None
        return {
            "access_token": uuid4().hex,
            "token_type": "Bearer",
            "expires_in": 60,
            "id_token": self.id_token(asked["nonce"]),
        }

    def id_token(self, nonce: str) -> str:
        now = int(time.time())
        said = {
            "iss": self.issuer,
            "sub": self.person,
            "aud": CLIENT,
            "nonce": nonce,
            "iat": now,
            "exp": now + 60,
        } | self.said
        head = {"alg": "RS256", "kid": self.signing.kid}
        return jwt.encode(head, {k: v for k, v in said.items() if v is not None}, self.signing)


def new_key() -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": uuid4().hex}, auto_kid=False)


class _Door(BaseHTTPRequestHandler):
    server: "_Server"

    def do_GET(self) -> None:
        provider = self.server.provider
        if self.path.startswith("/authorize?"):
            self.send_response(302)
            self.send_header("Location", provider.go(f"{provider.issuer}{self.path}"))
            self.end_headers()
            return
        keys = {"keys": [provider.published.as_dict(private=False)]}
        self._answer(keys if self.path == "/keys" else provider.description())

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        posted = {name: one[0] for name, one in parse_qs(self.rfile.read(length).decode()).items()}
        token = self.server.provider.token(posted)
        self._answer(token or {"error": "invalid_grant"}, 200 if token else 400)

    def _answer(self, said: dict[str, Any], status: int = 200) -> None:
        provider = self.server.provider
        provider.asked.append(self.path)
        time.sleep(provider.pause)
        body = (json.dumps(said) if provider.body is None else provider.body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(OSError):  # Whoever asked may have lost patience.
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is said."""


class _Server(ThreadingHTTPServer):
    provider: Provider
    daemon_threads = True


@contextmanager
def running_provider() -> Iterator[Provider]:
    """The service, on a free port for as long as it is asked for."""
    with _Server(("127.0.0.1", 0), _Door) as server:
        server.provider = Provider(f"http://127.0.0.1:{server.server_address[1]}")
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
        try:
            yield server.provider
        finally:
            server.shutdown()
