"""通报: how each unit did with its report, as a workbook or a page of Word."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from reports.exporters.plain_sheet import XLSX
from reports.exporters.sums.circular_files import circular_docx, circular_sheet
from reports.models import clock
from reports.rollup.sheets.circular_of import circular_lines
from reports.rollup.sum_asked import sum_asked
from reports.web.attached import attached
from reports.web.request import SignedInRequest

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@login_required
@require_safe
def circular(request: SignedInRequest, year: int, kind: str) -> HttpResponse:
    """Send the units in the order of the rule that stands on the file."""
    asked = sum_asked(request, request.user, year)
    if kind not in ("xlsx", "docx"):
        raise Http404
    lines = circular_lines(asked)
    title = f"{asked.county.short_name}{year}年政府信息公开年度报告编制情况通报"
    if kind == "xlsx":
        return attached(circular_sheet(title, lines), f"{title}.xlsx", XLSX)
    return attached(circular_docx(title, lines, clock.today()), f"{title}.docx", _DOCX)
