"""汇总 · 重复和口径: what may be counted twice, and what other lists say, each to be settled."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.document.entry import Misread, read_amount
from reports.rollup.adjusting_form import choices
from reports.rollup.control_lines import control_lines
from reports.rollup.put_questions import answered, question_list
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.rollup.sum_frame import framed
from reports.statute.schema import AMOUNT_PLACES
from reports.web.request import SignedInRequest
from reports.workflow.refusal import Refused
from reports.workflow.rollup.set_control_figure import set_control_figure
from reports.workflow.rollup.sum_questions import of_doubles, put

_BOXES = ("cell", "figure", "source")


@login_required
@require_http_methods(["GET", "POST"])
def doubles(request: SignedInRequest, year: int) -> HttpResponse:
    """Show the questions, the open ones first, and take the answer to one; or a figure beside."""
    asked = sum_asked(request, request.user, year)
    refused, objection = None, ""
    if request.method == "POST":
        if "source" in request.POST:
            objection = _beside(request, asked)
        else:
            refused = answered(request, asked, request.user)
        if not (refused or objection):
            messages.success(request, "已记下。")
            return redirect(asked.address("doubles"))
    material = asked.material
    questions = question_list(asked, put(material, of_doubles(material)), refused)
    context = framed(asked, "doubles") | {
        "questions": questions,
        "controls": control_lines(asked),
        "choices": choices(asked.edition, totals=True),
        "typed": {name: request.POST.get(name, "") if objection else "" for name in _BOXES},
        "objection": objection,
    }
    status = 409 if refused or objection else 200
    return render(request, "rollup/doubles.html", context, status=status)


def _beside(request: SignedInRequest, asked: SumQuery) -> str:
    """Keep a figure of another list; an empty one takes it away. Why not, where it is refused."""
    typed = {name: str(request.POST.get(name, "")) for name in _BOXES}
    try:
        figure = read_amount(typed["figure"][:64], AMOUNT_PLACES, "万元")
        if figure is None and "remove" not in request.POST:
            raise Refused("请填台账上的数。")
        county, year = asked.county.pk, asked.year
        set_control_figure(county, year, typed["cell"], figure, typed["source"], by=request.user)
    except Misread as reason:
        return f"{reason}。"
    except Refused as reason:
        return str(reason)
    return ""
