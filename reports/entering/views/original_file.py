"""原件: the kept file, shown beside what is typed from it, or saved where nobody can show it."""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from reports.web.attached import kept_as_it_came
from reports.web.damaged import damaged
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_of_county
from reports.workflow.files.scanned import kind_of
from reports.workflow.files.under_hash import Damaged, kept_bytes
from reports.workflow.sent_as import came_as_file

_ANYTHING = "application/octet-stream"

_SHOWN_IN_OUR_PAGES = {
    "default-src": [NONE],
    "img-src": [SELF],
    "object-src": [SELF],
    "style-src": [UNSAFE_INLINE],
    "base-uri": [NONE],
    "form-action": [NONE],
    "frame-ancestors": [SELF],
}
"""It came by mail: nothing in it runs or fetches. Its viewer is the browser's own."""


@login_required
@require_safe
@xframe_options_sameorigin
@csp_replace(_SHOWN_IN_OUR_PAGES)  # type: ignore[arg-type]  # it knows no further arguments
def original_file(request: SignedInRequest, pk: int) -> HttpResponseBase:
    """Show a scan; hand everything else out to be saved, whatever it says that it is."""
    report = get_object_or_404(reports_of_county(request.user), pk=pk)
    file = came_as_file(report)
    if file is None:
        raise Http404
    try:
        content = kept_bytes(file.digest)
    except Damaged:
        return damaged(request, report, file.name)
    kind = kind_of(content)
    media_type = kind.media_type if kind else _ANYTHING
    return kept_as_it_came(content, file.name, media_type, file.digest, saved=kind is None)
