"""平台 · 记录: who signed in and who changed what, on the platform and in every county."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from reports.models import AdministrativeEntry
from reports.web.administering.sifted_entries import (
    Entries,
    entries_as_file,
    page_of_entries,
    sifted,
)
from reports.web.request import SignedInRequest
from reports.workflow.platform_operator import inspects


@login_required
@require_GET
def platform_record(request: SignedInRequest) -> HttpResponse:
    """The entries, the latest first; no word of a report stands in them."""
    context = page_of_entries(_hers(request), request.GET)
    context["place"] = request.GET.get("place", "")
    return render(request, "operation/record.html", context)


@login_required
@require_GET
def platform_record_file(request: SignedInRequest, kind: str) -> HttpResponse:
    """The same entries as a file."""
    return entries_as_file(sifted(_hers(request), request.GET), "平台", kind)


def _hers(request: SignedInRequest) -> Entries:
    if not inspects(request.user):
        raise Http404
    entries = AdministrativeEntry.objects.order_by("-pk")
    if place := request.GET.get("place", "").strip():
        entries = entries.filter(county__name__contains=place)
    return entries
