"""办理记录: who did what with a report, and when."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from reports.exporters.plain_sheet import XLSX
from reports.web.attached import attached
from reports.web.record_sheet import workbook
from reports.web.request import SignedInRequest
from reports.web.timeline import acts_of, grouped
from reports.workflow.access import reports_visible_to


@login_required
@require_GET
def timeline(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the record of a report, the latest act first."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    acts = acts_of(report)
    together = list(grouped(acts))
    context = {"report": report, "together": together[::-1], "count": len(acts)}
    return render(request, "web/timeline.html", context)


@login_required
@require_GET
def record_file(request: SignedInRequest, pk: int) -> HttpResponse:
    """Hand out the record as a workbook."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    return attached(workbook(acts_of(report)), f"{report.printed_title}办理记录.xlsx", XLSX)
