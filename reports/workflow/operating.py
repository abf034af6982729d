"""Who operates the platform, and which bodies does she keep? Counties, and what is above them."""

from django.db.models import Q, QuerySet

from reports.models import Account, Agency, Role
from reports.workflow.refusal import Refused

ABOVE_UNITS = ("county", "city")
"""Levels of bodies that have others under them; one without a body above is one as well."""


def is_operator(user: Account) -> bool:
    """平台管理员: no post anywhere needed, and no report to be read."""
    return user.is_active and user.is_superuser


def counties_kept_by(user: Account) -> QuerySet[Agency]:
    """The bodies that the operator adds and changes; nobody else's."""
    if not is_operator(user):
        return Agency.objects.none()
    return Agency.objects.filter(Q(parent=None) | Q(level__in=ABOVE_UNITS))


def kept_county(county_id: int, by: Account) -> Agency:
    """One of these bodies, locked; Agency.DoesNotExist for whoever is no operator."""
    return counties_kept_by(by).select_for_update(of=("self",)).get(pk=county_id)


def administrators_of(county: Agency) -> QuerySet[Account]:
    """Everybody who administers the county, those whose accounts are closed among them."""
    return Account.objects.filter(
        appointments__agency=county, appointments__role=Role.ADMINISTRATOR
    ).order_by("pk")


def above(agency_id: int | None, by: Account, *, below: Agency | None = None) -> Agency | None:
    """The body above ``below``; Refused when it is none that can be."""
    if agency_id is None:
        return None
    found = counties_kept_by(by).filter(pk=agency_id).first()
    if found is None:
        raise Refused("没有这个上级机构。")
    higher: Agency | None = found
    while higher is not None and below is not None:
        if higher == below:
            raise Refused("上级机构不能是它自己，也不能是它的下级。")
        higher = higher.parent
    return found
