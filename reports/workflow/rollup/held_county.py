"""Whose sum is changed? The county's row, locked, so that its people take turns."""

from reports.models import Account, Agency
from reports.workflow.access import counties_overseen_by


def held_county(county_id: int, by: Account) -> Agency:
    """The county, locked; Agency.DoesNotExist for whoever does not oversee it."""
    Agency.objects.select_for_update().filter(pk=county_id).first()
    return counties_overseen_by(by).get(pk=county_id)
