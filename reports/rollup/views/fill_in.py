"""填写模板 of a unit: the tables as a workbook, for whoever fills in without this program."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from reports.document.digits import are_digits
from reports.exporters.offline.fill_in_workbook import fill_in_workbook
from reports.exporters.plain_sheet import XLSX
from reports.models import Agency
from reports.rollup.sum_asked import sum_asked
from reports.web.attached import attached
from reports.web.request import SignedInRequest

_MOST_DIGITS = 9


def _is_number(text: str) -> bool:
    return are_digits(text) and len(text) <= _MOST_DIGITS


@login_required
@require_safe
def fill_in(request: SignedInRequest, year: int) -> HttpResponse:
    """Send the workbook of the unit that was chosen; 404 for one of another county."""
    asked = sum_asked(request, request.user, year)
    chosen = request.GET.get("unit", "")
    of_county = Agency.objects.filter(parent=asked.county)
    unit = get_object_or_404(of_county, pk=chosen if _is_number(chosen) else 0)
    content = fill_in_workbook(unit.name, year)
    return attached(content, f"{unit.short_name}{year}年年报填写模板.xlsx", XLSX)
