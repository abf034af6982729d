"""群消息 of a county."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from reports.county.frame import own_county, page
from reports.web.request import SignedInRequest
from reports.web.views.group_page import group_page


@login_required
@require_http_methods(["GET", "POST"])
def told_group(request: SignedInRequest, county_id: int) -> HttpResponse:
    """Which group is told, whether it goes well, and the form to change it."""
    county = own_county(request, county_id)
    shown = group_page(request, county_id, request.user)
    if shown.done:
        messages.success(request, shown.done)
        return redirect("county:told_group", county_id)
    context: dict[str, object] = {"shown": shown}
    return page(
        request, county, "rules", "county/told_group.html", context, objection=shown.objection
    )
