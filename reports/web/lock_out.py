"""Did this name fail too often from this address? It waits a while; the package counts."""

from datetime import timedelta
from http import HTTPStatus
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil

from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from reports.web.whereabouts import address_of

A_NETWORK = 64
"""Bits that all IPv6 addresses of one household or office share."""


def counted_address(request: HttpRequest) -> str | None:
    """The address under which failures are counted; None where there is none that can be read."""
    try:
        address = ip_address(address_of(request).partition("%")[0])
    except ValueError:
        return None
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return str(address.ipv4_mapped)
    if isinstance(address, IPv6Address):
        return str(ip_network((address, A_NETWORK), strict=False).network_address)
    return str(address)


def locked_out(
    request: HttpRequest, response: HttpResponseBase, credentials: object
) -> HttpResponseBase:
    """What the view has answered, with the status that says: too often."""
    response.status_code = HTTPStatus.TOO_MANY_REQUESTS
    return response


def is_locked_out(request: HttpRequest) -> bool:
    """Whether the attempt that this request made was one too many."""
    return bool(getattr(request, "axes_locked_out", False))


def how_long(request: HttpRequest, username: str) -> str:
    """The sentence that says for how long the name has to wait."""
    kept = AccessAttempt.objects.filter(
        username=username, ip_address=counted_address(request)
    ).latest("attempt_time")
    rest = kept.attempt_time + settings.AXES_COOLOFF_TIME - timezone.now()
    minutes = max(1, ceil(rest / timedelta(minutes=1)))
    return (
        f"用户名或密码连续输错{settings.AXES_FAILURE_LIMIT}次，已暂停登录，请{minutes}分钟后再试。"
        "忘记密码的，请县级管理员重置。"
    )
