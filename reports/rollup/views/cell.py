"""汇总 · 一格: the units behind one figure of the sum."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reports.rollup.sum_asked import sum_to_read
from reports.rollup.sum_frame import framed
from reports.rollup.unit_shares import behind
from reports.web.request import SignedInRequest


@login_required
@require_safe
def cell(request: SignedInRequest, year: int, place: str) -> HttpResponse:
    """Show what each unit adds to a figure, the largest first, beside last year's."""
    asked = sum_to_read(request, request.user, year)
    if place not in asked.edition.table_of:
        raise Http404
    context = framed(asked, "tables") | {
        "behind": behind(asked, place),
        "back": asked.address("tables"),
    }
    return render(request, "rollup/cell.html", context)
