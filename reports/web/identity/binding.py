"""绑定统一身份: one's own account and the identity that a service has just proved."""

import time
from collections.abc import Mapping
from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from reports.web.identity.asking import LONGEST_ABSENCE, sent_there
from reports.web.identity.known import known_service
from reports.web.request import SignedInRequest
from reports.workflow.accounts.identity.bind_identity import (
    bind_own_identity,
    unbind_own_identity,
)
from reports.workflow.accounts.identity.services_file import IdentityService
from reports.workflow.accounts.identity.whose_identity import value_in
from reports.workflow.refusal import Refused

_HELD: Final = "identity_to_bind"


@login_required
@never_cache
@require_GET
def to_bind(request: SignedInRequest, key: str) -> HttpResponse:
    """Go to the service, to come back with one's identity."""
    try:
        return sent_there(request, known_service(key), "", binds=True)
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect("account")


def hold_for_binding(
    request: HttpRequest, service: IdentityService, claims: Mapping[str, Any]
) -> HttpResponse:
    """Keep who the service says she is, until she has said that this is her."""
    value = value_in(service, claims)
    request.session[_HELD] = [service.key, value, int(time.time())]
    return redirect("identity_bind", service.key)


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def bind(request: SignedInRequest, key: str) -> HttpResponse:
    """Show the identity that came back, and bind it when she says so."""
    service = known_service(key)
    value = _held_value(request, service)
    if not value:
        messages.error(request, "绑定已经过期，请重新点一次“绑定”。")
        return redirect("account")
    if request.method == "GET":
        context = {"service": service, "value": value}
        return render(request, "registration/bind_identity.html", context)
    del request.session[_HELD]
    try:
        bind_own_identity(service, value, by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, f"已绑定，以后可以用“{service.label}”登录。")
    return redirect("account")


@login_required
@require_POST
def unbind(request: SignedInRequest, key: str) -> HttpResponse:
    """解除绑定."""
    service = known_service(key)
    unbind_own_identity(service, by=request.user)
    messages.success(request, f"已解除“{service.label}”的绑定，用户名和密码照常可以登录。")
    return redirect("account")


def _held_value(request: SignedInRequest, service: IdentityService) -> str:
    key, value, since = request.session.get(_HELD, ("", "", 0))
    is_fresh = time.time() - since <= LONGEST_ABSENCE
    return str(value) if key == service.key and is_fresh else ""
