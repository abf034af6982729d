"""今年没有发生的: ticked in one go, each says how many boxes it fills."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.desk.chapter.saving import submitted_meanwhile
from reports.desk.chapter.undoing import keep_filled
from reports.desk.table.zero_choices import what_stays_blank, what_was_filled
from reports.desk.while_open import while_open
from reports.document.happenings import happenings
from reports.models import Report
from reports.web.request import SignedInRequest
from reports.workflow.chapters.chapter_store import read_chapters
from reports.workflow.filling.pass_over import PassedOver, pass_over, plan_for
from reports.workflow.filling.zeros_planned import known_of

EVERY, ONE = "every", "nothing"


@login_required
@require_http_methods(["GET", "POST"])
@while_open
def nothing_happened(request: SignedInRequest, report: Report) -> HttpResponse:
    """Ask what did not happen, and fill it; then on to the one page."""
    if request.method == "GET":
        return render(request, "desk/pass_over.html", _context(report))
    every = [one.key for one in happenings(report.edition)]
    keys = every if EVERY in request.POST else request.POST.getlist(ONE)
    try:
        done = pass_over(report.pk, keys, by=request.user)
    except Report.DoesNotExist:
        return submitted_meanwhile(request, report)
    _say(request, report, done)
    return redirect("desk:one_page", report.pk)


def _say(request: SignedInRequest, report: Report, done: list[PassedOver]) -> None:
    filled = [one.filled for one in done if one.filled.cells]
    if filled:
        messages.success(request, what_was_filled(report, filled))
        keep_filled(request, report, {one.chapter: one.filled for one in done})
    if blank := what_stays_blank(report, [one.filled for one in done]):
        messages.warning(request, blank)


def _context(report: Report) -> dict[str, Any]:
    read_chapters(report)
    known, choices = known_of(report), []
    for one in happenings(report.edition):
        plan = plan_for(report, [one], one.chapter, known)
        foreseen = [f"{report.edition.spoken(c)}填{plan.values[c]}" for c in plan.foreseen]
        asked = [report.edition.spoken(c) for c in plan.asked]
        choices.append({"it": one, "fills": len(plan.values), "foreseen": foreseen, "asked": asked})
    return {"report": report, "choices": choices, "every": sum(one["fills"] for one in choices)}
