"""报送: what still stands in the way, or the button."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from reports.checks import run
from reports.checks.explaining import LONGEST_LINE
from reports.desk.explaining import lines_posted, to_explain
from reports.desk.linked import linked
from reports.models import Report
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_editable_by, reports_filled_by
from reports.workflow.dossier import whole_dossier_of
from reports.workflow.explain import explain
from reports.workflow.explanations import explained
from reports.workflow.refusal import NotReady, Refused
from reports.workflow.submit import submit


@login_required
@require_http_methods(["GET", "POST"])
def submission(request: SignedInRequest, pk: int) -> HttpResponse:
    """Submit a report, or list what must be corrected or explained first."""
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
    return _page(request, report)


def _page(request: SignedInRequest, report: Report) -> HttpResponse:
    dossier = whole_dossier_of(report)
    judged = run(dossier)
    findings = linked(report, judged)
    lines = explained(judged, dossier)
    context = {
        "report": report,
        "must_fix": [one for one in findings if one.action == "must_fix"],
        "to_explain": to_explain(report, lines),
        "unexplained": sum(one.is_open for one in lines),
        "longest": LONGEST_LINE,
        "notes": [one for one in findings if one.action == "note"],
    }
    return render(request, "desk/submit.html", context)


@login_required
@require_POST
def explanations(request: SignedInRequest, pk: int) -> HttpResponse:
    """Keep the lines written on 须说明 findings."""
    get_object_or_404(reports_editable_by(request.user), pk=pk)
    try:
        kept = explain(pk, lines_posted(request.POST.items()), by=request.user)
    except (Refused, Report.DoesNotExist) as reason:
        messages.error(request, str(reason) if isinstance(reason, Refused) else "报告已经报送。")
    else:
        messages.success(request, f"已说明{kept}处。" if kept else "没有新的说明。")
    return redirect("desk:submit", pk)
