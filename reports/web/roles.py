"""Which kinds of work has the signed-in person? Asked of the database once a request."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from reports.models import Role
from reports.workflow import access
from reports.workflow.platform_operator import (
    audits_everywhere,
    guards,
    inspects,
    is_of_platform,
    may_look,
    operates,
)


@dataclass(frozen=True)
class Roles:
    """Which kinds of work wait for a person somewhere; what exactly, access.py says."""

    fills: bool = False
    signs: bool = False
    reviews: bool = False
    administers: bool = False
    audits: bool = False
    platform: bool = False
    operates: bool = False
    guards: bool = False
    inspects: bool = False
    looks: bool = False
    """``platform``: an account of it, of which ``operates``, ``guards`` and ``inspects`` say what
    it is for; ``looks``: into Django's admin, as others of the platform may as well."""


def roles(request: HttpRequest) -> dict[str, object]:
    """Context processor: ``roles`` in every template, asked for only where it is used."""
    return {"roles": SimpleLazyObject(lambda: roles_of(request))}


def roles_of(request: HttpRequest) -> Roles:
    """The person's roles; asked once, then kept with the request."""
    kept = getattr(request, "_roles", None)
    if kept is None:
        kept = _asked(request)
        request._roles = kept  # type: ignore[attr-defined]
    return kept


def _asked(request: HttpRequest) -> Roles:
    # An error page may be drawn for a request that never came as far as to have a user.
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return Roles()
    held = access.roles_of(user)
    return Roles(
        fills=Role.FILLER in held,
        signs=Role.SIGNER in held,
        reviews=Role.REVIEWER in held,
        administers=Role.ADMINISTRATOR in held,
        audits=Role.AUDITOR in held or audits_everywhere(user),
        platform=is_of_platform(user),
        operates=operates(user),
        guards=guards(user),
        inspects=inspects(user),
        looks=may_look(user),
    )
