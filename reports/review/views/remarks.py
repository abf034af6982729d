"""意见, 豁免, 意见书: what the reviewer says of a place, and when it is done with."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from reports.models import Remark
from reports.review.page import page_url, review_page
from reports.web.refused_form import RefusedForm
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_reviewed_by
from reports.workflow.refusal import Refused
from reports.workflow.reviewing.cite import cite
from reports.workflow.reviewing.close_remark import close_remark, reopen_remark
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.reviewing.waive import waive


@login_required
@require_POST
def put_remark(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a remark on a chapter, a cell or marked words."""
    report = get_object_or_404(reports_reviewed_by(request.user), pk=pk)
    typed = {name: request.POST.get(name, "") for name in ("chapter", "place", "quote", "text")}
    anchor = Anchor(typed["chapter"], typed["place"], typed["quote"].strip())
    code = request.POST.get("check", "")[:10]
    try:
        made = remark(pk, anchor, typed["text"], by=request.user, check_code=code)
    except Refused as reason:
        form = f"remark-{anchor.chapter}"
        refusal = RefusedForm(form, str(reason), typed["text"], anchor.place, anchor.quote)
        return review_page(request, report, refusal)
    messages.success(request, "意见已记下。退回时单位会看到。")
    return redirect(page_url(request, pk, f"remark-{made.pk}"))


@login_required
@require_POST
def close(request: SignedInRequest, pk: int, remark_id: int) -> HttpResponse:
    """Be content with a remark's answer."""
    _get_remark(request, pk, remark_id)
    try:
        close_remark(pk, remark_id, by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
    return redirect(page_url(request, pk, f"remark-{remark_id}"))


@login_required
@require_POST
def reopen(request: SignedInRequest, pk: int, remark_id: int) -> HttpResponse:
    """Say what is still missing."""
    found = _get_remark(request, pk, remark_id)
    text = request.POST.get("text", "")
    try:
        reopen_remark(pk, remark_id, text, by=request.user)
    except Refused as reason:
        return review_page(
            request, found.report, RefusedForm(f"reopen-{remark_id}", str(reason), text)
        )
    return redirect(page_url(request, pk, f"remark-{remark_id}"))


def _get_remark(request: SignedInRequest, pk: int, remark_id: int) -> Remark:
    own = reports_reviewed_by(request.user).filter(pk=pk)
    return get_object_or_404(
        Remark.objects.select_related("report__agency"), pk=remark_id, report__in=own
    )


@login_required
@require_POST
def waiver(request: SignedInRequest, pk: int) -> HttpResponse:
    """Waive a 必改 finding, with a reason."""
    report = get_object_or_404(reports_reviewed_by(request.user), pk=pk)
    operands, reason = request.POST.get("operands", ""), request.POST.get("reason", "")
    try:
        waive(pk, operands, reason, by=request.user)
    except Refused as why:
        return review_page(request, report, RefusedForm(f"waive-{operands}", str(why), reason))
    messages.success(request, "已豁免，理由记在这份报告的记录里。")
    return redirect(page_url(request, pk))


@login_required
@require_POST
def tick(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a finding into the 审核意见书, or leave it out again."""
    report = get_object_or_404(reports_reviewed_by(request.user), pk=pk)
    finding = request.POST.get("finding", "")
    try:
        cite(pk, finding, wanted="wanted" in request.POST, by=request.user)
    except Refused as why:
        return review_page(request, report, RefusedForm(error=str(why)))
    return redirect(page_url(request, pk, f"finding-{finding[:12]}"))
