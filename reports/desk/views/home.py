"""The home of one report: its chapters, what is open, what comes next."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from reports.desk.home.home_page import home_page
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_visible_to


@login_required
@require_GET
def home(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what the report asks for in its state."""
    return home_page(request, get_object_or_404(reports_visible_to(request.user), pk=pk))
