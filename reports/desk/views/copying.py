"""复制到网站: the report as HTML for the editor of a site's content system."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from reports.desk.printing import printing_for
from reports.desk.views.download import not_rendered
from reports.document.unread_marks import with_marks
from reports.exporters.html import fragment
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_visible_to
from reports.workflow.files.rendered import NotRendered, rendering
from reports.workflow.judging.dossier import document_of

_LABEL = "网页"


@login_required
@require_GET
def copying(request: SignedInRequest, pk: int) -> HttpResponseBase:
    """Show the source of the fragment, to be copied with or without its formats."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    try:
        with rendering(_LABEL):
            source = fragment(with_marks(document_of(report)), printing_for(request, report))
    except NotRendered:
        return not_rendered(request, report, _LABEL)
    return render(request, "desk/copying.html", {"report": report, "source": source})
