"""Who operates the platform, and which bodies does she keep? Counties, and what is above them."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from reports.models import Account, Agency, Appointment, Report, Role
from reports.workflow.access import OF_COUNTY, OF_UNIT
from reports.workflow.platform_operator import guards, operates
from reports.workflow.refusal import Refused

ABOVE_UNITS = ("county", "city")
"""Levels of bodies that have others under them; one without a body above is one as well."""


def counties_kept_by(user: Account) -> QuerySet[Agency]:
    """The bodies that the operator adds and changes; nobody else's."""
    return _bodies() if operates(user) else Agency.objects.none()


def counties_staffed_by(user: Account) -> QuerySet[Agency]:
    """The same bodies, for who opens their first administrators."""
    return _bodies() if guards(user) else Agency.objects.none()


def counties_seen_by(user: Account) -> QuerySet[Agency]:
    """The same bodies, for whoever does one of the two."""
    return _bodies() if operates(user) or guards(user) else Agency.objects.none()


def _bodies() -> QuerySet[Agency]:
    bodies = Agency.objects.filter(Q(parent=None) | Q(level__in=ABOVE_UNITS))
    return bodies.exclude(pk__in=units_that_write().values("pk"))


def units_that_write() -> QuerySet[Agency]:
    """What writes reports under a county, though its level says county: 临水县工业园区."""
    here = {"agency": OuterRef("pk")}
    below = Agency.objects.filter(parent=OuterRef("pk"))
    people = Appointment.objects.filter(**here)
    writes = Exists(Report.objects.filter(**here)) | Exists(people.filter(role__in=OF_UNIT))
    looks_after = Exists(below) | Exists(people.filter(role__in=OF_COUNTY))
    return Agency.objects.exclude(parent=None).filter(writes).exclude(looks_after)


def kept_county(county_id: int, by: Account) -> Agency:
    """One of these bodies, locked; Agency.DoesNotExist for whoever is no operator."""
    return counties_kept_by(by).select_for_update(of=("self",)).get(pk=county_id)


def staffed_county(county_id: int, by: Account) -> Agency:
    """The same for who opens first administrators."""
    return counties_staffed_by(by).select_for_update(of=("self",)).get(pk=county_id)


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
