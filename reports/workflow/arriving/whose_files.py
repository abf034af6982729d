"""For which units may somebody bring in files?"""

from django.db.models import Q, QuerySet

from reports.models import Account, Agency
from reports.workflow.access import counties_overseen_by


def agencies_brought_for_by(user: Account) -> QuerySet[Agency]:
    """Those of the counties that she reviews or looks after, and the counties themselves, of which
    reports on years before are kept.
    """
    counties = counties_overseen_by(user)
    return Agency.objects.filter(Q(parent__in=counties) | Q(pk__in=counties))
