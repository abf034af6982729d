"""封存: what was taken down and sealed, for the auditor; each file is handed out on record."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from reports.models import FrozenFile
from reports.web.attached import attached
from reports.web.damaged import damaged
from reports.web.request import SignedInRequest
from reports.web.roles import roles_of
from reports.workflow.files.under_hash import Damaged
from reports.workflow.published.sealed_original import audited_by, read_sealed, sealed_files


@login_required
@require_safe
def sealed_originals(request: SignedInRequest) -> HttpResponse:
    """The sealed versions of her counties, and their files."""
    if not roles_of(request).audits:
        raise Http404
    reports = [(one, sealed_files(one)) for one in audited_by(request.user)]
    return render(request, "web/sealed_originals.html", {"reports": reports})


@login_required
@require_POST
def sealed_original(request: SignedInRequest, pk: int, identifier: str) -> HttpResponse:
    """Hand out one file to be saved; that it was read stands in the record."""
    report = get_object_or_404(audited_by(request.user), pk=pk)
    try:
        kept, content = read_sealed(pk, identifier, by=request.user)
    except FrozenFile.DoesNotExist:
        raise Http404 from None
    except Damaged:
        return damaged(request, report, identifier)
    answer = attached(content, kept.name, kept.media_type)
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "no-store"
    return answer
