"""Which grades has a county given to checks? The catalogue's hold wherever it gave none."""

from collections.abc import Mapping

from reports.models import Account, Agency, CountySeverity


def severities_of(agency: Agency) -> Mapping[str, str]:
    """By code, for a unit: those of the county above it, or its own where it is one."""
    grades = CountySeverity.objects.filter(county=agency.county_id)
    return dict(grades.values_list("code", "severity"))


def severities_for(account: Account) -> Mapping[str, str]:
    """By code, for a person: those of the county in which the first appointment is."""
    appointment = account.appointments.select_related("agency").order_by("pk").first()
    return severities_of(appointment.agency) if appointment else {}
