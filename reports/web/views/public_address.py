"""检查公开网址: can the report be read where it is said to be? Tried while somebody waits."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from reports.models import State
from reports.web.report_page import place_of
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_published_by
from reports.workflow.foreign.reading_places import FullHouse, place
from reports.workflow.published.check_address import check_address


@login_required
@require_POST
def try_address(request: SignedInRequest, pk: int) -> HttpResponse:
    """Try the address (five seconds at most), say what was answered, and go back to the report.

    Whoever waits for another site takes a place, as whoever reads a file.
    """
    report = get_object_or_404(reports_published_by(request.user), pk=pk, state=State.PUBLISHED)
    try:
        with place():
            messages.info(request, f"检查了公开网址：{check_address(report.pk, by=request.user)}。")
    except FullHouse as reason:
        messages.error(request, str(reason))
    return redirect(place_of(report, request.user))
