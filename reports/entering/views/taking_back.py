"""撤销代录: what two persons read wrongly is blank again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from reports.web.request import SignedInRequest
from reports.workflow.access import reports_of_county
from reports.workflow.entering.entry_places import entry_places
from reports.workflow.entering.take_back import take_back
from reports.workflow.refusal import Refused


@login_required
@require_POST
def taking_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take one place back, with a reason, and show its chapter again."""
    report = get_object_or_404(reports_of_county(request.user), pk=pk)
    place, reason = request.POST.get("place", ""), request.POST.get("reason", "")
    try:
        take_back(pk, place, reason, by=request.user)
    except Refused as why:
        messages.error(request, str(why))
    else:
        messages.success(request, "已撤销，这一处请重新录入、核对。")
    known = entry_places(report.edition).get(place)
    if known is None:
        return redirect("entering:start", pk)
    return redirect("entering:chapter", pk, known.chapter)
