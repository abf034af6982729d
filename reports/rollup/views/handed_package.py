"""汇总 · 交换包 · 一份: look into it, confirm whose key it is, take the report in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from reports.document.entry import writable
from reports.rollup.handed_page import handed_page, package_asked
from reports.rollup.sum_asked import sum_asked
from reports.web.request import SignedInRequest
from reports.workflow.arriving.brought_in import ArrivalOutcome, Brought
from reports.workflow.exchange.confirmed_keys import confirm_key
from reports.workflow.exchange.sender import Unchanged
from reports.workflow.exchange.set_aside_package import set_aside_package
from reports.workflow.exchange.take_package import take_package
from reports.workflow.files.under_hash import Damaged
from reports.workflow.refusal import Refused

NOT_COMPARED = "请先和县里逐组核对指纹，完全一致的再勾选。"
LOST_PACKAGE = "这个交换包的文件丢失，或者和收到时的校验值不符。请把县里的交换包重新交来。"


@login_required
@require_safe
def handed_package(request: SignedInRequest, year: int, package_id: int) -> HttpResponse:
    """Show what is in the package, and what it would change."""
    asked = sum_asked(request, request.user, year)
    return handed_page(request, asked, package_asked(request, asked, package_id))


@login_required
@require_POST
def confirm_package_key(request: SignedInRequest, year: int, package_id: int) -> HttpResponse:
    """Keep that the fingerprint was compared, and with whom."""
    asked = sum_asked(request, request.user, year)
    row = package_asked(request, asked, package_id)
    try:
        if not request.POST.get("compared"):
            raise Refused(NOT_COMPARED)
        confirm_key(row.pk, request.POST.get("told_by", ""), by=request.user)
    except Refused as reason:
        return handed_page(request, asked, row, str(reason), 409)
    messages.success(request, f"已确认“{row.county.short_name}”的密钥，现在可以收下。")
    return redirect(asked.address("handed_package", row.pk))


@login_required
@require_POST
def take_handed_package(request: SignedInRequest, year: int, package_id: int) -> HttpResponse:
    """Take the report in, and say what became of it."""
    asked = sum_asked(request, request.user, year)
    row = package_asked(request, asked, package_id)
    try:
        _tell(request, take_package(row.pk, by=request.user))
    except Unchanged as reason:
        messages.info(request, str(reason))
    except Damaged:
        return handed_page(request, asked, row, LOST_PACKAGE, 409)
    except Refused as reason:
        return handed_page(request, asked, row, str(reason), 409)
    return redirect(asked.address("handed_package", row.pk))


@login_required
@require_POST
def set_aside_handed_package(request: SignedInRequest, year: int, package_id: int) -> HttpResponse:
    """Take it off the list of those that wait, with a reason."""
    asked = sum_asked(request, request.user, year)
    row = package_asked(request, asked, package_id)
    try:
        set_aside_package(row.pk, writable(request.POST.get("why", "")), by=request.user)
    except Refused as reason:
        return handed_page(request, asked, row, str(reason), 409)
    messages.success(request, "已记下不收，文件和理由都留着。")
    return redirect(asked.address("exchange"))


def _tell(request: SignedInRequest, brought: Brought) -> None:
    if brought.outcome == ArrivalOutcome.KEPT_BESIDE:
        messages.warning(request, f"{brought.outcome.label}：{brought.why}")
    else:
        messages.success(request, f"{brought.outcome.label}。")
