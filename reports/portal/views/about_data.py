"""公开/数据: what data there is and how it is read, in plain words and as OpenAPI."""

import json

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from reports.portal.answering import page, sent
from reports.portal.openapi import described
from reports.portal.views.data import KINDS_OF_DATA, for_any_site


@require_safe
def about_data(request: HttpRequest) -> HttpResponseBase:
    """The page for everyone."""
    context = {"most": settings.PUBLIC_PAGES_PER_HOUR}
    return page(request, "portal/about_data.html", context)


@require_safe
def openapi(request: HttpRequest) -> HttpResponseBase:
    """The description for programs."""
    told = described(request.build_absolute_uri("/"))
    body = json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"
    return for_any_site(sent(request, body, KINDS_OF_DATA["json"]))
