"""Hand a text to a machine that the operator has named."""

from http.client import HTTPException
from urllib.error import URLError
from urllib.request import Request, urlopen

SECONDS = 20


class NotPosted(Exception):
    """It was not taken; the message says why."""


def post_json(address: str, text: str) -> None:
    """Post JSON; NotPosted unless the other side says that it has it."""
    request = Request(address, text.encode(), {"Content-Type": "application/json"}, method="POST")
    try:
        with urlopen(request, timeout=SECONDS):
            return
    except (URLError, HTTPException, OSError) as failure:
        raise NotPosted(getattr(failure, "reason", "") or type(failure).__name__) from failure
