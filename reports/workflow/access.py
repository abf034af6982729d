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
    # Read first: the same as subqueries cost twice the time, and every page asks this.
    posts = list(user.appointments.values_list("role", "agency"))
    visible = Q(agency__in=[agency for role, agency in posts if role == Role.FILLER])
    if counties := [agency for role, agency in posts if role == Role.REVIEWER]:
        visible |= Q(agency__county__in=counties) & ~Q(state=State.DRAFT)
    return Report.objects.filter(visible).select_related("agency")


def reports_filled_by(user: Account) -> QuerySet[Report]:
    """Reports of the person's own units, in whatever state."""
    return Report.objects.filter(agency__in=agencies_filled_by(user)).select_related("agency")


def reports_editable_by(user: Account) -> QuerySet[Report]:
    """Reports that this person may change now: drafts of her own units."""
    return reports_filled_by(user).filter(state=State.DRAFT)
