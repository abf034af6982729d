"""汇总 · 三张表: the statutory tables of all counted units together; each figure opens."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reports.rollup.sum_asked import sum_to_read
from reports.rollup.sum_frame import framed
from reports.rollup.summed_tables import BESIDE, SumTables
from reports.web.request import SignedInRequest


@login_required
@require_safe
def tables(request: SignedInRequest, year: int) -> HttpResponse:
    """Show the three tables as they print, of this year, last year, or the difference."""
    asked = sum_to_read(request, request.user, year)
    shown = request.GET.get("show", "")
    drawn = SumTables(asked, shown if shown in BESIDE else "")
    context = framed(asked, "tables") | {
        "drawn": drawn,
        "choices": [
            (asked.address("tables", show=key), label, key == drawn.shown)
            for key, label in BESIDE.items()
        ],
    }
    return render(request, "rollup/tables.html", context)
