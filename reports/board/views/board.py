"""The board of a county and year: every unit and how far it is."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from reports.board.county_line import county_line
from reports.board.filters import SORTS, Filters, asked
from reports.board.rows import lines
from reports.board.totals import Counts, counted
from reports.board.whose import BoardQuery, asked_of
from reports.document.levels import UNIT_KINDS
from reports.models import clock
from reports.web.county_and_year import reported_years
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_overseen_by
from reports.workflow.due import due_year
from reports.workflow.progress import standing, with_particulars

PER_PAGE = 100


@login_required
@require_safe
def latest(request: SignedInRequest) -> HttpResponse:
    """Go on to the year and county that were chosen; at first, to the year that is written now."""
    if not counties_overseen_by(request.user).exists():
        raise Http404
    chosen, today = request.GET.get("year", ""), clock.today()
    year = int(chosen) if chosen in map(str, reported_years(today)) else due_year(today)
    county = Filters(county=asked(request.GET).county)
    return redirect(county.after(reverse("board:board", args=[year])))


@login_required
@require_safe
def board(request: SignedInRequest, year: int) -> HttpResponse:
    """Show the board; a page that is open already asks for the part that changes."""
    wanted = asked_of(request, year)
    counts = counted(wanted)
    context: dict[str, Any] = {
        "asked": wanted,
        "filters": wanted.filters,
        "tiles": list(counts.tiles(wanted.filters)),
        "to_urge": counts.to_urge,
        "page": _page(request, wanted, counts),
        "heads": _heads(wanted.filters),
        "now": timezone.localtime(clock.now()),
    }
    if request.headers.get("X-Part") == "board":
        return render(request, "board/_board.html", context)
    context |= {"own": county_line(wanted, request.user)}
    context |= {"years": reported_years(wanted.today), "levels": UNIT_KINDS.items()}
    return render(request, "board/board.html", context)


def _page(request: SignedInRequest, wanted: BoardQuery, counts: Counts) -> "Page[Any]":
    """One page of lines; how many there are is known from the counts."""
    chosen = wanted.filters.chosen(standing(wanted.dates), wanted.today)
    units = with_particulars(wanted.filters.sorted(chosen), wanted.dates.year)
    paginator: Paginator[Any] = Paginator(units, PER_PAGE)
    paginator.count = counts.shown(wanted.filters)
    page = paginator.get_page(request.GET.get("page"))
    here = units[page.start_index() - 1 : page.end_index()] if paginator.count else units.none()
    page.object_list = list(lines(here, wanted.dates, wanted.today))
    return page


def _heads(filters: Filters) -> list[dict[str, str]]:
    """The columns that can be sorted: their words, where sorting leads, how they are sorted."""
    by, is_turned = filters.order
    return [
        {
            "key": key,
            "label": label,
            "address": filters.address(sort=f"-{key}" if key == by and not is_turned else key),
            "sorted": ("descending" if is_turned else "ascending") if key == by else "",
        }
        for key, label in SORTS.items()
    ]
