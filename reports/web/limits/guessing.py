"""Who fails too often? A name in one place, a place, its neighbourhood, a name wherever it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import QuerySet, Sum
from django.http import HttpRequest

from reports.models import AdministrativeEntry, clock
from reports.web.limits.networks import beginning, counted_address, net_around, place_of
from reports.workflow.administration import Administration

Attempts = QuerySet[AccessAttempt]

_NEIGHBOURS = 5
"""How many times as much a neighbourhood may fail as one place."""

_A_NAME = 30
"""Failures of a name in all places that lock it wherever its owner has not signed in before."""


class NamesAndNetworks(AxesDatabaseHandler):  # type: ignore[misc]
    """The package's, and besides: networks are locked, whose failures no success has made good.

    A success makes good what its name failed there: an office of sixty that signs in correctly
    behind one address is never locked out, and one password tried over many names is.
    """

    def get_failures(self, request: HttpRequest, credentials: dict[str, str] | None = None) -> int:
        own = int(super().get_failures(request, credentials))
        name = get_client_username(request, credentials) or ""
        return max(own, settings.AXES_FAILURE_LIMIT) if brake_on(request, name) else own


@dataclass(frozen=True)
class Brake:
    """So many failures are too many; what is said to whoever tries, and what the record says."""

    attempts: Attempts
    most: int
    said: str
    noted: str = ""
    spares_usual_places: bool = False

    @property
    def left(self) -> int:
        """How many more may fail."""
        return max(0, self.most - failures(self.attempts))

    @property
    def began(self) -> datetime:
        """When the last failure was counted; what is tried during a lock is not."""
        newest = self.attempts.order_by("-attempt_time").first()
        return newest.attempt_time if newest else clock.now()


def brake_on(request: HttpRequest, username: str) -> Brake | None:
    """What keeps this name from being tried from here now."""
    brakes = _brakes(request, username)
    return next((one for one in brakes if not one.left and _binds(one, request, username)), None)


def tries_left(request: HttpRequest, username: str) -> int:
    """How often this name may still fail here until it has to wait."""
    binding = (one for one in _brakes(request, username) if _binds(one, request, username))
    return min(one.left for one in binding)


def _binds(brake: Brake, request: HttpRequest, username: str) -> bool:
    return not (brake.spares_usual_places and _is_usual_place(request, username))


def failures(attempts: Attempts) -> int:
    """How often it failed in all."""
    return int(attempts.aggregate(sum=Sum("failures_since_start"))["sum"] or 0)


def attempts_here(request: HttpRequest) -> Attempts:
    """What failed in this place."""
    found: Attempts = AccessAttempt.objects.filter(ip_address=counted_address(request))
    return found


def _brakes(request: HttpRequest, username: str) -> Iterator[Brake]:
    since = clock.now() - settings.AXES_COOLOFF_TIME
    here = attempts_here(request).filter(attempt_time__gt=since)
    most = settings.AXES_FAILURE_LIMIT
    yield Brake(here.filter(username=username), most, f"用户名或密码连续输错{most}次，已暂停登录")
    network = settings.NETWORK_FAILURE_LIMIT
    yield Brake(here, network, "从这个网络输错得太多，已暂停登录", "；这个网络输错太多")
    all_of_them = AccessAttempt.objects.filter(attempt_time__gt=since)
    around = _around(all_of_them, counted_address(request))
    yield Brake(
        around, _NEIGHBOURS * network, "从相邻的网络输错得太多，已暂停登录", "；相邻的网络输错太多"
    )
    yield Brake(
        all_of_them.filter(username=username),
        _A_NAME,
        "这个用户名在许多地方输错，已暂停在没有登录过的地方登录",
        "；这个用户名在许多地方输错",
        spares_usual_places=True,
    )


def _around(attempts: Attempts, place: str | None) -> Attempts:
    if place is None:
        return attempts.none()
    net = net_around(place)
    near = attempts.filter(ip_address__startswith=beginning(net))
    places = near.values_list("ip_address", flat=True).distinct()
    return attempts.filter(ip_address__in=[one for one in places if ip_address(one) in net])


def _is_usual_place(request: HttpRequest, username: str) -> bool:
    """Whether the person of this name has signed in from here before."""
    signed_in = AdministrativeEntry.objects.filter(
        action=Administration.SIGN_IN, by__username=username
    )
    known = signed_in.order_by("address").values_list("address", flat=True).distinct()
    return counted_address(request) in {place_of(one) for one in known} - {None}
