"""Two units of one county side by side, and which there are to choose from."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from reports.models import Agency, Report
from reports.portal import published
from reports.portal.answering import page
from reports.portal.published_figures import figure_rows, figures_of


@require_safe
def beside_which(request: HttpRequest, code: str, year: int) -> HttpResponseBase:
    """The other units of the county that have published on the year."""
    report = _valid(code, year)
    others = [one for one in _neighbours(report) if one != report]
    context = {"report": report, "county": published.county_of(report), "others": others}
    return page(request, "portal/beside_which.html", context)


@require_safe
def side_by_side(request: HttpRequest, code: str, year: int, other: str) -> HttpResponseBase:
    """Every figure of both that is not nothing in both."""
    both = [_valid(code, year), _valid(other, year)]
    rows = [one for one in figure_rows(figures_of(both)) if one.is_told]
    context = {
        "report": both[0],
        "other": both[1],
        "county": published.county_of(both[0]),
        "heads": [one.agency.short_name for one in both],
        "rows": rows,
    }
    return page(request, "portal/side_by_side.html", context)


def _valid(code: str, year: int) -> Report:
    versions = published.versions_of(code, year)
    if not versions or versions[0].taken_down:
        raise Http404
    return versions[0]


def _neighbours(report: Report) -> list[Report]:
    county: Agency = published.county_of(report)
    return list(published.reports_of(county, report.year))
