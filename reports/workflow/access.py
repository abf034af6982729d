"""What may this person see and do? Every view and verb asks here, and nowhere else."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from reports.models import (
    WITH_AUTHOR,
    WITH_COUNTY,
    Account,
    Agency,
    Appointment,
    Notice,
    Report,
    Role,
    State,
)
from reports.workflow.own_reports import own_reports_reviewed_by

OF_UNIT = (Role.FILLER, Role.SIGNER)
OF_COUNTY = (Role.REVIEWER, Role.ADMINISTRATOR)


def agencies_filled_by(user: Account) -> QuerySet[Agency]:
    """The units whose reports this person fills in; not those that are no more."""
    return Agency.objects.filter(
        appointments__account=user, appointments__role=Role.FILLER, closed_on=None
    )


def counties_reviewed_by(user: Account) -> QuerySet[Agency]:
    """The counties whose units' reports this person reviews."""
    return Agency.objects.filter(appointments__account=user, appointments__role=Role.REVIEWER)


def counties_administered_by(user: Account) -> QuerySet[Agency]:
    """The counties whose units and accounts this person looks after; nobody's who is closed."""
    return Agency.objects.filter(
        appointments__account=user,
        appointments__account__is_active=True,
        appointments__role=Role.ADMINISTRATOR,
    )


def counties_overseen_by(user: Account) -> QuerySet[Agency]:
    """The counties that this person reviews or looks after, each once."""
    posts = Appointment.objects.filter(agency=OuterRef("pk"), account=user, role__in=OF_COUNTY)
    return Agency.objects.filter(Exists(posts))


def agencies_administered_by(user: Account) -> QuerySet[Agency]:
    """The person's counties and the units under them."""
    counties = list(counties_administered_by(user).values_list("pk", flat=True))
    return Agency.objects.filter(Q(pk__in=counties) | Q(parent__in=counties))


def agencies_reviewed_by(user: Account) -> QuerySet[Agency]:
    """The units of the counties that this person reviews."""
    return Agency.objects.filter(
        parent__appointments__account=user, parent__appointments__role=Role.REVIEWER
    )


def accounts_administered_by(user: Account) -> QuerySet[Account]:
    """People with a post in the person's counties and nowhere else; never the platform's own."""
    own = agencies_administered_by(user)
    elsewhere = Account.objects.filter(appointments__agency__in=Agency.objects.exclude(pk__in=own))
    return (
        Account.objects.filter(appointments__agency__in=own)
        .exclude(pk__in=elsewhere)
        .exclude(Q(is_superuser=True) | Q(is_staff=True))
        .distinct()
    )


def signers_of(agency: Agency) -> QuerySet[Account]:
    """The 审签人 of a unit who can sign in."""
    return Account.objects.filter(
        appointments__agency=agency, appointments__role=Role.SIGNER, closed_at=None, is_active=True
    ).order_by("pk")


def reports_visible_to(user: Account) -> QuerySet[Report]:
    """Reports of the person's own units; for the county, its own and what its units sent in."""
    # Read first: the same as subqueries cost twice the time, and every page asks this.
    posts = list(user.appointments.filter(agency__closed_on=None).values_list("role", "agency"))
    visible = Q(agency__in=[agency for role, agency in posts if role in OF_UNIT])
    if counties := [agency for role, agency in posts if role in OF_COUNTY]:
        visible |= Q(agency__parent__in=counties, state__in=WITH_COUNTY)
        own = Q(sum_number__isnull=False) | Q(state=State.ARCHIVED)
        visible |= Q(agency__in=counties) & own
    return Report.objects.filter(visible).select_related("agency", "withdrawal")


def reports_filled_by(user: Account) -> QuerySet[Report]:
    """Reports of the units that the person fills in for, in whatever state."""
    return Report.objects.filter(agency__in=agencies_filled_by(user)).select_related("agency")


def reports_signed_by(user: Account) -> QuerySet[Report]:
    """Reports of the units whose 审签人 the person is."""
    return Report.objects.filter(agency__in=_signed_for_by(user)).select_related("agency")


def _signed_for_by(user: Account) -> QuerySet[Agency]:
    return Agency.objects.filter(
        appointments__account=user, appointments__role=Role.SIGNER, closed_on=None
    )


def reports_reviewed_by(user: Account) -> QuerySet[Report]:
    """Reports that the person reviews: her counties' units', and a county's own by its rule."""
    # A union: an "or" makes PostgreSQL read the reports of the whole site.
    units = Report.objects.filter(agency__in=agencies_reviewed_by(user), sum_number=None)
    own = own_reports_reviewed_by(user).order_by().values("pk")
    hers = Report.objects.filter(pk__in=units.order_by().values("pk").union(own))
    return hers.filter(state__in=WITH_COUNTY).select_related("agency", "withdrawal")


def reports_of_county(user: Account) -> QuerySet[Report]:
    """What the county may read, for those of its people who review or look after it."""
    sent_in = Report.objects.filter(state__in=WITH_COUNTY).select_related("agency")
    return sent_in.filter(agency__parent__in=counties_overseen_by(user))


def reports_published_by(user: Account) -> QuerySet[Report]:
    """Reports whose public address she may register: her unit's, her county's, its units'."""
    return Report.objects.filter(
        Q(agency__in=agencies_filled_by(user))
        | Q(agency__in=agencies_reviewed_by(user), state__in=WITH_COUNTY)
        | Q(agency__in=counties_reviewed_by(user), sum_number__isnull=False)
    ).select_related("agency")


def reports_editable_by(user: Account) -> QuerySet[Report]:
    """Reports that this person may change now: drafts and returned ones of her own units."""
    return reports_filled_by(user).filter(state__in=WITH_AUTHOR, is_current=True)


def notices_of(user: Account) -> QuerySet[Notice]:
    """The notices that this person sees."""
    return Notice.objects.filter(account=user, is_shown=True)


def roles_of(user: Account) -> set[str]:
    """The roles that the person holds in a unit or county that there still is."""
    return set(user.appointments.filter(agency__closed_on=None).values_list("role", flat=True))


def lock(reports: QuerySet[Report], report_id: int) -> Report:
    """One of these reports, its row locked; Report.DoesNotExist when it is none of them."""
    return reports.select_for_update(of=("self",)).get(pk=report_id)
