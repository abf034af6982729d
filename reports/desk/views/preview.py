"""The report as it will print, each part with the way back to its chapter."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from reports.checks import run
from reports.desk.linked import linked
from reports.desk.printing import printing_for
from reports.desk.steps import chapter_title, chapter_url
from reports.exporters import EXPORTERS
from reports.exporters.html import parts
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_editable_by, reports_visible_to
from reports.workflow.dossier import whole_dossier_of


@login_required
@require_GET
def preview(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the pages, and on top what is still to be corrected."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    dossier = whole_dossier_of(report)
    editable = reports_editable_by(request.user).filter(pk=pk).exists()
    findings = linked(report, run(dossier), editable=editable)
    context = {
        "report": report,
        "findings": findings,
        "must_fix": any(one.action == "must_fix" for one in findings),
        "parts": [
            {
                "chapter": chapter,
                "title": chapter_title(report, chapter),
                "url": chapter_url(report, chapter),
                "html": mark_safe(html),  # the exporter escapes what people typed
            }
            for chapter, html in parts(dossier.document, printing=printing_for(request))
        ],
        "editable": editable,
        "exporters": EXPORTERS,
    }
    return render(request, "desk/preview.html", context)
