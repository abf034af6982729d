"""Every request gets a number and one line: who asked for what, when, and what came of it.

网络安全法第二十一条: logs are kept for at least six months. What a form or an address carries
after the question mark is never written.
"""

import json
import re
import time
import uuid
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from reports.models import clock
from reports.web.came_from import Respond, address_of
from reports.web.watched.failure_line import NUMBERED
from reports.web.watched.metrics import count_request
from reports.workflow.site.log_files import append_line

NUMBER = "X-Request-ID"

_WELL_FORMED = re.compile(r"[0-9A-Za-z-]{8,64}")


def numbered(respond: Respond) -> Respond:
    """Number the request, answer with the number, and write the line."""

    def answer(request: HttpRequest) -> HttpResponse:
        number = request.META[NUMBERED] = _number_of(request)
        began = time.perf_counter()
        response = respond(request)
        seconds = time.perf_counter() - began
        response.headers[NUMBER] = number
        count_request(request, response.status_code, seconds)
        if settings.ACCESS_LOG:
            line = _line(request, response, number, round(seconds * 1000))
            append_line(json.dumps(line, ensure_ascii=False))
        return response

    return answer


def _number_of(request: HttpRequest) -> str:
    """The number that our own proxy has given it, or a new one."""
    given = request.headers.get(NUMBER, "") if settings.TRUSTED_PROXIES else ""
    return given if _WELL_FORMED.fullmatch(given) else uuid.uuid4().hex


def _line(request: HttpRequest, response: HttpResponse, number: str, took: int) -> dict[str, Any]:
    """``ms`` until the answer stood; ``account`` where the page asked who it is."""
    account = getattr(request, "_cached_user", None)
    return {
        "at": clock.now().isoformat(timespec="milliseconds"),
        "request": number,
        "address": address_of(request),
        "account": account.pk if account is not None else None,
        "method": request.method,
        "path": request.path,
        "status": int(response.status_code),
        "ms": took,
        "bytes": 0 if response.streaming else len(response.content),
        **({"failed": True} if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR else {}),
    }
