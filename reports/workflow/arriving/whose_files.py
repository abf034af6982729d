"""For which units may somebody bring in files?"""

from django.db.models import QuerySet

from reports.models import Account, Agency
from reports.workflow.access import counties_overseen_by


def agencies_brought_for_by(user: Account) -> QuerySet[Agency]:
    """Those of the counties that she reviews or looks after."""
    return Agency.objects.filter(parent__in=counties_overseen_by(user))
