"""用统一身份认证登录: to the county's identity service, and back from it."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from reports.web.identity.asking import ServiceAway, Told, WentBack, sent_there, told_by
from reports.web.identity.binding import hold_for_binding
from reports.web.identity.known import known_service
from reports.web.limits.rate import is_over_the_limit
from reports.web.sign_in.failed import note_failure
from reports.web.sign_in.landing import own_place
from reports.web.sign_in.lock_out import count_failure, make_good, may_try
from reports.web.sign_in.second_step import sign_in_now, wait_for_code
from reports.web.sign_in.signing_in import sign_in_page
from reports.workflow.accounts.identity.services_file import IdentityService
from reports.workflow.accounts.identity.whose_identity import (
    NobodyBound,
    NotLetIn,
    account_of,
    has_asked_twice,
)
from reports.workflow.accounts.two_steps import has_two_steps
from reports.workflow.refusal import Refused
from reports.workflow.site.demonstration_data import refusal

AN_HOUR = 600
"""So often an hour one network may ask for the way to a service, and come back from it."""

_TOO_MANY, _NO = HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.FORBIDDEN
_AWAY = HTTPStatus.SERVICE_UNAVAILABLE


@never_cache
@require_GET
def to_service(request: HttpRequest, key: str) -> HttpResponse:
    """Go to the service; who is signed in already goes on where she wanted to."""
    service, onward = known_service(key), request.GET.get("next", "")
    if request.user.is_authenticated:
        return redirect(own_place(request, onward, request.user))
    if objection := refusal():
        return sign_in_page(request, objection, onward, _AWAY)
    if is_over_the_limit("identity", AN_HOUR, request) or not may_try(request, service.label):
        return sign_in_page(request, _too_often(service), onward, _TOO_MANY)
    try:
        return sent_there(request, service, onward)
    except Refused as reason:
        return sign_in_page(request, str(reason), onward, _AWAY)


@never_cache
@require_GET
def from_service(request: HttpRequest, key: str) -> HttpResponse:
    """Back from the service: signed in, asked for a code, or refused in words and on record."""
    service = known_service(key)
    if objection := refusal():
        return sign_in_page(request, objection, "", _AWAY)
    if is_over_the_limit("identity", AN_HOUR, request) or not may_try(request, service.label):
        return sign_in_page(request, _too_often(service), "", _TOO_MANY)
    try:
        told = told_by(request, service)
        if told.binds:
            return hold_for_binding(request, service, told.claims)
        return _let_in(request, service, told)
    except (ServiceAway, WentBack) as reason:
        status = _AWAY if isinstance(reason, ServiceAway) else HTTPStatus.OK
        return sign_in_page(request, str(reason), "", status)
    except NobodyBound as reason:
        return sign_in_page(request, str(reason), "", _NO)
    except NotLetIn as reason:
        name = reason.username or service.label
        count_failure(request, name)
        note_failure(request, name)
        return sign_in_page(request, str(reason), "", _NO)


def _let_in(request: HttpRequest, service: IdentityService, told: Told) -> HttpResponse:
    account = account_of(service, told.claims)
    make_good(request, service.label)
    asked_twice = has_asked_twice(service, told.claims)
    if has_two_steps(account) and not asked_twice:
        wait_for_code(request, account)
        return redirect(f"{reverse('login_code')}?{urlencode({'next': told.onward})}")
    sign_in_now(request, account, through=service.label, asked_twice=asked_twice)
    return redirect(own_place(request, told.onward, account))


def _too_often(service: IdentityService) -> str:
    return (
        f"从这个网络用“{service.label}”登录，不成功的次数太多，请15分钟后再试，"
        "或者用用户名和密码登录。"
    )
