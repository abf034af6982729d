"""接手审核: asked before a report is taken from the colleague who is reading it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from reports.web.request import SignedInRequest, number_in
from reports.workflow.access import reports_reviewed_by
from reports.workflow.refusal import Refused
from reports.workflow.way.held import holder_of
from reports.workflow.way.take_over import take_over


@login_required
@require_http_methods(["GET", "POST"])
def taking_over(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say who is reading it and since when; taken over once that is confirmed."""
    report = get_object_or_404(reports_reviewed_by(request.user), pk=pk)
    if request.method == "POST":
        try:
            take_over(pk, number_in(request.POST.get("former", "")), by=request.user)
        except Refused as reason:
            messages.error(request, str(reason))
            return redirect("review:taking_over", pk)
        messages.success(request, f"{report.agency.short_name}的报告现在由您审核。")
        return redirect("review:report", pk)
    holder = holder_of(report, request.user)
    if holder is None:
        return redirect("review:report", pk)
    made = report.remarks.filter(by=holder).count()
    context = {"report": report, "holder": holder, "remarks": made}
    return render(request, "review/taking_over.html", context)
