"""One report as the reviewer reads it."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from reports.review.page import NONZERO, ROWS, review_page
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_reviewed_by


@login_required
@require_GET
def report(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the report as it prints, with what is said of it in the margin."""
    wanted = request.GET.get(ROWS, "")
    if wanted in ("all", NONZERO) and request.session.get(ROWS, "all") != wanted:
        request.session[ROWS] = wanted
    return review_page(request, get_object_or_404(reports_reviewed_by(request.user), pk=pk))
