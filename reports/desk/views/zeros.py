"""“全部填0”: says first what it will fill, asks before overwriting, and can be undone."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from reports.desk.chapter.saving import submitted_meanwhile
from reports.desk.chapter.undoing import keep_filled
from reports.desk.steps import carrying_chapter, chapter_url
from reports.desk.table.zero_choices import (
    what_stays_blank,
    what_was_doubted,
    what_was_filled,
    zero_choice,
)
from reports.desk.while_open import while_open
from reports.models import Report
from reports.web.request import SignedInRequest
from reports.workflow.chapters.chapter_store import read_chapters
from reports.workflow.filling.fill_blanks import fill_blanks
from reports.workflow.filling.fill_zeros import Filled, fill_zeros
from reports.workflow.filling.zeros_planned import known_of
from reports.workflow.last_year.locked_cells import from_sum


@login_required
@require_http_methods(["GET", "POST"])
@while_open
def zeros(request: SignedInRequest, report: Report) -> HttpResponse:
    """Ask which tables to fill with zeros, and fill them; not those of a county's own report."""
    if why := from_sum(report):
        messages.error(request, f"{why}。")
        return redirect(chapter_url(report, carrying_chapter(report.edition)))
    tables = [one.number for one in report.edition.chapters if one.table]
    if request.method == "POST":
        return _fill(request, report, [one for one in tables if one in request.POST])
    read_chapters(report)
    wanted = request.GET.get("chapter") or carrying_chapter(report.edition)
    known = known_of(report)
    choices = [zero_choice(report, number, number == wanted, known) for number in tables]
    return render(request, "desk/zeros.html", {"report": report, "choices": choices})


def fill_the_rest(request: SignedInRequest, report: Report, chapter: str) -> HttpResponse:
    """空白处补0: pressed on the page of a table, which has just been saved."""
    try:
        done = fill_blanks(report.pk, chapter, by=request.user)
    except Report.DoesNotExist:
        return submitted_meanwhile(request, report)
    keep_filled(request, report, {chapter: done})
    messages.success(request, what_was_filled(report, [done]))
    if doubted := what_was_doubted(report, done):
        messages.warning(request, doubted)
    return redirect(chapter_url(report, chapter))


def _fill(request: SignedInRequest, report: Report, chapters: list[str]) -> HttpResponse:
    overwrite = request.POST.get("overwrite") == "yes"
    said = {cell: request.POST[cell] for cell in report.edition.cells if cell in request.POST}
    if not chapters:
        messages.error(request, "请至少选一章。")
        return redirect("desk:zeros", report.pk)
    done: dict[str, Filled] = {}
    for chapter in chapters:
        try:
            done[chapter] = fill_zeros(
                report.pk, chapter, overwrite=overwrite, by=request.user, said=said
            )
        except Report.DoesNotExist:
            return submitted_meanwhile(request, report)
    keep_filled(request, report, done)
    messages.success(request, what_was_filled(report, done.values()))
    if blank := what_stays_blank(report, done.values()):
        messages.warning(request, blank)
    return redirect(chapter_url(report, chapters[0]))
