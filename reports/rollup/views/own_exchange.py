"""汇总 · 交换包: make the county's own package, and a new key to sign with."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from reports.rollup.exchange_page import exchange_page
from reports.rollup.sum_asked import sum_asked
from reports.web.attached import attached
from reports.web.request import SignedInRequest
from reports.workflow.exchange.county_keys import renew_key
from reports.workflow.exchange.write_package import write_package
from reports.workflow.refusal import Refused

MADE_ANEW = "已换新密钥。下次交换包送到市里时，市里会请您再核对一次指纹。"


@login_required
@require_POST
def own_exchange(request: SignedInRequest, year: int) -> HttpResponse:
    """The package as a file to be saved."""
    asked = sum_asked(request, request.user, year)
    try:
        written = write_package(asked.county.pk, year, by=request.user)
    except Refused as reason:
        return exchange_page(request, asked, str(reason), 409)
    return attached(written.content, written.name, "application/json")


@login_required
@require_POST
def new_signing_key(request: SignedInRequest, year: int) -> HttpResponse:
    """Make a new key, where the person has said that she means it."""
    asked = sum_asked(request, request.user, year)
    if not request.POST.get("sure"):
        return exchange_page(request, asked, "确实要换新密钥，请先勾选。", 409)
    renew_key(asked.county.pk, by=request.user)
    messages.success(request, MADE_ANEW)
    return redirect(asked.address("exchange"))
