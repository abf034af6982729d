"""How is a public page sent? Without a session, with a tag by which browsers ask again."""

import hashlib
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response

CACHING = "public, no-cache"
"""Anyone may keep the page, but asks each time whether it is still the one."""


def page(
    request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponseBase:
    """The page, or 304. It is made without the request: nothing in it depends on who asks."""
    body = render_to_string(template, context).encode()
    etag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    whole = HttpResponse(body, status=status)
    return tagged(request, whole, etag) if status == 200 else uncached(whole)


def tagged(request: HttpRequest, whole: HttpResponse, etag: str) -> HttpResponseBase:
    """The answer with its tag, or 304 to who has it."""
    whole.headers["ETag"] = etag
    whole.headers["Cache-Control"] = CACHING
    answer = get_conditional_response(request, etag=etag, response=whole)
    assert answer is not None
    answer.headers["Cache-Control"] = CACHING
    return answer


def uncached(whole: HttpResponse) -> HttpResponse:
    """An answer that says what is wrong now, and not what will be."""
    whole.headers["Cache-Control"] = "no-store"
    return whole
