"""A file that the county brought in, byte for byte as it came."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from reports.web.attached import attached
from reports.web.damaged import damaged
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_visible_to
from reports.workflow.files.under_hash import Damaged, kept_bytes

ANY_KIND = "application/octet-stream"
"""Nobody has looked what it is, and a browser is to save it, never to show it."""


@login_required
@require_safe
def brought_file(request: SignedInRequest, pk: int, file: int) -> HttpResponse:
    """Send it to whoever may see the report."""
    report = get_object_or_404(reports_visible_to(request.user), pk=pk)
    row = get_object_or_404(report.brought_files, pk=file)
    try:
        return attached(kept_bytes(row.digest), row.name, ANY_KIND)
    except Damaged:
        return damaged(request, report, row.name)
