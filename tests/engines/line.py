"""A line to a server that can be cut, slowed down, or made to refuse, as lines are."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from urllib.parse import urlsplit

UNKNOWN = (
    b"HTTP/1.1 501 Not Implemented\r\nConnection: close\r\nContent-Type: application/xml\r\n"
    b"Content-Length: 46\r\n\r\n<Error><Code>NotImplemented</Code></Error>    "
)


class Line:
    """Forwards requests, one a connection; ``asked`` holds the first line of each."""

    def __init__(self, server: str) -> None:
        parts = urlsplit(server)
        self._server = (str(parts.hostname), int(parts.port or 0))
        self._door = socket.create_server(("127.0.0.1", 0))
        self.asked: list[str] = []
        self.is_cut: Callable[[str], bool] = lambda _: False
        self.is_unknown: Callable[[bytes], bool] = lambda _: False
        self.late = 0.0
        self.half = False
        self.address = server.replace(
            f"@{parts.hostname}:{parts.port}", f"@127.0.0.1:{self._door.getsockname()[1]}"
        )
        threading.Thread(target=self._serve, daemon=True).start()

    def hang_up(self) -> None:
        """From now on nobody answers at all."""
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                caller, _ = self._door.accept()
                threading.Thread(target=self._one, args=(caller,), daemon=True).start()

    def _one(self, caller: socket.socket) -> None:
        with closing(caller), suppress(OSError):
            head = _head(caller)
            first = head.split(b"\r\n")[0].decode()
            self.asked.append(first)
            time.sleep(self.late)
            if self.is_cut(first):
                return
            if self.is_unknown(head):
                caller.sendall(UNKNOWN)
                return
            self._forward(caller, head)

    def _forward(self, caller: socket.socket, head: bytes) -> None:
        with closing(socket.create_connection(self._server)) as server:
            server.sendall(head.replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
            threading.Thread(target=_pour, args=(caller, server), daemon=True).start()
            answer = b""
            while piece := server.recv(65536):
                answer += piece
            caller.sendall(answer[: len(answer) // 2] if self.half else answer)


def _head(caller: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head and (piece := caller.recv(65536)):
        head += piece
    if b"100-continue" in head.lower():
        caller.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    return head


def _pour(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while piece := one.recv(65536):
            other.sendall(piece)


@contextmanager
def line_to(server: str) -> Iterator[Line]:
    """A line that is closed in the end."""
    line = Line(server)
    try:
        yield line
    finally:
        line.hang_up()
