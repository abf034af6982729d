"""雷同: two reports side by side, and the return of the one that has copied."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from reports.models import Report, State
from reports.review.county_likeness.two_reports_page import two_reports_page
from reports.web.refused_form import RefusedForm
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_reviewed_by
from reports.workflow.files.rendered import NotRendered
from reports.workflow.refusal import Refused
from reports.workflow.said import said
from reports.workflow.way.open_review import open_review
from reports.workflow.way.send_back import send_back


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def two_reports(request: SignedInRequest, pk: int, other: int) -> HttpResponse:
    """Two units of one county."""
    own = reports_reviewed_by(request.user)
    report = get_object_or_404(own, pk=pk)
    beside = get_object_or_404(own, pk=other, agency__parent=report.agency.parent_id)
    return _answer(request, report, beside)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def two_years(request: SignedInRequest, pk: int) -> HttpResponse:
    """One unit's report and that of the year before."""
    return _answer(request, get_object_or_404(reports_reviewed_by(request.user), pk=pk), None)


def _answer(request: SignedInRequest, report: Report, beside: Report | None) -> HttpResponse:
    if request.method != "POST":
        return two_reports_page(request, report, beside)
    note = request.POST.get("note", "")
    try:
        _returned(request, report, note)
    except (Refused, Report.DoesNotExist, NotRendered) as reason:
        words = _why(reason)
        report.refresh_from_db()
        return two_reports_page(request, report, beside, RefusedForm("return", words, note))
    messages.success(request, f"已退回{report.agency.short_name}。")
    where = f"?county={report.agency.county_id}&year={report.year}"
    return redirect(reverse("review:likeness") + where)


def _why(reason: Exception) -> str:
    if isinstance(reason, NotRendered):
        return f"没有退回：审核意见书的{reason}文件没有做出来，请再试一次；仍然不行请联系管理员。"
    return str(reason) if isinstance(reason, Refused) else "单位刚刚撤回了这份报告。"


def _returned(request: SignedInRequest, report: Report, note: str) -> None:
    """At one press: the review begins where nobody has begun it, and ends with the return.

    Not in one transaction: the letter that goes with a return is made before anything is locked.
    A note that would be refused begins nothing.
    """
    said(note, "退回意见")
    if report.state == State.SUBMITTED:
        open_review(report.pk, by=request.user)
    send_back(report.pk, note, by=request.user)
