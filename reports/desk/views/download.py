"""The official documents, named as offices name them."""

from io import BytesIO

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from reports.desk.printing import printing_for
from reports.exporters import EXPORTERS, Exporter, exporter_for
from reports.models import Report
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_visible_to
from reports.workflow.file_names import file_name
from reports.workflow.rendered import NotRendered, etag_of, rendered

_BLOCK = 64 * 1024

REVALIDATED = "private, no-cache"
"""Browsers keep the file, but ask each time whether it is still the one."""


@login_required
@require_safe
def download(request: SignedInRequest, pk: int, identifier: str) -> HttpResponseBase:
    """Send one kind of file, or 304 to a browser that has it."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    exporter = exporter_for(identifier)
    if exporter is None:
        raise Http404
    response = _not_modified(request, report, exporter) or _file(request, report, exporter)
    if "ETag" in response.headers:
        response.headers["Cache-Control"] = REVALIDATED
    return response


def _not_modified(
    request: SignedInRequest, report: Report, exporter: Exporter
) -> HttpResponseBase | None:
    if "If-None-Match" not in request.headers:
        return None
    etag = etag_of(report, exporter, printing_for(request))
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        unchanged.headers["ETag"] = etag
    return unchanged


def _file(request: SignedInRequest, report: Report, exporter: Exporter) -> HttpResponseBase:
    printing = printing_for(request)
    try:
        file = rendered(report, exporter, printing)
    except NotRendered:
        return not_rendered(request, report, exporter.label)
    response = FileResponse(
        BytesIO(file.content),
        as_attachment="inline" not in request.GET,
        filename=file_name(report.printed_title, exporter, review_copy=printing.review_copy),
        content_type=exporter.media_type,
        headers={"ETag": file.etag},
    )
    response.block_size = _BLOCK
    if request.method == "HEAD":
        response.streaming_content = ()
    return response


def not_rendered(request: SignedInRequest, report: Report, failed: str) -> HttpResponseBase:
    """Say which format failed, what to do, and which others there are."""
    context = {
        "report": report,
        "failed": failed,
        "exporters": [one for one in EXPORTERS if one.label != failed],
    }
    return render(request, "desk/not_rendered.html", context, status=503)
