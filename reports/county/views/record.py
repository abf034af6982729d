"""管理记录: who signed in, who changed what; to read, to sift, to take away."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_GET

from reports.county.frame import own_county, page
from reports.models import AdministrativeEntry, Agency
from reports.web.administering.sifted_entries import (
    Entries,
    entries_as_file,
    page_of_entries,
    sifted,
)
from reports.web.request import SignedInRequest


@login_required
@require_GET
def record(request: SignedInRequest, county_id: int) -> HttpResponse:
    """The entries, the latest first."""
    county = own_county(request, county_id)
    context = page_of_entries(_of(county), request.GET)
    return page(request, county, "record", "county/record.html", context)


@login_required
@require_GET
def record_file(request: SignedInRequest, county_id: int, kind: str) -> HttpResponse:
    """The same entries as a file."""
    county = own_county(request, county_id)
    entries = sifted(_of(county), request.GET)
    return entries_as_file(entries, county.short_name, kind)


def _of(county: Agency) -> Entries:
    return AdministrativeEntry.objects.filter(county=county).order_by("-number")
