"""What is published, for everyone: all counties, one body over the years, one of its years."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from reports.models import Agency, Report
from reports.portal import published
from reports.portal.answering import page
from reports.portal.listed_counties import listed_counties
from reports.portal.published_figures import figure_rows, figures_of
from reports.portal.views.published_report import report
from reports.workflow.files.under_hash import Damaged

MOST_WITH_YEARS = 20
"""Of more counties the years are left to the page of each, and no report need be counted."""


@require_safe
def all_counties(request: HttpRequest) -> HttpResponseBase:
    """The counties with published reports: a few with their years, many by their names alone."""
    listed = listed_counties()
    context: dict[str, object] = {"listed": listed, "data": "/公开/index"}
    if len(listed) <= MOST_WITH_YEARS:
        context["counties"] = published.counties()
    return page(request, "portal/counties.html", context)


@require_safe
def body(request: HttpRequest, code: str) -> HttpResponseBase:
    """The years of a county, or one unit over the years."""
    found = published.body_of(code)
    if found.is_open_county:
        context = {"found": published.years_of(found.agency), "data": f"/公开/{code}"}
        return page(request, "portal/county.html", context)
    years = published.years_of_unit(found.agency)
    if not years:
        raise Http404
    context = {"unit": found.agency, "reports": years, "data": f"/公开/{code}"}
    return page(request, "portal/unit.html", context | _over_the_years(years))


def _over_the_years(years: list[Report]) -> dict[str, object]:
    """Each figure that was not nothing in all years, the years from the first to the last."""
    upwards = years[::-1]
    try:
        rows = [one for one in figure_rows(figures_of(upwards)) if one.is_told]
    except Damaged:
        return {"rows": [], "heads": []}
    return {"rows": rows, "heads": [f"{one.year}年" for one in upwards]}


@require_safe
def of_year(request: HttpRequest, code: str, year: int) -> HttpResponseBase:
    """A county's units that have published on a year; of a unit its report."""
    found = published.body_of(code)
    if found.is_open_county:
        return _units(request, found.agency, year)
    return report(request, code, year)


def _units(request: HttpRequest, county: Agency, year: int) -> HttpResponseBase:
    reports = list(published.reports_of(county, year))
    own = published.own_report_of(county, year)
    if not reports and not own:
        raise Http404
    context = {"county": county, "year": year, "reports": reports, "own": own}
    context["data"] = f"/公开/{county.public_code}/{year}"
    return page(request, "portal/units.html", context)
