"""汇总表: the sum as a workbook, a row each unit."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from reports.exporters.plain_sheet import XLSX
from reports.exporters.sums.sum_sheets import sum_workbook
from reports.rollup.sheets.lines_of_sum import sum_book_of
from reports.rollup.sum_asked import sum_asked
from reports.web.attached import attached
from reports.web.request import SignedInRequest


@login_required
@require_safe
def sum_book(request: SignedInRequest, year: int) -> HttpResponse:
    """Send the counted units, their sum by formulas, and what is said of every body."""
    book = sum_book_of(sum_asked(request, request.user, year))
    return attached(sum_workbook(book), f"{book.headline}汇总表.xlsx", XLSX)
