"""登记网址: two columns pasted at once; shown beside what becomes of them, then registered."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from reports.board.column_links import lines_of_column
from reports.board.pasted_addresses import PastedAddress, pasted_addresses
from reports.board.whose import BoardQuery, asked_of
from reports.models import Report
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_reviewed_by
from reports.workflow.county import settings_of
from reports.workflow.foreign.reading_places import FullHouse
from reports.workflow.refusal import Refused
from reports.workflow.settings.set_column import set_column
from reports.workflow.way.publish import publish

GO_ON, FIND = "sure", "find"


@login_required
@require_http_methods(["GET", "POST"])
def addresses(request: SignedInRequest, year: int) -> HttpResponse:
    """Take the text, show line by line what it comes to, and register when that was seen."""
    asked = asked_of(request, year)
    if not counties_reviewed_by(request.user).filter(pk=asked.county.pk).exists():
        raise Http404
    text, objection = request.POST.get("text", ""), ""
    read: list[PastedAddress] = []
    try:
        if FIND in request.POST:
            text = _found(request, asked)
        read = pasted_addresses(asked.county, year, text, by=request.user)
    except (Refused, FullHouse) as reason:
        objection = str(reason)
    if request.method == "POST" and not read and not objection:
        objection = "还没有粘贴内容。每行一个单位：名称、网址。"
    good = [one for one in read if not one.objection]
    if good and GO_ON in request.POST:
        return _registered(request, asked, good)
    context = {
        "asked": asked,
        "text": text,
        "read": read,
        "good": len(good),
        "objection": objection,
        "column": request.POST.get("column", settings_of(asked.county.pk).column_address),
        "board": asked.filters.after(reverse("board:board", args=[year])),
    }
    return render(request, "board/addresses.html", context, status=409 if objection else 200)


def _found(request: SignedInRequest, asked: BoardQuery) -> str:
    """What the county's column page links to, as if it had been pasted; the page is kept."""
    column = set_column(asked.county.pk, request.POST.get("column", ""), by=request.user)
    if not column:
        raise Refused("还没有填写公开专栏的网址。")
    lines = lines_of_column(asked.county, asked.dates.year, column, by=request.user)
    if not lines:
        raise Refused("专栏里没有找到还没登记的单位这一年的报告。已登记的不再列出。")
    return "\n".join(lines)


def _registered(
    request: SignedInRequest, asked: BoardQuery, good: list[PastedAddress]
) -> HttpResponse:
    """Register each by itself: one that somebody else has done meanwhile stops no other."""
    done = 0
    for one in good:
        try:
            publish(one.report or 0, one.address, by=request.user)
        except (Refused, Report.DoesNotExist) as reason:
            messages.warning(request, f"“{one.unit}”没有登记：{reason}")
        else:
            done += 1
    messages.success(request, f"已登记{done}个单位的公开网址。")
    return redirect(asked.filters.after(reverse("board:board", args=[asked.dates.year])))
