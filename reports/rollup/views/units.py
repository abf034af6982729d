"""汇总 · 单位: every unit, what it adds, and whether it counts."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reports.rollup.sum_asked import sum_to_read
from reports.rollup.sum_frame import framed
from reports.rollup.unit_lines import KEY_CELLS, added_lines, total_line, unit_lines, unit_rows
from reports.web.request import SignedInRequest

A_PAGE = 100


@login_required
@require_safe
def units(request: SignedInRequest, year: int) -> HttpResponse:
    """Show the units of the sum, one a line, with the figures that a county asks for first."""
    asked = sum_to_read(request, request.user, year)
    lines, added = unit_lines(asked), added_lines(asked)
    rows = Paginator(lines, A_PAGE).get_page(request.GET.get("page"))
    context = framed(asked, "units") | {
        "rows": rows,
        "query": asked.address("units").partition("?")[2],
        "lines": unit_rows(asked, list(rows)),
        "added": added,
        "heads": [one.head for one in KEY_CELLS],
        "total": total_line(lines, added),
    }
    return render(request, "rollup/units.html", context)
