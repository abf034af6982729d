"""The board as a workbook."""

from io import BytesIO

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from reports.board.rows import lines
from reports.board.whose import asked_of
from reports.board.workbook import MEDIA_TYPE, workbook
from reports.web.request import SignedInRequest
from reports.workflow.progress import standing, with_particulars


@login_required
@require_safe
def export(request: SignedInRequest, year: int) -> HttpResponseBase:
    """Send every unit that the filters leave, in the order that is shown."""
    asked = asked_of(request, year)
    chosen = asked.filters.chosen(standing(asked.dates), asked.today)
    units = with_particulars(asked.filters.sorted(chosen), year)
    title = f"{asked.county.short_name}{year}年度报告进度（{asked.today:%Y%m%d}）"
    return FileResponse(
        BytesIO(workbook(lines(units, asked.today), title)),
        as_attachment=True,
        filename=f"{title}.xlsx",
        content_type=MEDIA_TYPE,
    )
