"""Whose report puts others' together? A county's own; until that can be done here, nobody's."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from reports.models import Account, Agency, Appointment
from reports.workflow.access import OF_COUNTY, agencies_filled_by
from reports.workflow.refusal import Refused

NOT_YET = (
    "“{name}”是县（市、区）本级，它的报告要由所属各单位的汇总而成。"
    "系统现在还不能汇总，所以还不能编写、报送本级的报告；所属各单位的报告照常办理。"
)
"""Nobody stands above such a body here: what it sent in, nobody could open."""


def refuse_county_body(agency: Agency) -> None:
    """Raise Refused where a report would be the county's own."""
    if sentence := not_yet(agency):
        raise Refused(sentence)


def not_yet(agency: Agency) -> str:
    """Why no report of this body can be begun or sent; empty where it can."""
    is_one = _county_bodies(Agency.objects.filter(pk=agency.pk)).exists()
    return NOT_YET.format(name=agency.name) if is_one else ""


def agencies_written_by(user: Account) -> QuerySet[Agency]:
    """The units for which this person can begin a report."""
    own = agencies_filled_by(user)
    return own.exclude(pk__in=_county_bodies(own).values("pk"))


def county_bodies_filled_by(user: Account) -> QuerySet[Agency]:
    """The county's own bodies among hers, for which she cannot."""
    return _county_bodies(agencies_filled_by(user))


def _county_bodies(agencies: QuerySet[Agency]) -> QuerySet[Agency]:
    """Bodies with nobody above them, with units below them, or with a county's people."""
    units = Agency.objects.filter(parent=OuterRef("pk"))
    people = Appointment.objects.filter(agency=OuterRef("pk"), role__in=OF_COUNTY)
    return agencies.filter(Q(parent=None) | Exists(units) | Exists(people))
