"""审核: what waits for the reviewer in groups, and below what she has seen to."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from reports.review.queue_filters import filters_in
from reports.review.queue_page import queue_page
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_reviewed_by


@login_required
@require_GET
def queue(request: SignedInRequest) -> HttpResponse:
    """List the reports of the reviewer's counties; 404 for whoever reviews none."""
    counties = list(counties_reviewed_by(request.user).select_related("settings"))
    if not counties:
        raise Http404
    page = queue_page(request.user, counties, filters_in(request.GET))
    return render(request, "review/queue.html", page)
