"""Which grades has a county given to checks? The catalogue's hold wherever it gave none."""

from collections.abc import Mapping

from reports.models import Account, Agency, CountySeverity
from reports.workflow.county import county_of_post


def severities_of(agency: Agency) -> Mapping[str, str]:
    """By code, for a unit: those of the county above it, or its own where it is one."""
    return _given_by(agency.county_id)


def severities_for(account: Account) -> Mapping[str, str]:
    """By code, for a person: those of the county in which the first appointment is."""
    post = account.appointments.select_related("agency__parent").order_by("pk").first()
    return _given_by(county_of_post(post).pk) if post else {}


def _given_by(county: int) -> Mapping[str, str]:
    return dict(CountySeverity.objects.filter(county=county).values_list("code", "severity"))
