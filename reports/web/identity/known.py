"""Which service does an address mean, and what of them is shown to a person?"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.http import Http404

from reports.models import Account
from reports.workflow.accounts.identity.bind_identity import identity_of
from reports.workflow.accounts.identity.services_file import IdentityService
from reports.workflow.accounts.identity.which_services import services, services_for

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class ShownIdentity:
    """A service, and by what it knows the person; empty where she is not bound to it."""

    service: IdentityService
    value: str


def known_service(key: str) -> IdentityService:
    """The service of an address; 404 where the operator has named none such."""
    found = services().get(key)
    if found is None:
        raise Http404
    return found


def identities_of(account: Account, typed: Mapping[str, str] = _NOTHING) -> list[ShownIdentity]:
    """The services that the person may use; what was ``typed`` stands in place of what is kept."""
    shown = []
    for one in services_for(account):
        bound = identity_of(account, one)
        shown.append(ShownIdentity(one, typed.get(one.key, bound.value if bound else "")))
    return shown
