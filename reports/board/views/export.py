"""The board as a workbook."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from reports.board.board_sheet import as_workbook
from reports.board.rows import lines
from reports.board.whose import asked_of
from reports.exporters.plain_sheet import XLSX
from reports.web.attached import attached
from reports.web.request import SignedInRequest
from reports.workflow.progress import standing, with_particulars


@login_required
@require_safe
def export(request: SignedInRequest, year: int) -> HttpResponse:
    """Send every unit that the filters leave, in the order that is shown."""
    asked = asked_of(request, year)
    chosen = asked.filters.chosen(standing(asked.dates), asked.today)
    units = with_particulars(asked.filters.sorted(chosen), year)
    title = f"{asked.county.short_name}{year}年度报告进度（{asked.today:%Y%m%d}）"
    return attached(
        as_workbook(lines(units, asked.dates, asked.today), title), f"{title}.xlsx", XLSX
    )
