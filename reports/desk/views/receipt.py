"""报送回执, to be read and to be printed."""

from urllib.parse import unquote

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from reports.desk.sending.receipt import VERIFICATION, receipt_of
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_visible_to


@login_required
@require_GET
def receipt(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the receipt of what was sent in last."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    found = receipt_of(report)
    if found is None:
        messages.info(request, "报送以后才有回执。")
        return redirect("desk:home", pk)
    context = {
        "report": report,
        "receipt": found,
        "verification": unquote(request.build_absolute_uri(str(VERIFICATION))),
    }
    return render(request, "desk/receipt.html", context)
