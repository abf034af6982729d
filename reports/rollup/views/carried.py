"""汇总 · 结转: what the county left last year beside what its units take over, column by column."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.aggregation.carried_columns import carried_questions
from reports.rollup.carried_page import carried_page, stated_in
from reports.rollup.put_questions import RefusedAnswer, answered, question_list
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.rollup.sum_frame import framed
from reports.web.request import SignedInRequest
from reports.workflow.refusal import Refused
from reports.workflow.rollup.carried_material import carried_of
from reports.workflow.rollup.set_control_figure import set_control_figures
from reports.workflow.rollup.sum_questions import put


@login_required
@require_http_methods(["GET", "POST"])
def carried(request: SignedInRequest, year: int) -> HttpResponse:
    """Show the columns with the lines that explain them, and take a word for the rest."""
    asked = sum_asked(request, request.user, year)
    refused, objection = None, ""
    if request.method == "POST":
        if "source" in request.POST:
            objection = _state(request, asked)
        else:
            refused = answered(request, asked, request.user)
        if not (refused or objection):
            messages.success(request, "已记下。")
            return redirect(asked.address("carried"))
    return _drawn(request, asked, refused, objection)


def _state(request: SignedInRequest, asked: SumQuery) -> str:
    """Keep what the county's report of last year says, typed from it; why not, where refused."""
    try:
        figures = stated_in(asked.edition, request.POST)
        source = str(request.POST["source"])
        set_control_figures(asked.county.pk, asked.year, figures, source, by=request.user)
    except Refused as reason:
        return str(reason)
    return ""


def _drawn(
    request: SignedInRequest, asked: SumQuery, refused: RefusedAnswer | None, objection: str
) -> HttpResponse:
    material = asked.material
    found = carried_of(material)
    questions = put(material, carried_questions(material.edition, found))
    context = framed(asked, "carried") | {
        "page": carried_page(asked, found, request.POST if objection else None),
        "questions": question_list(asked, questions, refused),
        "objection": objection,
    }
    status = 409 if refused or objection else 200
    return render(request, "rollup/carried.html", context, status=status)
