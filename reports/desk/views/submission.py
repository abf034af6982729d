"""报送: what still stands in the way, or the button."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from reports.checks import run
from reports.desk.linked import linked
from reports.desk.request import SignedInRequest
from reports.workflow.access import reports_filled_by
from reports.workflow.dossier import dossier_of
from reports.workflow.refusal import NotReady
from reports.workflow.submit import submit


@login_required
@require_http_methods(["GET", "POST"])
def submission(request: SignedInRequest, pk: int) -> HttpResponse:
    """Submit a report, or list what must be corrected first."""
    report = get_object_or_404(reports_filled_by(request.user), pk=pk)
    if request.method == "POST":
        try:
            report = submit(pk, by=request.user)
        except NotReady as reason:
            messages.error(request, str(reason))
            return redirect("desk:submit", pk)
        when = timezone.localtime(report.submitted_at)
        messages.success(request, f"已于{when:%Y年%m月%d日 %H:%M}报送。")
        return redirect("desk:home", pk)
    if not report.is_open:
        return redirect("desk:home", pk)
    findings = linked(report, run(dossier_of(report)))
    context = {
        "report": report,
        "must_fix": [one for one in findings if one.action == "must_fix"],
        "must_explain": [one for one in findings if one.action == "must_explain"],
        "notes": [one for one in findings if one.action == "note"],
    }
    return render(request, "desk/submit.html", context)
