"""Which part of the handbook belongs to this page? The whole table, and the link on every page."""

from urllib.parse import quote

from django.http import HttpRequest
from django.urls import reverse

from reports.web.roles import roles_of

FILLING, SIGNING, REVIEWING = "填报", "审签", "审核"
RECEIVING, SUMMING, ADMINISTERING = "收件", "汇总", "管理"

PLACES: dict[str, tuple[str, str]] = {
    "desk": (FILLING, ""),
    "desk:reports": (FILLING, "begin"),
    "desk:start": (FILLING, "begin"),
    "desk:last_year": (FILLING, "begin"),
    "desk:nothing_happened": (FILLING, "one-page"),
    "desk:one_page": (FILLING, "one-page"),
    "desk:table": (FILLING, "tables"),
    "desk:zeros": (FILLING, "tables"),
    "desk:narrative": (FILLING, "texts"),
    "desk:submit": (FILLING, "submit"),
    "desk:explain": (FILLING, "submit"),
    "desk:remarks": (FILLING, "returned"),
    "desk:receipt": (FILLING, "after"),
    "desk:copying": (FILLING, "after"),
    "desk:checkup": (FILLING, "checkup"),
    "desk:sign": (SIGNING, ""),
    "review": (REVIEWING, ""),
    "review:queue": (REVIEWING, "queue"),
    "board": (ADMINISTERING, "progress"),
    "board:addresses": (REVIEWING, "addresses"),
    "inbox": (RECEIVING, "inbox"),
    "entering": (RECEIVING, "entering"),
    "rollup": (SUMMING, "sum"),
    "rollup:carried": (SUMMING, "questions"),
    "rollup:doubles": (SUMMING, "questions"),
    "rollup:adjustments": (SUMMING, "questions"),
    "rollup:fixing": (SUMMING, "fixing"),
    "rollup:county_report": (SUMMING, "fixing"),
    "rollup:sheets": (SUMMING, "files"),
    "rollup:exchange": (SUMMING, "files"),
    "county": (ADMINISTERING, ""),
    "county:people": (ADMINISTERING, "accounts"),
    "county:person": (ADMINISTERING, "accounts"),
    "county:new_person": (ADMINISTERING, "accounts"),
    "county:import": (ADMINISTERING, "accounts"),
    "county:units": (ADMINISTERING, "units"),
    "county:unit": (ADMINISTERING, "units"),
    "county:new_unit": (ADMINISTERING, "units"),
    "county:rename": (ADMINISTERING, "units"),
    "county:merge": (ADMINISTERING, "units"),
    "county:rules": (ADMINISTERING, "rules"),
    "county:year": (ADMINISTERING, "rules"),
    "county:grades": (ADMINISTERING, "rules"),
    "county:packages": (ADMINISTERING, "packages"),
    "county:record": (ADMINISTERING, "record"),
}
"""Part and section by the page's name, or by its package; a page in neither leads to the contents
or, where it is everyone's, to the part for the person's own work."""

_EVERYONES = {"web", ""}


def help_address(request: HttpRequest) -> dict[str, object]:
    """Context processor: ``help_address``, worked out where a page shows it."""
    return {"help_address": lambda: _address(request)}


def _address(request: HttpRequest) -> str:
    asked = request.resolver_match
    name, package = (asked.view_name, asked.namespace) if asked else ("", "none")
    known = PLACES.get(name) or PLACES.get(package)
    if known is None and package in _EVERYONES:
        known = (part, "") if (part := own_part(request)) else None
    if known is None:
        return reverse("help:contents")
    part, section = _hers(request, *known)
    return reverse("help:part", args=[part]) + (f"#{quote(section)}" if section else "")


def _hers(request: HttpRequest, part: str, section: str) -> tuple[str, str]:
    """A leader who fills in nothing finds her own part where others find the clerk's."""
    roles = roles_of(request)
    return (SIGNING, "") if part == FILLING and roles.signs and not roles.fills else (part, section)


def own_part(request: HttpRequest) -> str:
    """The part for the person's own work; empty for who has none."""
    roles = roles_of(request)
    ways = (
        (roles.fills, FILLING),
        (roles.signs, SIGNING),
        (roles.reviews, REVIEWING),
        (roles.administers, ADMINISTERING),
    )
    return next((part for is_hers, part in ways if is_hers), "")
