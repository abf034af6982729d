"""一单位一行: every unit with all its figures in one table, for Excel or for a program."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from reports.exporters.plain_sheet import CSV, XLSX
from reports.exporters.sums.unit_table import unit_list, unit_sheet
from reports.rollup.sheets.lines_of_sum import sum_book_of
from reports.rollup.sum_asked import sum_asked
from reports.web.attached import attached
from reports.web.request import SignedInRequest

_KINDS = {"xlsx": (unit_sheet, XLSX), "csv": (unit_list, CSV)}


@login_required
@require_safe
def unit_table(request: SignedInRequest, year: int, kind: str) -> HttpResponse:
    """Send the table as one kind of file; labels stand in its first row, keys in the second."""
    asked = sum_asked(request, request.user, year)
    if kind not in _KINDS:
        raise Http404
    write, media_type = _KINDS[kind]
    book = sum_book_of(asked)
    return attached(write(book), f"{book.headline}一单位一行.{kind}", media_type)
