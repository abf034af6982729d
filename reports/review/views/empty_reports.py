"""逐份看空报表: one empty report after the other on one screen; one press approves and goes on."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from reports.models import Report
from reports.review.line import empty_ones
from reports.review.short_form import short_form
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_reviewed_by, reports_reviewed_by
from reports.workflow.files.rendered import NotRendered
from reports.workflow.judging.reading_tallies import WAITING
from reports.workflow.refusal import Refused
from reports.workflow.way.approve_as_read import approve_as_read


@login_required
@require_GET
def empty(request: SignedInRequest) -> HttpResponse:
    """Open the first one; 404 for whoever reviews nothing."""
    get_object_or_404(counties_reviewed_by(request.user).order_by("pk")[:1])
    return _on_to(empty_ones(request.user), 0)


@login_required
@require_GET
def empty_one(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one in short: what it says, and what is not as last year."""
    report = get_object_or_404(reports_reviewed_by(request.user), pk=pk)
    line = empty_ones(request.user)
    if pk not in line:
        if report.state in WAITING:
            messages.info(request, f"{report.agency.short_name}的报告不能在这里通过，请看全文。")
            return redirect("review:report", pk)
        return _on_to(line, 0)
    at = line.index(pk)
    context = {
        "form": short_form(report),
        "report": report,
        "position": at + 1,
        "length": len(line),
        "following": line[at + 1] if at + 1 < len(line) else None,
    }
    return render(request, "review/empty_one.html", context)


@login_required
@require_POST
def pass_empty(request: SignedInRequest, pk: int) -> HttpResponse:
    """Begin and approve what she has just read, and open the next one."""
    report = get_object_or_404(reports_reviewed_by(request.user), pk=pk)
    line = empty_ones(request.user)
    if pk not in line:
        return redirect("review:empty_one", pk)
    at = line.index(pk)
    try:
        approve_as_read(pk, request.POST.get("seen", ""), by=request.user)
    except Report.DoesNotExist:
        messages.error(request, f"{report.agency.short_name}刚刚撤回了报告，没有通过。")
    except Refused as reason:
        messages.error(request, f"{report.agency.short_name}没有通过：{reason}")
        return redirect("review:empty_one", pk)
    except NotRendered as failure:
        messages.error(request, f"没有通过：{failure}文件没有做出来，请再试一次。")
        return redirect("review:report", pk)
    else:
        messages.success(request, f"{report.agency.short_name}的报告已通过，文件已定稿。")
    return _on_to([one for one in line if one != pk], at)


def _on_to(line: list[int], at: int) -> HttpResponse:
    """The next one in line; behind the last, the queue."""
    return redirect("review:empty_one", line[at]) if at < len(line) else redirect("review:queue")
