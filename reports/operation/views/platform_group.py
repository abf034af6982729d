"""群消息 of the platform."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.models import Agency
from reports.web.request import SignedInRequest
from reports.web.views.group_page import group_page


@login_required
@require_http_methods(["GET", "POST"])
def platform_group(request: SignedInRequest) -> HttpResponse:
    """Which group hears in the morning of tasks that have failed."""
    try:
        shown = group_page(request, None, request.user)
    except Agency.DoesNotExist:
        raise Http404 from None
    if shown.done:
        messages.success(request, shown.done)
        return redirect("operation:platform_group")
    context = {"shown": shown, "objection": shown.objection}
    return render(request, "operation/platform_group.html", context, status=shown.status)
