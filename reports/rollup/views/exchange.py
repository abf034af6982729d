"""汇总 · 交换包: the county's own package to be sent, and those of the counties below."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from reports.importers import Unreadable
from reports.models import HandedPackage
from reports.rollup.exchange_page import exchange_page
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.web.limits.handing_in import handing_in, status_of
from reports.web.request import SignedInRequest
from reports.web.uploads import foreign_file
from reports.workflow.exchange.hand_in_package import hand_in_package
from reports.workflow.exchange.sender import Unchanged
from reports.workflow.refusal import Refused


@login_required
@require_http_methods(["GET", "POST"])
def exchange(request: SignedInRequest, year: int) -> HttpResponse:
    """Show what there is; or check a package that is handed in, and open it."""
    asked = sum_asked(request, request.user, year)
    if request.method == "GET":
        return exchange_page(request, asked)
    try:
        package = _handed_in(request, asked)
    except Unchanged as reason:
        messages.info(request, str(reason))
        return redirect(asked.address("exchange"))
    except (Unreadable, Refused) as reason:
        return exchange_page(request, asked, str(reason), status_of(reason, 422))
    return redirect(asked.address("handed_package", package.pk))


def _handed_in(request: SignedInRequest, asked: SumQuery) -> HandedPackage:
    file = foreign_file(request, "file")
    if file is None:
        raise Unreadable("请选择县里交来的交换包（JSON文件）。")
    with handing_in(request):
        return hand_in_package(asked.county.pk, asked.year, file.name, file.data, by=request.user)
