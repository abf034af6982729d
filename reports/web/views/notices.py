"""The notices of a person: what she has not read first, and from each the way to its report."""

import re

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db import DatabaseError
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from reports.document.digits import are_digits
from reports.web.report_page import place_of
from reports.web.request import SignedInRequest
from reports.workflow.access import notices_of
from reports.workflow.site.no_room import is_out_of_room
from reports.workflow.telling.notice_kinds import KINDS, NoticeName
from reports.workflow.telling.read_notices import read_all_notices, read_notice

A_PAGE = 20


@login_required
@require_GET
def notices(request: SignedInRequest) -> HttpResponse:
    """List the notices, those not read first, the newest on top."""
    mine = notices_of(request.user)
    in_order = mine.alias(is_read=Q(read_at__isnull=False)).order_by("is_read", "-id")
    page = Paginator(in_order, A_PAGE).get_page(request.GET.get("page"))
    newest = mine.order_by("-id").values_list("pk", flat=True).first()
    context = {
        "page": page,
        "lines": [(one, KINDS[NoticeName(one.kind)].label) for one in page],
        "newest": newest or 0,
    }
    return render(request, "notices/notices.html", context)


@login_required
@require_GET
def open_notice(request: SignedInRequest, pk: int) -> HttpResponse:
    """Go where a notice points; to open it is to read it, as with a letter. Mails lead here too."""
    mine = request.user.notices.select_related("report")
    notice = get_object_or_404(mine, pk=pk)
    try:
        read_notice(pk, by=request.user)
    except DatabaseError as failure:
        # A letter that cannot be marked as read is read all the same.
        if not is_out_of_room(failure):
            raise
    place = place_of(notice.report, request.user)
    if not place:
        messages.info(request, "这份报告您现在看不到：可能已经撤回，或者不再由您经办。")
    return redirect(place or "web:notices")


@login_required
@require_POST
def mark_read(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put one notice aside without opening it."""
    get_object_or_404(notices_of(request.user), pk=pk)
    read_notice(pk, by=request.user)
    return _back(request)


@login_required
@require_POST
def mark_all_read(request: SignedInRequest) -> HttpResponse:
    """Put aside all that the page knew of; what has come in since stays unread."""
    newest = request.POST.get("newest", "")
    up_to = int(newest) if re.fullmatch(r"[0-9]{1,18}", newest) else 0
    count = read_all_notices(by=request.user, up_to=up_to)
    messages.success(request, f"{count}条通知已标为已读。" if count else "没有未读的通知。")
    return redirect("web:notices")


def _back(request: SignedInRequest) -> HttpResponse:
    page = request.POST.get("page", "")
    address = redirect("web:notices")
    if are_digits(page) and page != "1":
        address["Location"] += f"?page={page}"
    return address
