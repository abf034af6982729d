"""管理: which county, and how it stands with its units and people."""

from django.contrib.auth.decorators import login_required
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from reports.county.frame import own_county, page
from reports.models import AdministrativeEntry, Agency, Appointment, Role, clock
from reports.web.administering.entry_words import spoken
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_administered_by
from reports.workflow.agencies.administered import people_of
from reports.workflow.county import dates_of
from reports.workflow.due import due_year, publication_deadline

LATEST = 8


@login_required
@require_GET
def start(request: SignedInRequest) -> HttpResponse:
    """Open the person's county; where she has several, let her choose."""
    counties = list(counties_administered_by(request.user))
    if len(counties) == 1:
        return redirect("county:overview", counties[0].pk)
    get_object_or_404(counties_administered_by(request.user)[:1])
    return render(request, "county/choose.html", {"counties": counties})


@login_required
@require_GET
def overview(request: SignedInRequest, county_id: int) -> HttpResponse:
    """Count what there is, name what is missing, show what happened last."""
    county = own_county(request, county_id)
    year = due_year(clock.today())
    people = people_of(county)
    entries = AdministrativeEntry.objects.filter(county=county).select_related("by")
    context: dict[str, object] = {
        "units": Agency.objects.filter(parent=county, closed_on=None).count(),
        "without_filler": list(_without_filler(county)),
        "people": people.filter(is_active=True).count(),
        "not_yet": people.filter(is_active=True, must_change_password=True).count(),
        "closed": people.filter(is_active=False).count(),
        "year": year,
        "dates": dates_of(county_id, year),
        "usual": publication_deadline(year),
        "entries": [spoken(entry) for entry in entries.order_by("-number")[:LATEST]],
    }
    return page(request, county, "overview", "county/overview.html", context)


def _without_filler(county: Agency) -> QuerySet[Agency]:
    """Units for which nobody can write the report."""
    fillers = Appointment.objects.filter(
        agency=OuterRef("pk"), role=Role.FILLER, account__is_active=True
    )
    return Agency.objects.filter(~Exists(fillers), parent=county, closed_on=None)
