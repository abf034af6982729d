"""Did this name, or this network, fail too often? It waits a while; the package counts."""

from datetime import timedelta
from http import HTTPStatus
from math import ceil

from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from reports.models import clock
from reports.web.limits.guessing import attempts_here, brake_on, failures, tries_left
from reports.web.limits.networks import counted_address

_MINUTE = timedelta(minutes=1)


def failures_of(request: HttpRequest, username: str) -> int:
    """How often the name has failed here since it succeeded last."""
    return failures(attempts_here(request).filter(username=username))


def count_failure(request: HttpRequest, username: str) -> None:
    """Count a wrong code like a wrong password."""
    user_login_failed.send(__name__, credentials={"username": username}, request=request)


def may_try(request: HttpRequest, username: str) -> bool:
    """Whether a password or a code may be tried; else the answer will say: too often."""
    if AxesProxyHandler.is_allowed(request, {"username": username}):
        return True
    request.axes_locked_out = True  # type: ignore[attr-defined]
    return False


def make_good(request: HttpRequest, username: str) -> None:
    """Forget what the name has failed here, after a success that is no sign-in."""
    if here := counted_address(request):
        AxesProxyHandler.reset_attempts(ip_address=here, username=username)


def was_counted(request: HttpRequest) -> bool:
    """Whether a try of this request failed, and was not refused before it was made."""
    return getattr(request, "axes_failures_since_start", None) is not None


def locked_out(
    request: HttpRequest, response: HttpResponseBase, credentials: object
) -> HttpResponseBase:
    """The page with the form, which says by itself why, under the status of “too often”."""
    response.status_code = HTTPStatus.TOO_MANY_REQUESTS
    return response


def is_locked_out(request: HttpRequest) -> bool:
    """Whether this attempt to sign in was one too many."""
    return bool(getattr(request, "axes_locked_out", False))


FORGOTTEN = "忘记密码的，请联系本县的县级管理员重置。"


def how_many(request: HttpRequest, username: str, wrong: str = "用户名或密码") -> str:
    """The sentence that says that it was wrong, how often it may be so yet, and whom to call."""
    left = tries_left(request, username)
    return f"{wrong}不对，还可以试{left}次（分大小写）。{FORGOTTEN}"


def how_long(request: HttpRequest, username: str) -> str:
    """The sentence that says for how long the name has to wait."""
    brake = brake_on(request, username)
    if brake is None:
        return "刚才暂停了登录，现在可以再试。"
    rest = brake.began + settings.AXES_COOLOFF_TIME - clock.now()
    minutes = max(1, ceil(rest / _MINUTE))
    forgotten = "" if brake.noted else FORGOTTEN
    return f"{brake.said}，请{minutes}分钟后再试。{forgotten}"
