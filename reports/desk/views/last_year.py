"""上年报告: bring it into a draft, and unlock 上年结转 with a reason."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from reports.desk.chapter.saving import submitted_meanwhile
from reports.desk.steps import carrying_chapter, chapter_url
from reports.desk.uploads import ENDINGS, handed_in
from reports.document.entry import writable
from reports.importers import Unreadable
from reports.models import Report
from reports.web.limits.handing_in import status_of
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_editable_by, reports_filled_by
from reports.workflow.filling.start_from_last_year import bring_last_year
from reports.workflow.filling.unlock_carried import LONGEST_REASON, unlock_carried
from reports.workflow.last_year.locked_cells import locked_figures
from reports.workflow.last_year.predecessor import Predecessor, kept_here, out_of_file
from reports.workflow.refusal import Refused


@login_required
@require_http_methods(["GET", "POST"])
def last_year(request: SignedInRequest, pk: int) -> HttpResponse:
    """Bring last year's report into a draft that was started without it."""
    report = get_object_or_404(reports_editable_by(request.user), pk=pk)
    objection, status = "", 200
    if request.method == "POST":
        try:
            brought = bring_last_year(
                pk, predecessor(request, report), by=request.user, sure="sure" in request.POST
            )
        except (Refused, Unreadable) as reason:
            objection, status = str(reason), status_of(reason, 409)
        except Report.DoesNotExist:
            return submitted_meanwhile(request, report)
        else:
            messages.success(request, str(brought))
            return redirect("desk:home", pk)
    before = reports_filled_by(request.user).filter(
        agency=report.agency, year=report.year - 1, is_in_force=True
    )
    context = {
        "report": report,
        "objection": objection,
        "before": before.first(),
        "before_year": report.year - 1,
        "endings": ENDINGS,
    }
    return render(request, "desk/last_year.html", context, status=status)


def predecessor(request: SignedInRequest, report: Report) -> Predecessor:
    """The file that was handed in, else the report in the system."""
    given = handed_in(request, "last_year", report.year - 1)
    if given:
        return out_of_file(given.document, given.name)
    return kept_here(report.agency, report.year - 1, by=request.user)


@login_required
@require_http_methods(["GET", "POST"])
def unlock(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask for the reason, and unlock."""
    report = get_object_or_404(reports_editable_by(request.user), pk=pk)
    objection, reason = "", writable(request.POST.get("reason", ""))
    if request.method == "POST":
        try:
            unlock_carried(pk, reason, by=request.user)
        except Refused as refusal:
            objection = str(refusal)
        except Report.DoesNotExist:
            return submitted_meanwhile(request, report)
        else:
            messages.success(request, "上年结转已解锁，原因已记入办理记录。")
            return redirect(chapter_url(report, carrying_chapter(report.edition)))
    locked = locked_figures(report)
    context = {
        "report": report,
        "objection": objection,
        "reason": reason,
        "longest": LONGEST_REASON,
        "locked": [(report.edition.names(cell)[1], figure) for cell, figure in locked.items()],
    }
    return render(request, "desk/unlock.html", context, status=409 if objection else 200)
