"""Where does an account of the platform begin? With the first page that is its own."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from reports.web.request import SignedInRequest
from reports.web.roles import roles_of


@login_required
@require_GET
def begin(request: SignedInRequest) -> HttpResponse:
    """Bodies for who operates or looks after accounts, the record for who reads it."""
    roles = roles_of(request)
    if not roles.platform:
        raise Http404
    if roles.operates:
        return redirect("operation:bodies")
    if roles.guards:
        return redirect("operation:security")
    return redirect("operation:platform_record" if roles.inspects else "account")
