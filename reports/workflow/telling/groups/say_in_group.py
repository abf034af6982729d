"""Say something in a group: one call to its robot, over a careful line."""

import time
from typing import Final

from django.conf import settings

from reports.fetching.fetch import SECONDS, Call, Unreachable, ask
from reports.models import ToldGroup
from reports.workflow.telling.groups.locked_address import unlock
from reports.workflow.telling.groups.robots import NotSaid, signed, weigh, written

_HEADERS: Final = {"Content-Type": "application/json; charset=utf-8"}


def say(group: ToldGroup, text: str, path: str) -> None:
    """Hand it to the robot. Raises NotTaken, TooOften, or NotSaid; none names the address."""
    own = unlock(group)
    link = f"{settings.SITE_ADDRESS}{path}" if settings.SITE_ADDRESS else ""
    body = written(group.kind, text, link)
    address, content = signed(group.kind, own.address, body, own.secret, time.time())
    call, until = Call("POST", _HEADERS, content), time.monotonic() + SECONDS
    try:
        page = ask(address, call, until, private=settings.CHECK_PRIVATE_ADDRESSES)
    except Unreachable as why:
        raise NotSaid(f"群机器人那边{why}") from None
    weigh(group.kind, page)
