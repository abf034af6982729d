"""上年报告: show its file, bring it into a draft, and unlock 上年结转 with a reason."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.desk.chapter.saving import submitted_meanwhile
from reports.desk.last_year.file_page import file_page
from reports.desk.steps import carrying_chapter, chapter_url
from reports.desk.while_open import while_open
from reports.document.entry import writable
from reports.importers import Unreadable
from reports.models import Report
from reports.web.limits.handing_in import status_of
from reports.web.request import SignedInRequest
from reports.web.uploads import ENDINGS, handed_in, named_file
from reports.workflow.access import reports_filled_by
from reports.workflow.filling.show_last_year import keep_choices, set_file_aside, show_last_year
from reports.workflow.filling.start_from_last_year import bring_last_year
from reports.workflow.filling.take_last_year import questions_of, take_last_year
from reports.workflow.filling.unlock_carried import LONGEST_REASON, unlock_carried
from reports.workflow.last_year.locked_cells import locked_figures
from reports.workflow.last_year.predecessor import kept_here, of_merged
from reports.workflow.refusal import Refused

TAKE, TAKE_TO_ONE_PAGE, KEEP, ASIDE = "take", "one_page", "keep", "aside"
"""What the buttons of the page of a file that waits ask for."""


@login_required
@require_http_methods(["GET", "POST"])
@while_open
def last_year(request: SignedInRequest, report: Report) -> HttpResponse:
    """Show last year's file before it is taken; ask for one where none waits."""
    try:
        if request.method == "POST":
            return _done(request, report)
    except Report.DoesNotExist:
        return submitted_meanwhile(request, report)
    asked = questions_of(report)
    return file_page(request, report, asked) if asked else _asking(request, report)


def _done(request: SignedInRequest, report: Report) -> HttpResponse:
    then = request.POST.get("then", "")
    if then in {TAKE, TAKE_TO_ONE_PAGE}:
        return _taken(request, report, to_one_page=then == TAKE_TO_ONE_PAGE)
    if then == KEEP:
        keep_choices(report.pk, request.POST.dict(), by=request.user)
        messages.success(request, "已存着，还没有带入；从这份报告的目录页可以再回到这里。")
        return redirect("desk:home", report.pk)
    if then == ASIDE:
        set_file_aside(report.pk, by=request.user)
        return redirect("desk:last_year", report.pk)
    return _given(request, report)


def _taken(request: SignedInRequest, report: Report, *, to_one_page: bool) -> HttpResponse:
    """Take the file; after a refusal all that was said of it is kept and shown."""
    posted = request.POST.dict()
    try:
        brought = take_last_year(report.pk, posted, by=request.user)
    except Refused as reason:
        keep_choices(report.pk, posted, by=request.user)
        asked = questions_of(report)
        if asked is None:
            return _asking(request, report, reason)
        return file_page(request, report, asked, str(reason))
    messages.success(request, str(brought))
    return redirect("desk:nothing_happened" if to_one_page else "desk:home", report.pk)


def _given(request: SignedInRequest, report: Report) -> HttpResponse:
    """A file, to be shown; without one, the report in the system is brought over."""
    try:
        given = handed_in(request, "last_year", report.year - 1)
        if given:
            show_last_year(report.pk, given.document, given.name, by=request.user)
            return redirect("desk:last_year", report.pk)
        last = kept_here(report.agency, report.year - 1, by=request.user)
        brought = bring_last_year(report.pk, last, by=request.user, sure=True)
    except (Refused, Unreadable) as reason:
        return _asking(request, report, named_file(request, "last_year", reason))
    messages.success(request, str(brought))
    return redirect("desk:home", report.pk)


def _asking(
    request: SignedInRequest, report: Report, reason: Exception | None = None
) -> HttpResponse:
    before = reports_filled_by(request.user).filter(
        agency=report.agency, year=report.year - 1, is_in_force=True
    )
    context = {
        "report": report,
        "objection": str(reason or ""),
        "before": before.first(),
        "merged": of_merged(report.agency, report.year - 1),
        "before_year": report.year - 1,
        "endings": ENDINGS,
    }
    status = status_of(reason, 409) if reason else 200
    return render(request, "desk/last_year.html", context, status=status)


@login_required
@require_http_methods(["GET", "POST"])
@while_open
def unlock(request: SignedInRequest, report: Report) -> HttpResponse:
    """Ask for the reason, and unlock."""
    objection, reason = "", writable(request.POST.get("reason", ""))
    if request.method == "POST":
        try:
            unlock_carried(report.pk, reason, by=request.user)
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
