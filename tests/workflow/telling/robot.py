"""A messenger's robot on this machine, behind a certificate of its own."""

import datetime
import ipaddress
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


class ARobot:
    """What it was told, and what it answers."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.heard: list[tuple[str, dict[str, Any]]] = []
        self.status = 200
        self.answer: Any = {"errcode": 0, "errmsg": "ok"}
        self.onward = ""

    @property
    def texts(self) -> list[str]:
        return [body["text"]["content"] for _, body in self.heard]


class _Ear(BaseHTTPRequestHandler):
    server: "_Server"

    def do_POST(self) -> None:
        robot = self.server.robot
        content = self.rfile.read(int(self.headers["Content-Length"]))
        robot.heard.append((self.path, json.loads(content)))
        said = robot.answer if isinstance(robot.answer, str) else json.dumps(robot.answer)
        self.send_response(robot.status)
        if robot.onward:
            self.send_header("Location", robot.onward)
        self.send_header("Content-Length", str(len(said.encode())))
        self.end_headers()
        self.wfile.write(said.encode())

    def log_message(self, *_: object) -> None:
        """Nothing is said."""


class _Server(ThreadingHTTPServer):
    robot: ARobot
    daemon_threads = True


@contextmanager
def listening_robot(folder: Path) -> Iterator[ARobot]:
    """The robot; ``folder/robot.pem`` is what whoever speaks to it has to trust."""
    with _Server(("127.0.0.1", 0), _Ear) as server:
        trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trust.load_cert_chain(_certificate(folder))
        server.socket = trust.wrap_socket(server.socket, server_side=True)
        port = server.server_address[1]
        server.robot = ARobot(f"https://127.0.0.1:{port}/robot/send?access_token=very-secret-7f3a")
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
        try:
            yield server.robot
        finally:
            server.shutdown()


def _certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "robot")])
    now = datetime.datetime.now(datetime.UTC)
    here = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([here]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = folder / "robot.pem"
    path.write_bytes(private + made.public_bytes(Encoding.PEM))
    return path
