"""A robot's address is its key: it is kept locked, and shown with its middle covered."""

import base64
import json
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from cryptography.fernet import Fernet, InvalidToken
from django.utils.crypto import salted_hmac

from reports.models import ToldGroup
from reports.workflow.telling.groups.robots import NotTaken

_SHOWN: Final = 4
LOST_ADDRESS: Final = (
    "群机器人的地址打不开：本系统的SECRET_KEY换过了，或者数据库是从别处搬来的。请重新填写地址"
)


@dataclass(frozen=True)
class RobotAddress:
    """Where a robot listens, and the secret with which it wants to be spoken to, if any."""

    address: str
    secret: str = ""

    def __repr__(self) -> str:
        """Nothing of it."""
        return "RobotAddress(…)"


def lock(given: RobotAddress) -> str:
    """What is kept in the database."""
    plain = json.dumps([given.address, given.secret])
    return _locksmith().encrypt(plain.encode()).decode()


def unlock(group: ToldGroup) -> RobotAddress:
    """The address of a group; NotTaken where this installation cannot open it."""
    try:
        address, secret = json.loads(_locksmith().decrypt(group.locked.encode()))
    except (InvalidToken, ValueError):
        raise NotTaken(LOST_ADDRESS) from None
    return RobotAddress(address, secret)


def covered(address: str) -> str:
    """Its host and its last signs."""
    return f"{urlsplit(address).hostname}/……{address[-_SHOWN:]}"[-120:]


def _locksmith() -> Fernet:
    """It follows from the secret of the installation."""
    secret = salted_hmac("told-group", "", algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(secret))
