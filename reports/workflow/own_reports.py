"""Who reviews a county's own report (县报), who approves it alone, who reads what it is made of?

It is reviewed by the body above, where somebody reviews there; else by a reviewer of the county
itself; where nobody is left, its leader's signature stands alone (本级自审). Nobody reviews what
she has written or sent.
"""

from django.db.models import Exists, OuterRef, QuerySet

from reports.models import (
    WITH_COUNTY,
    Account,
    Agency,
    Appointment,
    LedgerEntry,
    Report,
    Role,
)
from reports.workflow.states import COMPILES

_OVERSEE = (Role.REVIEWER, Role.ADMINISTRATOR)


def own_reports_reviewed_by(user: Account) -> QuerySet[Report]:
    """Counties' own reports that are hers to review, in whatever state."""
    above, hers = _fit_at("agency__parent"), _fit_at("agency").filter(account=user)
    mine = Exists(above.filter(account=user)) | (Exists(hers) & ~Exists(above))
    return _summed().filter(mine)


def reports_approved_alone_by(user: Account) -> QuerySet[Report]:
    """本级自审: county's own reports that she has signed, where nobody is there to review them."""
    signers = Appointment.objects.filter(agency=OuterRef("agency"), account=user, role=Role.SIGNER)
    signed = _summed().filter(Exists(signers), signed_by=user, agency__closed_on=None)
    nobody = ~Exists(_fit_at("agency__parent")) & ~Exists(_fit_at("agency"))
    return signed.filter(nobody, state__in=WITH_COUNTY).select_related("agency")


def own_reports_overseen_by(user: Account) -> QuerySet[Report]:
    """The own reports of the counties that she reviews or administers, in whatever state."""
    posts = Appointment.objects.filter(agency=OuterRef("agency"), account=user, role__in=_OVERSEE)
    return _summed().filter(Exists(posts), agency__closed_on=None)


def reviewers_of(report: Report) -> QuerySet[Account]:
    """Who reviews a county's own report: those of the body above, else of the county itself."""
    one = Report.objects.filter(pk=report.pk)
    for at in ("agency__parent", "agency"):
        fit = Account.objects.filter(
            Exists(one.filter(Exists(_fit_at(at).filter(account=OuterRef(OuterRef("pk"))))))
        )
        if fit.exists():
            return fit
    return Account.objects.none()


def counties_summed_for(user: Account) -> QuerySet[Agency]:
    """The counties whose sum the person may read: who oversees them, who writes their report."""
    posts = Appointment.objects.filter(agency=OuterRef("pk"), account=user)
    units = Agency.objects.filter(parent=OuterRef("pk"))
    oversees = Exists(posts.filter(role__in=_OVERSEE))
    writes = Exists(posts.filter(role__in=(Role.FILLER, Role.SIGNER)))
    return Agency.objects.filter(oversees | (writes & Exists(units)))


def _fit_at(place: str) -> QuerySet[Appointment]:
    """Who could review at a report's ``place`` and has had no hand in it: asked of reports."""
    hand = LedgerEntry.objects.filter(
        report__agency=OuterRef(OuterRef("agency")),
        report__year=OuterRef(OuterRef("year")),
        by=OuterRef("account"),
        action__in=COMPILES,
    )
    able = Appointment.objects.filter(
        agency=OuterRef(place),
        role=Role.REVIEWER,
        account__is_active=True,
        account__closed_at=None,
    )
    return able.exclude(Exists(hand))


def _summed() -> QuerySet[Report]:
    """Counties' own reports, whose tables are a sum."""
    return Report.objects.filter(sum_number__isnull=False)
