"""盖章扫描件: taken in and given out again, byte for byte."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from reports.desk.home.home_page import home_page
from reports.web.attached import kept_as_it_came
from reports.web.damaged import damaged
from reports.web.refused_form import RefusedForm
from reports.web.request import SignedInRequest, is_too_large
from reports.workflow.access import reports_filled_by, reports_visible_to
from reports.workflow.files.attach_scan import attach_scan, too_large
from reports.workflow.files.under_hash import Damaged, kept_bytes
from reports.workflow.refusal import Refused


@login_required
@require_POST
def attach(request: SignedInRequest, pk: int) -> HttpResponse:
    """Keep an uploaded scan."""
    report = get_object_or_404(reports_filled_by(request.user), pk=pk)
    try:
        name, content = _uploaded(request)
        attach_scan(pk, name, content, by=request.user)
    except Refused as reason:
        return home_page(request, report, RefusedForm("scan", str(reason)))
    messages.success(request, "扫描件已存好。")
    return redirect("desk:home", pk)


def _uploaded(request: SignedInRequest) -> tuple[str, bytes]:
    file = request.FILES.get("scan")
    if file is not None:
        return file.name or "", file.read()
    raise Refused(too_large() if is_too_large(request) else "请选择扫描件。")


@login_required
@require_safe
def scan(request: SignedInRequest, pk: int, scan: int) -> HttpResponseBase:
    """Give a scan to those who may see its report: to be kept, never to be opened by the page."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    kept = get_object_or_404(report.scans, pk=scan)
    try:
        content = kept_bytes(kept.digest)
    except Damaged:
        return damaged(request, report, kept.name)
    return kept_as_it_came(content, kept.name, kept.media_type, kept.digest)
