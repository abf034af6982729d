"""代录 of one chapter: the file beside the form, the same page for both persons."""

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from reports.entering.entry_sheet import COMPARED, entry_sheet, first_to_do
from reports.models import Report
from reports.web.request import SignedInRequest
from reports.workflow.access import reports_of_county
from reports.workflow.entering.enter import EntrySaved, enter
from reports.workflow.refusal import Refused
from reports.workflow.sent_as import came_as_file


@login_required
@require_GET
def entering_start(request: SignedInRequest, pk: int) -> HttpResponse:
    """Go to the first chapter in which this person has something to do."""
    report = _report(request, pk)
    return redirect("entering:chapter", pk, first_to_do(report, request.user))


@login_required
@require_http_methods(["GET", "POST"])
def entering_chapter(request: SignedInRequest, pk: int, chapter: str) -> HttpResponse:
    """Show and save one chapter."""
    report = _report(request, pk)
    if chapter not in report.edition.parts:
        raise Http404
    if request.method == "GET":
        return render(request, "entering/sheet.html", entry_sheet(report, chapter, request.user))
    posted = request.POST.dict()
    compared = {
        name.removeprefix(COMPARED): seal
        for name, seal in posted.items()
        if name.startswith(COMPARED)
    }
    try:
        done = enter(pk, chapter, posted, by=request.user, compared=compared)
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect("entering:chapter", pk, chapter)
    return _answer(request, report, chapter, done)


def _answer(
    request: SignedInRequest, report: Report, chapter: str, done: EntrySaved
) -> HttpResponse:
    """What could not be taken stands on the page as it was typed."""
    if done.errors:
        context = entry_sheet(report, chapter, request.user, request.POST, done)
        return render(request, "entering/sheet.html", context, status=HTTPStatus.CONFLICT)
    messages.success(request, _told(done))
    return redirect("entering:chapter", report.pk, chapter)


def _told(done: EntrySaved) -> str:
    """What a save came to, in the person's words."""
    if not done.changed:
        return "没有改动。"
    waiting = len(done.changed) - len(done.confirmed) - len(done.disputed)
    parts = (
        (waiting, f"{waiting}处已存好，等另一人核对"),
        (len(done.confirmed), f"{len(done.confirmed)}处两人一致，已写入报告"),
        (len(done.disputed), f"{len(done.disputed)}处两人不一致，请一起看原件"),
    )
    return "；".join(says for count, says in parts if count) + "。"


def _report(request: SignedInRequest, pk: int) -> Report:
    """A report that came as a file, to the county of this person."""
    report = get_object_or_404(reports_of_county(request.user), pk=pk)
    if came_as_file(report) is None:
        raise Http404
    return report
