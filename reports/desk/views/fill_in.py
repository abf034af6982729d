"""填写模板: a unit's tables as a workbook, to be filled in without this program."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from reports.desk.years import startable_years
from reports.exporters.offline.fill_in_workbook import fill_in_workbook
from reports.exporters.plain_sheet import XLSX
from reports.web.attached import attached
from reports.web.request import SignedInRequest
from reports.workflow.access import agencies_filled_by


@login_required
@require_safe
def fill_in(request: SignedInRequest, year: int, unit: int) -> HttpResponse:
    """Send the blank tables with unit and year in them; 体检 and 收件箱 read them back."""
    agency = get_object_or_404(agencies_filled_by(request.user), pk=unit)
    if year not in startable_years():
        raise Http404
    content = fill_in_workbook(agency.name, year)
    return attached(content, f"{agency.short_name}{year}年年报填写模板.xlsx", XLSX)
