"""汇总 · 调整: what is added to the sum or taken from it, and why; and the form for more."""

from dataclasses import replace

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reports.importers import Unreadable
from reports.models import Adjustment, AdjustmentFile
from reports.rollup.adjusted_lines import adjusted_lines
from reports.rollup.adjusting_form import AdjustingForm, adjusting_form, choices, given_in
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.rollup.sum_frame import framed
from reports.web.attached import kept_as_it_came
from reports.web.request import SignedInRequest
from reports.web.uploads import foreign_file
from reports.workflow.files.under_hash import Damaged, kept_bytes
from reports.workflow.refusal import Refused
from reports.workflow.rollup.adjust import AdjustmentGiven, adjust
from reports.workflow.rollup.answer_question import (
    AnsweredMeanwhile,
    AnswerGiven,
    known_as,
    settle_by_adjusting,
)
from reports.workflow.rollup.withdraw_adjustment import withdraw_adjustment


@login_required
@require_http_methods(["GET", "POST"])
def adjustments(request: SignedInRequest, year: int) -> HttpResponse:
    """Show every adjustment, and make one; one that settles a question answers it, too."""
    asked = sum_asked(request, request.user, year)
    if request.method == "GET":
        return _drawn(request, asked, adjusting_form(request.GET))
    form = adjusting_form(request.POST)
    try:
        _adjusted(request, asked, form)
    except AnsweredMeanwhile as faster:
        form = replace(form, error=str(faster), known=known_as(faster.answer))
    except Refused as reason:
        form = replace(form, error=str(reason))
    if form.error:
        return _drawn(request, asked, form)
    messages.success(request, "已调整，合计跟着变了。")
    return redirect(asked.address("doubles" if form.question else "adjustments"))


@login_required
@require_POST
def withdraw(request: SignedInRequest, year: int, pk: int) -> HttpResponse:
    """Take one back, with the reason."""
    asked = sum_asked(request, request.user, year)
    why = str(request.POST.get("why", ""))
    try:
        withdraw_adjustment(asked.county.pk, year, pk, why, by=request.user)
    except Adjustment.DoesNotExist:
        raise Http404 from None
    except Refused as reason:
        return _drawn(request, asked, AdjustingForm(), (pk, why, str(reason)))
    messages.success(request, "已撤销，汇总照没有它的算。")
    return redirect(asked.address("adjustments"))


def _adjusted(request: SignedInRequest, asked: SumQuery, form: AdjustingForm) -> None:
    given, county = _with_file(request, given_in(asked.edition, form)), asked.county.pk
    if not form.question:
        adjust(county, asked.year, given, by=request.user)
        return
    answer = AnswerGiven(form.question, form.seen, form.reason, form.known)
    settle_by_adjusting(county, asked.year, answer, given, by=request.user)


def _with_file(request: SignedInRequest, given: AdjustmentGiven) -> AdjustmentGiven:
    """The adjustment with the file that came with it, if one did."""
    try:
        file = foreign_file(request, "file")
    except Unreadable as reason:
        raise Refused(str(reason)) from None
    return replace(given, file_name=file.name, file=file.data) if file else given


@login_required
@require_safe
def adjustment_file(request: SignedInRequest, year: int, pk: int) -> HttpResponseBase:
    """Give out what an adjustment rests on, as it came."""
    asked = sum_asked(request, request.user, year)
    own = AdjustmentFile.objects.filter(adjustment__county=asked.county, adjustment__year=year)
    kept = get_object_or_404(own, adjustment=pk)
    try:
        content = kept_bytes(kept.digest)
    except Damaged:
        raise Http404 from None
    return kept_as_it_came(content, kept.name, "application/octet-stream", kept.digest)


def _drawn(
    request: SignedInRequest,
    asked: SumQuery,
    form: AdjustingForm,
    refused: tuple[int, str, str] = (0, "", ""),
) -> HttpResponse:
    """``refused``: the adjustment that was not withdrawn, the reason typed, and why not."""
    context = framed(asked, "adjustments") | {
        "lines": adjusted_lines(asked, refused),
        "form": form,
        "asked_address": asked.address("adjustments"),
        "choices": choices(asked.edition),
        "objection": form.error or refused[2],
    }
    return render(
        request, "rollup/adjustments.html", context, status=409 if context["objection"] else 200
    )
