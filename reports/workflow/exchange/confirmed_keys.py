"""Whose key is it? Somebody of the city compares its fingerprint with the county, once."""

from enum import Enum

from django.db import transaction
from django.db.models import QuerySet

from reports.document.exchange.county_signature import fingerprint
from reports.models import Account, Agency, ConfirmedKey, HandedPackage
from reports.workflow.access import counties_overseen_by
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration
from reports.workflow.said import said

TELLER = "对方核对人的姓名"
SHORTEST_TELLER, LONGEST_TELLER = 2, 30


class KeyStanding(Enum):
    """Is a package's key the county's?"""

    CONFIRMED = "confirmed"
    NEW = "new"
    CHANGED = "changed"


def packages_of(user: Account) -> QuerySet[HandedPackage]:
    """The packages handed in to the counties and cities that the person oversees."""
    return HandedPackage.objects.filter(county__parent__in=counties_overseen_by(user))


def confirmed_key_of(county: Agency) -> ConfirmedKey | None:
    """The key that somebody confirmed last; None while nobody has."""
    kept = ConfirmedKey.objects.filter(county=county, is_in_force=True)
    return kept.select_related("by").first()


def standing_of(package: HandedPackage) -> KeyStanding:
    """Whether the package's key is confirmed, or the first one, or another than the one known."""
    known = confirmed_key_of(package.county)
    if known is None:
        return KeyStanding.NEW
    return KeyStanding.CONFIRMED if known.public == package.key else KeyStanding.CHANGED


@transaction.atomic
def confirm_key(package_id: int, told_by: str, *, by: Account) -> HandedPackage:
    """市级审核员或市级管理员确认：和县里的人逐组核对过指纹，写明对方是谁.

    Of a changed key the former one counts no longer. Raises HandedPackage.DoesNotExist for a
    stranger, and Refused where it is not said with whom.
    """
    package = packages_of(by).select_related("county").get(pk=package_id)
    Agency.objects.select_for_update().get(pk=package.county_id)
    if standing_of(package) is KeyStanding.CONFIRMED:
        return package
    teller = said(told_by, TELLER, shortest=SHORTEST_TELLER, longest=LONGEST_TELLER)
    former = confirmed_key_of(package.county)
    ConfirmedKey.objects.filter(county=package.county).update(is_in_force=False)
    ConfirmedKey.objects.create(county=package.county, public=package.key, told_by=teller, by=by)
    changed = f"，原来的是 {fingerprint(former.public)}" if former else ""
    record_administration(
        package.county.parent,
        Administration.CONFIRM_KEY,
        by,
        subject=package.county.name,
        comment=f"指纹 {fingerprint(package.key)}，和{teller}核对{changed}",
    )
    return package
