"""The official documents, named as offices name them."""

from io import BytesIO

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from reports.desk.request import SignedInRequest
from reports.exporters import exporter_for
from reports.workflow.access import reports_visible_to
from reports.workflow.dossier import document_of


@login_required
@require_GET
def download(request: SignedInRequest, pk: int, identifier: str) -> HttpResponseBase:
    """Render the report as one kind of file."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    exporter = exporter_for(identifier)
    if exporter is None:
        raise Http404
    return FileResponse(
        BytesIO(exporter.render(document_of(report))),
        as_attachment="inline" not in request.GET,
        filename=f"{_file_name(report.printed_title)}.{exporter.extension}",
        content_type=exporter.media_type,
    )


def _file_name(title: str) -> str:
    """A title without the characters that file systems refuse."""
    return "".join("_" if char in '\\/:*?"<>|\n' else char for char in title)[:120]
