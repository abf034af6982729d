"""nginx with the configuration that operators install, on free ports and with a key of its own."""

import datetime
import signal
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.engines.server import ROOT
from tests.post import free_port

NAME = "nianbao.example"
_CONF = ROOT / "deploy" / "nginx"
_AROUND = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    log_format asked '$upstream_addr $request_method $status $uri';
    access_log {folder}/asked.log asked;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxied;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
    include {folder}/upstream.conf;
}}
"""


@contextmanager
def proxy(folder: Path, *servers: str) -> Iterator[int]:
    """The port of HTTPS, in front of the servers (``host:port``)."""
    port = _prepared(folder, *servers)
    ours = subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf")])
    try:
        _wait_for_door(port)
        yield port
    finally:
        ours.send_signal(signal.SIGTERM)
        ours.wait(20)


def _prepared(folder: Path, *servers: str) -> int:
    """Everything that nginx needs, in a folder."""
    folder.mkdir()
    _make_certificate(folder)
    plain, secret = free_port(), free_port()
    changed = {
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl;": f"listen 127.0.0.1:{secret} ssl;",
        "    listen [::]:80;\n": "",
        "    listen [::]:443 ssl;\n": "",
        "/etc/ssl/sunshine/": f"{folder}/",
    }
    (folder / "site.conf").write_text(_replaced("sunshine.conf", changed))
    (folder / "upstream.conf").write_text(_upstream(*servers))
    (folder / "nginx.conf").write_text(_AROUND.format(folder=folder))
    return secret


def _upstream(*servers: str) -> str:
    """The list of one server as it is installed, or that of two, for these servers."""
    if len(servers) == 2:
        names = ("web-1:8000", "web-2:8000")
        return _replaced("two-servers/upstream.conf", dict(zip(names, servers, strict=True)))
    first, *more = (f"server {one} max_fails=1 fail_timeout=10s;" for one in servers)
    line = "server 127.0.0.1:8000 max_fails=1 fail_timeout=10s;"
    return _replaced("upstream.conf", {line: "\n    ".join((first, *more))})


def _replaced(name: str, changed: Mapping[str, str]) -> str:
    text = (_CONF / name).read_text(encoding="utf-8")
    for old, new in changed.items():
        assert old in text, f"deploy/nginx/{name} has no {old!r}"
        text = text.replace(old, new)
    return text


def _make_certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "fullchain.pem").write_bytes(made.public_bytes(pem))
    plain = serialization.NoEncryption()
    kind = serialization.PrivateFormat.PKCS8
    (folder / "key.pem").write_bytes(key.private_bytes(pem, kind, plain))


def _wait_for_door(port: int) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise TimeoutError(port)


def trusting() -> ssl.SSLContext:
    """Takes the certificate that was made a moment ago."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context
