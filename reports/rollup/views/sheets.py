"""汇总 · 表格: what of the sum goes out as a file, and what is said of one that comes back."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from reports.importers import Unreadable
from reports.importers.returned.sum_problems import SumComparison, compared_sum
from reports.rollup.sheets.lines_of_sum import sum_book_of
from reports.rollup.sheets.offered_files import sheets_offered
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.rollup.sum_frame import framed
from reports.web.limits.handing_in import handing_in, status_of
from reports.web.request import SignedInRequest
from reports.web.uploads import foreign_file
from reports.workflow.foreign.workbooks import read_sheets

MOST_SHOWN = 200
"""Problems that one page shows; of more the number is said."""


@login_required
@require_http_methods(["GET", "POST"])
def sheets(request: SignedInRequest, year: int) -> HttpResponse:
    """Offer the files; compare a 汇总表 that comes back with the sum, and keep nothing."""
    asked = sum_asked(request, request.user, year)
    context = framed(asked, "sheets") | sheets_offered(asked)
    status = 200
    if request.method == "POST":
        try:
            said = _compared(request, asked)
            further = len(said.problems) - MOST_SHOWN
            context |= {"said": said, "shown": said.problems[:MOST_SHOWN], "further": further}
        except Unreadable as reason:
            context["objection"] = reason
            status = status_of(reason, 422)
    return render(request, "rollup/sheets.html", context, status=status)


def _compared(request: SignedInRequest, asked: SumQuery) -> SumComparison:
    file = foreign_file(request, "file")
    if file is None:
        raise Unreadable("请选择改过的汇总表（XLSX）。")
    with handing_in(request):
        read = read_sheets(file)
    return compared_sum(read, sum_book_of(asked))
