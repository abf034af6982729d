"""What may this person see and do? Every view and verb asks here."""

from django.db.models import Q, QuerySet

from reports.models import Account, Agency, Report, Role, State


def agencies_filled_by(user: Account) -> QuerySet[Agency]:
    """The units whose reports this person fills in."""
    return Agency.objects.filter(appointments__account=user, appointments__role=Role.FILLER)


def agencies_reviewed_by(user: Account) -> QuerySet[Agency]:
    """The units of the counties that this person reviews."""
    return Agency.objects.filter(
        county__appointments__account=user, county__appointments__role=Role.REVIEWER
    )


def reports_visible_to(user: Account) -> QuerySet[Report]:
    """Reports of the person's own units; for a reviewer, what her county's units have submitted."""
    own = Q(agency__in=agencies_filled_by(user))
    submitted = Q(agency__in=agencies_reviewed_by(user)) & ~Q(state=State.DRAFT)
    return Report.objects.filter(own | submitted).select_related("agency", "submitted_by")


def reports_filled_by(user: Account) -> QuerySet[Report]:
    """Reports of the person's own units, in whatever state."""
    return Report.objects.filter(agency__in=agencies_filled_by(user)).select_related("agency")


def reports_editable_by(user: Account) -> QuerySet[Report]:
    """Reports that this person may change now: drafts of her own units."""
    return reports_filled_by(user).filter(state=State.DRAFT)
