"""What comes with a request? The person who has signed in, and numbers as text."""

from django.http import HttpRequest

from reports.models import Account

_MOST_DIGITS = 10


class SignedInRequest(HttpRequest):
    """What a view behind `login_required` receives."""

    user: Account


def number_in(text: str) -> int | None:
    """A whole number as an address or a form sends it; None for anything else."""
    return int(text) if text.isdecimal() and len(text) < _MOST_DIGITS else None
