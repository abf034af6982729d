"""两年对比: the figures that a county asks for first, of last year and this, as a workbook."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from reports.exporters.plain_sheet import XLSX
from reports.exporters.sums.two_years import two_years as written_comparison
from reports.rollup.sheets.compared_years import COMPARED, years_of_units
from reports.rollup.sum_asked import sum_asked
from reports.web.attached import attached
from reports.web.request import SignedInRequest


@login_required
@require_safe
def two_years(request: SignedInRequest, year: int) -> HttpResponse:
    """Send a line each unit that counts in one of the years, and 合计."""
    asked = sum_asked(request, request.user, year)
    name = asked.county.short_name
    heads = [one.head for one in COMPARED]
    content = written_comparison(name, year, heads, years_of_units(asked))
    return attached(content, f"{name}{year - 1}年、{year}年对比.xlsx", XLSX)
