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
    """The page, or 304. Nothing in it depends on who asks.

    ``at`` in the context is the path of which it is the page, where there are several of it;
    ``data`` the path at which JSON and CSV of it lie, without their endings.
    """
    here = request.build_absolute_uri(context.get("at") or request.path)
    body = render_to_string(template, {**context, "canonical": here}).encode()
    if status == 200:
        return sent(request, body)
    return uncached(HttpResponse(body, status=status))


def sent(request: HttpRequest, body: bytes, media_type: str | None = None) -> HttpResponseBase:
    """Bytes with the tag that follows from them, or 304."""
    whole = HttpResponse(body, content_type=media_type)
    return tagged(request, whole, f'W/"{hashlib.sha256(body).hexdigest()[:32]}"')


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
