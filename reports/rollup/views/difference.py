"""汇总 · 差额解释: a report that the county has already, beside the sum."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from reports.document import Document
from reports.importers import Unreadable
from reports.rollup.explained import explained
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.rollup.sum_frame import framed
from reports.web.limits.handing_in import status_of
from reports.web.request import SignedInRequest
from reports.web.uploads import ENDINGS, handed_in


@login_required
@require_http_methods(["GET", "POST"])
def difference(request: SignedInRequest, year: int) -> HttpResponse:
    """Ask for the county's report, read it as any foreign file, and explain where it is off."""
    asked = sum_asked(request, request.user, year)
    context = framed(asked, "difference") | {"endings": ENDINGS}
    if request.method == "GET":
        return render(request, "rollup/difference.html", context)
    try:
        context |= _explained(asked, request)
    except Unreadable as reason:
        status = status_of(reason, 422)
        return render(
            request, "rollup/difference.html", context | {"objection": reason}, status=status
        )
    return render(request, "rollup/difference.html", context)


def _explained(asked: SumQuery, request: SignedInRequest) -> dict[str, object]:
    file = handed_in(request, "file", asked.year)
    if file is None:
        raise Unreadable("请选择县里已经有的报告。")
    _refuse_other_year(asked, file.document)
    return {"file": file.name, "said": explained(asked, file.document.figures)}


def _refuse_other_year(asked: SumQuery, document: Document) -> None:
    if document.year != asked.year:
        raise Unreadable(f"这是{document.year}年的报告，不是{asked.year}年的。")
