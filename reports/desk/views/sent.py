"""What is done with a report at one press: 撤回, 登记发布, 更正, and 换成新的定数."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from reports.desk.home.home_page import home_page
from reports.desk.way_so_far import why_closed
from reports.models import Report
from reports.web.refused_form import RefusedForm
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_filled_by
from reports.workflow.filling.county_report import take_newer_sum
from reports.workflow.refusal import Refused
from reports.workflow.way.correct import correct
from reports.workflow.way.publish import publish
from reports.workflow.way.recall import recall


@login_required
@require_POST
def recall_report(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a report back."""
    verb = partial(recall, pk, by=request.user)
    return _done(request, pk, RefusedForm("recall", ""), verb, "已撤回，可以修改。")


@login_required
@require_POST
def publish_report(request: SignedInRequest, pk: int) -> HttpResponse:
    """Register the public address of an approved report."""
    address = request.POST.get("address", "")
    verb = partial(publish, pk, address, by=request.user)
    return _done(request, pk, RefusedForm("publish", "", address), verb, "已登记公开网址。")


@login_required
@require_POST
def correct_report(request: SignedInRequest, pk: int) -> HttpResponse:
    """Begin the next version of an approved or published report."""
    reason = request.POST.get("reason", "")
    verb = partial(correct, pk, reason, by=request.user)
    says = "已建立新版本，内容照旧，请修改后再报送。"
    return _done(request, pk, RefusedForm("correct", "", reason), verb, says)


def _done(
    request: SignedInRequest, pk: int, form: RefusedForm, verb: Callable[[], Report], says: str
) -> HttpResponse:
    """Do it and open the report that came of it; a refusal stands at its form."""
    report = get_object_or_404(reports_filled_by(request.user), pk=pk)
    try:
        made = verb()
    except Refused as reason:
        report.refresh_from_db()
        return home_page(request, report, replace(form, error=str(reason)))
    messages.success(request, says)
    return redirect("desk:home", made.pk)


@login_required
@require_POST
def take_sum(request: SignedInRequest, pk: int) -> HttpResponse:
    """Write the newer sum into the tables, and say so; the text stays as it is."""
    report = get_object_or_404(reports_filled_by(request.user), pk=pk)
    try:
        report = take_newer_sum(pk, by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
    except Report.DoesNotExist:
        messages.error(request, why_closed(report))
    else:
        messages.success(request, f"三张表已是第{report.sum_number}次定数的数。")
    return redirect("desk:home", pk)
