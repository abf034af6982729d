"""Which reports may everyone read?"""

from django.db.models import Q, QuerySet

from reports.models import Report, State


def reports_public() -> QuerySet[Report]:
    """What everyone may read: published versions, former ones too, that nobody has taken down."""
    return reports_once_public().filter(withdrawal=None)


def reports_once_public() -> QuerySet[Report]:
    """Those, and with them what was taken down: of that everyone is told that it was, no more.

    Of the open counties alone; a county's own report is open with its county, whatever the body
    above it has settled.
    """
    of_units = Q(sum_number=None, agency__parent__settings__public_page=False)
    of_counties = Q(sum_number__isnull=False, agency__settings__public_page=False)
    public = Q(agency__parent__isnull=False) | Q(sum_number__isnull=False)
    return (
        Report.objects.filter(public, state=State.PUBLISHED)
        .exclude(of_units | of_counties)
        .select_related("agency")
    )
