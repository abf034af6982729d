"""撤下: the county's administrator takes a published version down, and says why."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from reports.models import SEALED_KINDS, State, WithdrawalKind
from reports.web.report_page import place_of
from reports.web.request import SignedInRequest
from reports.workflow.refusal import Refused
from reports.workflow.way.take_down import LONGEST_WHY, reports_administered_by, take_down

NOT_SURE = "请确认已经核对：撤下以后不能恢复公开，只能更正后重新公布。"


@login_required
@require_http_methods(["GET", "POST"])
def taking_down(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask for the reason and once more whether it is meant; then take it down."""
    published = reports_administered_by(request.user).filter(state=State.PUBLISHED)
    report = get_object_or_404(published.select_related("withdrawal"), pk=pk)
    kind, reason = request.POST.get("kind", ""), request.POST.get("reason", "")
    objection = ""
    if request.method == "POST":
        try:
            if "sure" not in request.POST:
                raise Refused(NOT_SURE)
            taken = take_down(pk, kind, reason, by=request.user)
        except Refused as why:
            objection = str(why)
        else:
            also = f"，连同更早的{len(taken) - 1}版" if len(taken) > 1 else ""
            messages.success(request, f"第{report.version}版{also}已撤下。")
            return redirect("desk:home", pk)
    context = {
        "report": report,
        "kinds": [(one, one in SEALED_KINDS) for one in WithdrawalKind],
        "kind": kind,
        "reason": reason,
        "longest": LONGEST_WHY,
        "objection": objection,
        "back": place_of(report, request.user),
    }
    return render(request, "web/taking_down.html", context, status=409 if objection else 200)
