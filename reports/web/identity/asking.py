"""Send somebody to an identity service, and read what comes back with her."""

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from authlib.integrations.django_client import OAuthError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from requests import RequestException

from reports.web.identity.careful_session import in_time
from reports.web.identity.service_app import app_of
from reports.workflow.accounts.identity.services_file import IdentityService
from reports.workflow.accounts.identity.whose_identity import NotLetIn
from reports.workflow.refusal import Refused

log = logging.getLogger(__name__)

LONGEST_ABSENCE: Final = 10 * 60
"""Seconds for which somebody may stay at the service."""

_ONWARD, _BINDS, _SINCE = "onward", "binds", "since"


class ServiceAway(Refused):
    """The service does not answer, or nothing that can be read: nobody's failure here."""

    def __init__(self, service: IdentityService) -> None:
        super().__init__(
            f"“{service.label}”现在没有应答，或者应答不对。请过一会儿再试，或者用用户名和密码登录。"
        )


class WentBack(Refused):
    """She thought better of it at the service."""


@dataclass(frozen=True)
class Told:
    """What a service said of somebody, and what she wanted: to go on to a page, or to bind."""

    claims: Mapping[str, Any]
    onward: str
    binds: bool


def sent_there(
    request: HttpRequest, service: IdentityService, onward: str, *, binds: bool = False
) -> HttpResponse:
    """The way to the service; ServiceAway where it is not there."""
    app = app_of(service)
    back = request.build_absolute_uri(reverse("identity_back", args=[service.key]))
    try:
        with in_time():
            asked = app.create_authorization_url(back)
    except Exception as failure:
        raise _away(service, failure) from None
    more = {_ONWARD: onward, _BINDS: binds, _SINCE: int(time.time())}
    app.save_authorize_data(request, redirect_uri=back, **asked, **more)
    return redirect(asked["url"])


def told_by(request: HttpRequest, service: IdentityService) -> Told:
    """What the service says of whoever comes back from it, checked; each answer serves once.

    Raises NotLetIn for what is not the answer to a question of this browser's, ServiceAway,
    and WentBack for whoever was not let in there.
    """
    app = app_of(service)
    state = request.GET.get("state", "")
    kept = app.framework.get_state_data(request.session, state) or {}
    if not kept or time.time() - kept[_SINCE] > LONGEST_ABSENCE:
        app.framework.clear_state_data(request.session, state)
        raise NotLetIn("这次登录已经过期，或者不是从本页开始的。请重新点一次登录。")
    if request.GET.get("error"):
        app.framework.clear_state_data(request.session, state)
        raise WentBack(f"在“{service.label}”那里没有完成登录。请再试一次，或者用用户名和密码登录。")
    return Told(_claims(request, service), kept[_ONWARD], kept[_BINDS])


def _claims(request: HttpRequest, service: IdentityService) -> Mapping[str, Any]:
    """Whatever is wrong with an answer, somebody reads a sentence."""
    try:
        with in_time():
            token = app_of(service).authorize_access_token(request)
        claims = token.get("userinfo")
    except RequestException as failure:
        raise _away(service, failure) from None
    except Exception as failure:
        claims = None
        log.warning("%s: the answer was refused: %s", service.key, _said(failure))
    if not claims:
        raise NotLetIn(
            f"“{service.label}”的应答没有通过核对，没有登录。请重新点一次登录；"
            "总是这样的，请告诉系统管理员。"
        )
    return dict(claims)


def _away(service: IdentityService, failure: Exception) -> ServiceAway:
    log.warning("%s does not answer: %s", service.key, _said(failure))
    return ServiceAway(service)


def _said(failure: Exception) -> str:
    """Which kind it is; of the library's own refusals also which claim."""
    return (
        f"{type(failure).__name__} {failure.error}"
        if isinstance(failure, OAuthError)
        else (type(failure).__name__)
    )
