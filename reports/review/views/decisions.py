"""开始审核, 退回, 通过, 登记发布: the acts by which a report goes on its way."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from reports.models import Report, State
from reports.review.line import beyond
from reports.review.page import page_url, review_page
from reports.review.return_form import typed_in, typed_terms
from reports.web.refused_form import RefusedForm
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_reviewed_by
from reports.workflow.files.rendered import NotRendered
from reports.workflow.refusal import Refused
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.send_back import send_back


@login_required
@require_POST
def begin(request: SignedInRequest, pk: int) -> HttpResponse:
    """Begin to review: from now on the unit cannot recall the report."""
    get_object_or_404(reports_reviewed_by(request.user), pk=pk)
    return _opened(request, pk)


@login_required
@require_POST
def give_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Return the report with a note, and open the next one where that was asked for."""
    report = get_object_or_404(reports_reviewed_by(request.user), pk=pk)
    following = beyond(report, request.user).after
    note = request.POST.get("note", "")
    also = typed_in(request.POST)
    try:
        done = send_back(pk, note, by=request.user, terms=typed_terms(request.POST))
    except Refused as reason:
        return review_page(request, report, RefusedForm("return", str(reason), note, also=also))
    except NotRendered as failure:
        words = f"没有退回：审核意见书的{failure}文件没有做出来，请再试一次；仍然不行请联系管理员。"
        return review_page(request, report, RefusedForm("return", words, note, also=also))
    by_when = f"，整改期限{done.mend_by:%Y-%m-%d}" if done.mend_by else ""
    messages.success(request, f"已退回{report.agency.short_name}{by_when}，审核意见书已发出。")
    return _onward(request, following) if "next" in request.POST else redirect("review:queue")


@login_required
@require_POST
def passed(request: SignedInRequest, pk: int) -> HttpResponse:
    """Approve, and open the next report where that was asked for."""
    report = get_object_or_404(reports_reviewed_by(request.user), pk=pk)
    following = beyond(report, request.user).after
    try:
        approve(pk, by=request.user)
    except Refused as reason:
        return review_page(request, report, RefusedForm("approve", str(reason)))
    except NotRendered as failure:
        words = f"没有通过：{failure}文件没有做出来，请再试一次；仍然不行请联系管理员。"
        return review_page(request, report, RefusedForm("approve", words))
    messages.success(request, f"{report.agency.short_name}的报告已通过，文件已定稿。")
    if "next" not in request.POST:
        return redirect(page_url(request, pk))
    return _onward(request, following)


def _onward(request: SignedInRequest, following: int | None) -> HttpResponse:
    """The next report of the line, begun; from its end the line."""
    if following is None:
        messages.info(request, "后面没有等着审核的报告了。")
        return redirect("review:queue")
    return _opened(request, following)


def _opened(request: SignedInRequest, pk: int) -> HttpResponse:
    """The page of a report whose review begins now, or goes on."""
    try:
        if reports_reviewed_by(request.user).filter(pk=pk, state=State.SUBMITTED).exists():
            open_review(pk, by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
    except Report.DoesNotExist:
        messages.error(request, "单位刚刚撤回了这份报告。")
        return redirect("review:queue")
    return redirect("review:report", pk)


@login_required
@require_POST
def published(request: SignedInRequest, pk: int) -> HttpResponse:
    """Register the public address of an approved report."""
    report = get_object_or_404(reports_reviewed_by(request.user), pk=pk)
    address = request.POST.get("address", "")
    try:
        publish(pk, address, by=request.user)
    except Refused as reason:
        return review_page(request, report, RefusedForm("publish", str(reason), address))
    messages.success(request, "公开网址已登记，报告已发布。")
    return redirect(page_url(request, pk))
