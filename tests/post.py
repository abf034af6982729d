"""A real mail server on this machine, for tests: it keeps what it gets, or refuses it."""

import asyncio
import socket
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, cast

from aiosmtpd.controller import Controller


@dataclass
class PostOffice:
    """What arrived; ``refused`` recipients are turned away, ``delay`` is what each mail takes."""

    letters: list[EmailMessage] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    delay: float = 0

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address in self.refused:
            return "450 mailbox busy"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        await asyncio.sleep(self.delay)
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.letters.append(cast(EmailMessage, letter))
        return "250 OK"

    @property
    def addressees(self) -> list[str]:
        return sorted(str(letter["To"]) for letter in self.letters)


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def opened(office: PostOffice, port: int) -> Controller:
    """The server, listening; whoever opens it stops it."""
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    return controller
