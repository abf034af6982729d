"""报送: what still stands in the way, or the button."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from reports.checks import run
from reports.checks.explaining import LONGEST_LINE
from reports.desk.deadlines import deadline_of
from reports.desk.linked import linked
from reports.desk.remarks import remarks_of, unanswered
from reports.desk.sending.unexplained import lines_posted, to_explain
from reports.desk.way_so_far import why_closed
from reports.models import Report, State
from reports.web.request import SignedInRequest
from reports.web.shown_finding import ShownFinding
from reports.web.shown_repetition import shown_repetition
from reports.workflow.access import reports_editable_by, reports_filled_by, signers_of
from reports.workflow.county_body import not_yet
from reports.workflow.filling.explain import explain
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.judging.kept_lines import explained
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.way.submit import submission_of, submit


@login_required
@require_http_methods(["GET", "POST"])
def submission(request: SignedInRequest, pk: int) -> HttpResponse:
    """Submit a report, or list what must be corrected, explained or answered first."""
    report = get_object_or_404(reports_filled_by(request.user), pk=pk)
    if request.method == "POST":
        try:
            report = submit(pk, by=request.user)
        except Refused as reason:
            messages.error(request, str(reason))
            return redirect("desk:submit", pk)
        messages.success(request, _sent(report))
        return redirect("desk:home", pk)
    if not report.is_open:
        return redirect("desk:home", pk)
    return render(request, "desk/submit.html", _context(report))


def _sent(report: Report) -> str:
    when = f"{timezone.localtime(report.submitted_at):%Y年%m月%d日 %H:%M}"
    if report.state == State.AWAITING:
        where = "报送审核" if report.is_summed else "报送县里"
        return f"已于{when}送审签，审签人同意后{where}。"
    return f"已于{when}报送。"


def _context(report: Report) -> dict[str, Any]:
    dossier = whole_dossier_of(report)
    judged = run(dossier)
    findings, lines = linked(report, judged), explained(judged, dossier)
    remarks = remarks_of(report, dossier.document)
    action = submission_of(report)
    must_fix = [one for one in findings if one.action == "must_fix"]
    unexplained = sum(one.is_open for one in lines)
    open_remarks = [one for one in remarks if one.is_open]
    return {
        "report": report,
        "submission": action.label,
        "is_to_sign": action == Action.ASK_TO_SIGN,
        "signers": list(signers_of(report.agency)) if action == Action.ASK_TO_SIGN else [],
        "deadline": deadline_of(report),
        "must_fix": must_fix,
        **_of(findings),
        "to_explain": to_explain(report, lines),
        "unexplained": unexplained,
        "longest": LONGEST_LINE,
        "remarks": open_remarks,
        "unanswered": unanswered(remarks),
        "untouched": [one for one in remarks if one.untouched],
        "answerable": True,
        "back": "submit",
        "not_yet": not_yet(report),
        "gap": judged.gap,
        "repetition": shown_repetition(dossier),
        "is_ready": not judged.gap and not must_fix and not unexplained and not open_remarks,
    }


def _of(findings: Iterable[ShownFinding]) -> dict[str, Any]:
    """What stands in nobody's way."""
    said = list(findings)
    return {
        "notes": [one for one in said if one.action == "note"],
        "waived": [one for one in said if one.action == "waived"],
    }


@login_required
@require_POST
def explanations(request: SignedInRequest, pk: int) -> HttpResponse:
    """Keep the lines written on 须说明 findings."""
    report = get_object_or_404(reports_editable_by(request.user), pk=pk)
    try:
        kept = explain(pk, lines_posted(request.POST.items()), by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
    except Report.DoesNotExist:
        messages.error(request, why_closed(report))
    else:
        messages.success(request, f"已说明{kept}处。" if kept else "没有新的说明。")
    return redirect("desk:submit", pk)
