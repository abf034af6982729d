"""汇总 · 本级: the county's own three tables, typed as they print."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.rollup.own_form import MOST_SAID, nothing_happened, own_tables, wrong_cells
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.rollup.sum_frame import framed
from reports.web.request import SignedInRequest, last_values
from reports.workflow.refusal import Refused
from reports.workflow.rollup.keep_own_figures import (
    OwnFiguresChanged,
    OwnFiguresWrong,
    edition_of,
    keep_own_figures,
    own_figures_of,
)
from reports.workflow.rollup.own_typed import OwnTyped, read_own


@login_required
@require_http_methods(["GET", "POST"])
def own(request: SignedInRequest, year: int) -> HttpResponse:
    """Show the tables and keep them whole; what is wrong is said at its cell, and nothing lost."""
    asked = sum_asked(request, request.user, year)
    if request.method == "GET":
        return _drawn(request, asked)
    typed = last_values(request.POST)
    if "nothing" in typed:
        typed |= nothing_happened(asked.edition)
    seen = typed.get("seen", "")
    try:
        keep_own_figures(asked.county.pk, year, typed, seen, by=request.user)
    except OwnFiguresWrong as wrong:
        return _drawn(request, asked, wrong.own, str(wrong), seen)
    except OwnFiguresChanged as faster:
        return _drawn(request, asked, read_own(asked.edition, typed), str(faster))
    except Refused as reason:
        return _drawn(request, asked, read_own(asked.edition, typed), str(reason), seen)
    messages.success(request, "本级数已保存，已加进汇总。")
    return redirect(asked.address("own"))


def _drawn(
    request: SignedInRequest,
    asked: SumQuery,
    typed: OwnTyped | None = None,
    objection: str = "",
    seen: str | None = None,
) -> HttpResponse:
    """``seen`` None: she has seen now what is kept."""
    kept = own_figures_of(asked.county, asked.year)
    wrong = wrong_cells(asked.edition, typed)
    context = framed(asked, "own") | {
        "tables": own_tables(asked.edition, asked.material.added[asked.year].own, typed),
        "kept": kept,
        "seen": edition_of(kept) if seen is None else seen,
        "objection": objection,
        "asked_address": asked.address("own"),
        "wrong": wrong[:MOST_SAID],
        "further": len(wrong[MOST_SAID:]),
    }
    return render(request, "rollup/own.html", context, status=409 if objection else 200)
