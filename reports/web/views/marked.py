"""批注稿: a returned report as a Word file that can go back by mail, every remark at its place."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from reports.exporters import EXPORTERS
from reports.exporters.marked.marked_docx import render_marked
from reports.models import Report
from reports.web.attached import attached
from reports.web.request import SignedInRequest
from reports.workflow.files.file_names import file_name
from reports.workflow.reviewing.marked import marked_for

(WORD,) = (one for one in EXPORTERS if one.identifier == "docx")


@login_required
@require_safe
def marked(request: SignedInRequest, pk: int) -> HttpResponse:
    """Send it; 404 where the report was never returned."""
    try:
        document, marks = marked_for(pk, by=request.user)
    except Report.DoesNotExist:
        raise Http404 from None
    name = file_name(document.title, WORD, "批注稿")
    return attached(render_marked(document, marks), name, WORD.media_type)
