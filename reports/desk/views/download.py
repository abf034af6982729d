"""The official documents, named as offices name them."""

from io import BytesIO

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from reports.desk.printing import printing_for
from reports.exporters import EXPORTERS, Exporter, exporter_for
from reports.models import FrozenFile, Report
from reports.web.damaged import damaged
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_visible_to
from reports.workflow.files.file_names import file_name
from reports.workflow.files.freeze import frozen_file
from reports.workflow.files.rendered import NotRendered, etag_of, rendered
from reports.workflow.files.under_hash import Damaged, kept_bytes

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
    if final := _final(request, report, exporter):
        response = _frozen(request, report, final)
    else:
        response = _not_modified(request, report, exporter) or _file(request, report, exporter)
    if "ETag" in response.headers:
        response.headers["Cache-Control"] = REVALIDATED
    return response


def _final(request: SignedInRequest, report: Report, exporter: Exporter) -> FrozenFile | None:
    """The file that was frozen when the report was approved; none for copies and for Excel."""
    is_copy = printing_for(request, report).review_copy
    return None if is_copy else frozen_file(report, exporter.identifier)


def _frozen(request: SignedInRequest, report: Report, final: FrozenFile) -> HttpResponseBase:
    etag = f'"{final.digest}"'
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        unchanged.headers["ETag"] = etag
        return unchanged
    try:
        content = kept_bytes(final.digest)
    except Damaged:
        return damaged(request, report, final.name)
    return _sent(request, content, final.name, final.media_type, etag)


def _not_modified(
    request: SignedInRequest, report: Report, exporter: Exporter
) -> HttpResponseBase | None:
    if "If-None-Match" not in request.headers:
        return None
    etag = etag_of(report, exporter, printing_for(request, report))
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        unchanged.headers["ETag"] = etag
    return unchanged


def _file(request: SignedInRequest, report: Report, exporter: Exporter) -> HttpResponseBase:
    printing = printing_for(request, report)
    try:
        file = rendered(report, exporter, printing)
    except NotRendered:
        return not_rendered(request, report, exporter.label)
    name = file_name(report.printed_title, exporter, printing.mark)
    return _sent(request, file.content, name, exporter.media_type, file.etag)


def _sent(
    request: SignedInRequest, content: bytes, name: str, media_type: str, etag: str
) -> HttpResponseBase:
    response = FileResponse(
        BytesIO(content),
        as_attachment="inline" not in request.GET,
        filename=name,
        content_type=media_type,
        headers={"ETag": etag},
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
