"""报送 from a page on which a report was written: on to its home, or back with what is lacking."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from reports.models import Report
from reports.web.request import SignedInRequest
from reports.workflow.refusal import Refused
from reports.workflow.way.submit import submission_of, submit

SEND = "send"
"""What the button that sends a report in says of itself."""


def sent_from_here(request: SignedInRequest, report: Report, otherwise: str) -> HttpResponse:
    """Send it in; where that is refused the person is told why at ``otherwise``."""
    try:
        sent = submit(report.pk, by=request.user)
    except Refused as reason:
        messages.error(request, f"{reason}已填的都已保存。")
        return redirect(otherwise)
    messages.success(request, f"{submission_of(sent).label}完成。")
    return redirect("desk:home", report.pk)
