"""Which county is being looked after? Its row, locked, so that its administrators take turns."""

from django.db.models import Q, QuerySet

from reports.models import Account, Agency
from reports.workflow.access import accounts_administered_by, counties_administered_by


def administered_county(county_id: int, by: Account) -> Agency:
    """The county, locked; Agency.DoesNotExist for whoever does not administer it.

    Locked first, asked then: of two administrators who close each other's accounts one is late.
    """
    Agency.objects.select_for_update().filter(pk=county_id).first()
    return counties_administered_by(by).get(pk=county_id)


def units_of(county: Agency) -> QuerySet[Agency]:
    """The county itself and everything under it, what is closed among it."""
    return Agency.objects.filter(Q(pk=county.pk) | Q(parent=county))


def people_of(county: Agency) -> QuerySet[Account]:
    """Everybody with a post in the county, whoever administers them."""
    return Account.objects.filter(appointments__agency__in=units_of(county)).distinct()


def administered_account(county: Agency, account_id: int, by: Account) -> Account:
    """A person of the county, locked; Account.DoesNotExist for one with posts elsewhere too."""
    return (
        Account.objects.select_for_update()
        .filter(pk__in=accounts_administered_by(by).values("pk"))
        .get(pk__in=people_of(county).values("pk"), pk=account_id)
    )
