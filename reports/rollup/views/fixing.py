"""汇总 · 定数: fix the sum, open it again, adopt or decline what was corrected since."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.rollup.fixing_page import fixing_context
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.web.request import SignedInRequest, number_in
from reports.workflow.refusal import Refused
from reports.workflow.rollup.fixing.adopt_changes import adopt_changes
from reports.workflow.rollup.fixing.decline_change import decline_change
from reports.workflow.rollup.fixing.fix_sum import fix_sum, reopen_sum


@login_required
@require_http_methods(["GET", "POST"])
def fixing(request: SignedInRequest, year: int) -> HttpResponse:
    """Show how far the sum is; take one act, named by the pressed button."""
    asked = sum_asked(request, request.user, year)
    if request.method == "GET":
        return render(request, "rollup/fixing.html", fixing_context(asked))
    act = _ACTS.get(request.POST.get("act", ""))
    if act is None:
        raise Http404
    try:
        messages.success(request, act(asked, request))
    except Refused as reason:
        context = fixing_context(asked) | {"objection": reason, "said": request.POST}
        return render(request, "rollup/fixing.html", context, status=409)
    return redirect(asked.address("fixing"))


def _fix(asked: SumQuery, request: SignedInRequest) -> str:
    fixed = fix_sum(asked.county.pk, asked.year, by=request.user)
    return f"已经定数（第{fixed.number}次）。"


def _reopen(asked: SumQuery, request: SignedInRequest) -> str:
    reason = request.POST.get("reason", "")
    reopen_sum(asked.county.pk, asked.year, reason, by=request.user)
    return "已经撤销定数，汇总可以再改。"


def _adopt(asked: SumQuery, request: SignedInRequest) -> str:
    reason = request.POST.get("reason", "")
    fixed = adopt_changes(asked.county.pk, asked.year, reason, by=request.user)
    return f"已经采纳，重新定数（第{fixed.number}次）。"


def _decline(asked: SumQuery, request: SignedInRequest) -> str:
    report, reason = number_in(request.POST.get("report", "")), request.POST.get("reason", "")
    decline_change(asked.county.pk, asked.year, report or 0, reason, by=request.user)
    return "没有采纳，理由已经记下；下一年的结转里会列出这一条。"


_ACTS: dict[str, Callable[[SumQuery, SignedInRequest], str]] = {
    "fix": _fix,
    "reopen": _reopen,
    "adopt": _adopt,
    "decline": _decline,
}
