"""Which identity services may a person use? Those for everybody, and those of her counties."""

from collections.abc import Mapping

from django.conf import settings

from reports.models import Account, Agency
from reports.workflow.accounts.identity.services_file import IdentityService
from reports.workflow.county import county_of_post


def services() -> Mapping[str, IdentityService]:
    """All that the operator has named, by their keys."""
    named: Mapping[str, IdentityService] = settings.IDENTITY_SERVICES
    return named


def services_for(account: Account) -> list[IdentityService]:
    """Those that may say who this person is."""
    posts = account.appointments.select_related("agency__parent")
    codes = {"", *(county_of_post(post).public_code for post in posts)}
    return [one for one in services().values() if one.county in codes]


def services_of(county: Agency) -> list[IdentityService]:
    """Those that people of a county may be known by."""
    return [one for one in services().values() if one.county in {"", county.public_code}]
