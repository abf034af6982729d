"""The report as it will print, each part with the way back to its chapter."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from reports.checks import run
from reports.desk.linked import linked, parted
from reports.desk.printing import printed_parts
from reports.exporters import EXPORTERS
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_editable_by, reports_visible_to
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.way.submit import submission_of


@login_required
@require_GET
def preview(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the pages, and on top what is still to be corrected."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    dossier = whole_dossier_of(report)
    editable = reports_editable_by(request.user).filter(pk=pk).exists()
    judged = run(dossier)
    findings, settled = parted(linked(report, judged, editable=editable))
    context = {
        "report": report,
        "findings": findings,
        "must_fix": any(one.action == "must_fix" for one in findings),
        "settled": settled,
        "gap": judged.gap,
        "parts": printed_parts(request, report, dossier.document),
        "editable": editable,
        "submission": submission_of(report).label if editable else "",
        "exporters": EXPORTERS,
    }
    return render(request, "desk/preview.html", context)
