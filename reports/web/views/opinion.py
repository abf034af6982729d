"""审核意见书: what the county said of a report, as a Word file to be signed and kept."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from reports.exporters import EXPORTERS
from reports.exporters.opinion_docx import render
from reports.models import Report
from reports.web.attached import attached
from reports.web.request import SignedInRequest
from reports.workflow.files.file_names import file_name
from reports.workflow.reviewing.opinion import opinion_for

(WORD,) = (one for one in EXPORTERS if one.identifier == "docx")


@login_required
@require_safe
def opinion(request: SignedInRequest, pk: int) -> HttpResponse:
    """Send the opinion; 404 as long as the county has not opened the report."""
    try:
        written = opinion_for(pk, by=request.user)
    except Report.DoesNotExist:
        raise Http404 from None
    return attached(render(written), file_name(written.heading, WORD), WORD.media_type)
