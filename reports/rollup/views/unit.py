"""汇总 · 一个单位: whether it counts in the sum; where it is missing, why nobody waits for it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.rollup.put_questions import RefusedAnswer, answered, question_list
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.rollup.sum_frame import framed
from reports.web.request import SignedInRequest
from reports.workflow.refusal import Refused
from reports.workflow.rollup.decide_counting import counting_word, decide_counting
from reports.workflow.rollup.sum_questions import missing_units, put
from reports.workflow.rollup.summed_bodies import SummedBody


@login_required
@require_http_methods(["GET", "POST"])
def unit(request: SignedInRequest, year: int, unit: int) -> HttpResponse:
    """Show the decision and take another; or the word on a unit that is missing."""
    asked = sum_asked(request, request.user, year)
    body = next((one for one in asked.material.bodies if one.unit.pk == unit), None)
    if body is None:
        raise Http404
    refused, objection = None, ""
    if request.method == "POST":
        if "question" in request.POST:
            refused = answered(request, asked, request.user)
        else:
            objection = _decided(request, asked, unit)
        if not (refused or objection):
            messages.success(request, f"{body.unit.short_name}：已记下。")
            return redirect(asked.address("units"))
    return _drawn(request, asked, body, refused, objection)


def _decided(request: SignedInRequest, asked: SumQuery, unit: int) -> str:
    reason = str(request.POST.get("reason", ""))
    try:
        counts = counting_word(str(request.POST.get("counts", "")))
        decide_counting(asked.county.pk, unit, asked.year, counts, reason, by=request.user)
    except Refused as refusal:
        return str(refusal)
    return ""


def _drawn(
    request: SignedInRequest,
    asked: SumQuery,
    body: SummedBody,
    refused: RefusedAnswer | None,
    objection: str,
) -> HttpResponse:
    material, decision = asked.material, body.decision
    mine = [one for one in missing_units(material) if body.unit.pk in one.units]
    questions = question_list(asked, put(material, mine), refused)
    chosen = "usual" if decision is None else "yes" if decision.counts else "no"
    kept = {"counts": chosen, "reason": decision.reason if decision else ""}
    context = framed(asked, "units") | {
        "kinds": [],
        "body": body,
        "typed": {name: request.POST.get(name, "") for name in kept} if objection else kept,
        "questions": questions,
        "objection": objection,
        "ways": [("usual", "按性质"), ("yes", "计入"), ("no", "不计入")],
    }
    status = 409 if refused or objection else 200
    return render(request, "rollup/unit.html", context, status=status)
