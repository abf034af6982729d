"""汇总 · 文字指标 · 一个单位: each figure with its sentence, put right by hand with a word."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.models import Report
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.rollup.sum_frame import framed
from reports.rollup.unit_figures import unit_figures
from reports.web.request import SignedInRequest, number_in
from reports.workflow.refusal import Refused
from reports.workflow.rollup.indicators.correct_indicator import (
    correct_indicator,
    withdraw_correction,
)
from reports.workflow.rollup.summed_bodies import Counting, SummedBody


@login_required
@require_http_methods(["GET", "POST"])
def unit_indicators(request: SignedInRequest, year: int, pk: int) -> HttpResponse:
    """Show what a unit's text says for each indicator, and take what is put right."""
    asked = sum_asked(request, request.user, year)
    context: dict[str, object] = {}
    if request.method == "POST":
        key = request.POST.get("indicator", "")
        try:
            _put_right(request, _body(asked, pk), key)
            return redirect(f"{asked.address('unit_indicators', pk)}#{key}")
        except Refused as reason:
            context = {"objection": reason, "refused": key, "typed": request.POST}
    bodies = [one for one in asked.bodies if one.counting is Counting.COUNTED]
    context |= framed(asked, "indicators") | unit_figures(asked, _body(asked, pk), bodies)
    status = 422 if "objection" in context else 200
    return render(request, "rollup/unit_indicators.html", context, status=status)


def _body(asked: SumQuery, pk: int) -> SummedBody:
    """The unit with the report that counts; 404 for any other."""
    for one in asked.bodies:
        if one.counting is Counting.COUNTED and one.report and one.report.pk == pk:
            return one
    raise Http404


def _put_right(request: SignedInRequest, body: SummedBody, key: str) -> None:
    report = body.report.pk if body.report else 0
    try:
        if "withdraw" in request.POST:
            withdraw_correction(report, key, by=request.user)
            messages.success(request, "已撤销更正，恢复读出的数。")
            return
        number = number_in(request.POST.get("number", "").strip())
        word = request.POST.get("word", "")
        correct_indicator(report, key, number, word, by=request.user)
        messages.success(request, "已改。")
    except Report.DoesNotExist:
        raise Http404 from None
