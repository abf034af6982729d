"""What comes with a request? The person who has signed in, numbers as text, and how much of it."""

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.http.request import RawPostDataException

from reports.document.digits import are_digits
from reports.models import Account

_MOST_DIGITS = 10


class SignedInRequest(HttpRequest):
    """What a view behind `login_required` receives."""

    user: Account


def number_in(text: str) -> int | None:
    """A whole number as an address or a form sends it; None for anything else."""
    return int(text) if are_digits(text) and len(text) < _MOST_DIGITS else None


def posted_json(request: HttpRequest) -> Any:
    """What a page's script has posted; ValueError for a form in its place, and for no JSON."""
    try:
        return json.loads(request.body)
    except RawPostDataException as failure:
        raise ValueError("a form, and no JSON") from failure


def posted_versions(posted: QueryDict) -> dict[str, int]:
    """The versions that a page was opened with, as its form sends them; nothing for nonsense."""
    try:
        return {str(part): int(one) for part, one in json.loads(str(posted["version"])).items()}
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return {}


def last_values(posted: QueryDict) -> dict[str, str]:
    """The last value of each name."""
    return {name: str(text) for name, text in posted.items()}


def is_too_large(request: HttpRequest) -> bool:
    """Whether so much was sent that no file of it was taken into memory."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return are_digits(length) and int(length[:_MOST_DIGITS]) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE
