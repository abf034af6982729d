"""等待第二人核对: which reports wait for whom, and which have blanks that nobody entered yet."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from reports.web.request import SignedInRequest
from reports.workflow.access import counties_overseen_by
from reports.workflow.entering.waiting_entries import waiting_entries


@login_required
@require_GET
def entry_line(request: SignedInRequest) -> HttpResponse:
    """List the reports of the person's counties that came as files and are not whole."""
    counties = list(counties_overseen_by(request.user))
    if not counties:
        raise Http404
    every = waiting_entries(request.user)
    groups = (
        ("等待第二人核对", [one for one in every if one.for_me]),
        ("您录入的，等另一人核对", [one for one in every if one.own and not one.for_me]),
        ("还有空白", [one for one in every if not one.for_me and not one.own]),
    )
    context = {
        "counties": counties,
        "groups": [group for group in groups if group[1]],
        "waiting": sum(bool(one.for_me) for one in every),
    }
    return render(request, "entering/line.html", context)
