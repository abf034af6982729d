"""雷同: how much of each unit's report stands in every other's."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reports.review.county_likeness.drawn_grid import grid_rows_of
from reports.review.county_likeness.matrix import likeness_matrix, years_of_county
from reports.web.county_and_year import chosen_county
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_reviewed_by


@login_required
@require_safe
def likeness_grid(request: SignedInRequest) -> HttpResponse:
    """Show a county's reports of a year; 404 for whoever does not review it."""
    counties = list(counties_reviewed_by(request.user))
    county = chosen_county(counties, request.GET.get("county", ""))
    years = years_of_county(county, request.user)
    chosen = [one for one in years if str(one) == request.GET.get("year")] or years[:1]
    over = request.GET.get("over") == "1"
    official = request.GET.get("order") == "official"
    context = {"county": county, "counties": counties, "years": years, "over": over}
    context |= {"official": official, "year": chosen[0] if chosen else None, "matrix": None}
    if chosen:
        matrix = likeness_matrix(county, chosen[0], request.user)
        matrix = matrix if official else matrix.in_clusters()
        matrix = matrix.above_limit() if over else matrix
        context |= {"matrix": matrix, "rows": list(grid_rows_of(matrix)) if matrix.has_grid else []}
        context["links"] = dict(_links(county.pk, chosen[0], over=over, official=official))
    return render(request, "review/likeness.html", context)


def _links(county: int, year: int, *, over: bool, official: bool) -> list[tuple[str, str]]:
    """The addresses of the same page seen otherwise, by what they change."""

    def address(*, over: bool, official: bool) -> str:
        asked = {"county": county, "year": year}
        asked |= {"over": 1} if over else {}
        return "?" + urlencode(asked | ({"order": "official"} if official else {}))

    return [
        ("all", address(over=False, official=official)),
        ("over", address(over=True, official=official)),
        ("clusters", address(over=over, official=False)),
        ("official", address(over=over, official=True)),
    ]
